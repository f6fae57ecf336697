import * as z from 'zod';
import { readScenario } from '../../scenarios/read-scenario';
import type { Scenario } from '../../scenarios/scenario';
import { scenarioText } from '../../scenarios/scenario-text';
import * as store from '../../store/scenarios';
import { finishedReport } from '../finished-report';
import { InputError } from '../input-error';

/** A named scenario of an audit. `scenario` is its text (lib/scenarios/scenario-text.ts). */
export const namedScenarioSchema = z.object({
  id: z.string(),
  name: z.string(),
  scenario: z.string(),
  savedAt: z.string(),
});
export type NamedScenario = z.infer<typeof namedScenarioSchema>;

/** More is a list that nobody reads. */
const MOST_SCENARIOS = 100;

const name = z.string().trim().min(1).max(100);
export const newScenarioSchema = z.object({ name, scenario: z.string() });
export const changedScenarioSchema = z
  .object({ name: name.optional(), scenario: z.string().optional() })
  .refine((change) => change.name !== undefined || change.scenario !== undefined, {
    message: 'Give a name, a scenario or both.',
  });

/** The named scenarios of a finished audit. Those that this version can't read are skipped. Throws InputError. */
export async function namedScenarios(auditId: string): Promise<NamedScenario[]> {
  await finishedReport(auditId);
  const rows = await store.storedScenarios(auditId);
  return rows
    .filter(({ text }) => !('problem' in readScenario(text)))
    .map(({ text, ...row }) => ({ ...row, scenario: text }));
}

/** Keeps a scenario under a name that the audit does not have yet. Throws InputError. */
export async function keepScenario(
  auditId: string,
  { name, scenario }: z.infer<typeof newScenarioSchema>,
): Promise<{ id: string }> {
  await finishedReport(auditId);
  const text = keptText(scenario);
  if ((await store.storedScenarios(auditId)).length >= MOST_SCENARIOS) {
    throw new InputError('conflict', `This audit has ${MOST_SCENARIOS} scenarios.`, 'Delete one first.');
  }
  const id = await store.addScenario(auditId, { name, text });
  if (id === null) throw nameTaken(name);
  return { id };
}

/** Renames a scenario, or keeps another one under its name. Throws InputError. */
export async function changeScenario(
  auditId: string,
  id: string,
  { name, scenario }: z.infer<typeof changedScenarioSchema>,
): Promise<void> {
  const text = scenario === undefined ? undefined : keptText(scenario);
  const result = await store.changeScenario(auditId, id, { name, text });
  if (result === 'taken') throw nameTaken(name ?? '');
  if (result === 'none') throw noSuchScenario();
}

/** Throws InputError if the audit has no scenario with this id. */
export async function forgetScenario(auditId: string, id: string): Promise<void> {
  if (!(await store.deleteScenario(auditId, id))) throw noSuchScenario();
}

/** Reads the text of a scenario. Throws InputError with what is wrong in it. */
export function readOrRefuse(text: string): Scenario {
  const scenario = readScenario(text);
  if ('problem' in scenario) throw new InputError('wrong-request', scenario.problem, 'Correct the scenario.');
  return scenario;
}

/** The text that is kept of a scenario. It may be longer than what was sent, and is refused where it could not be read again. */
function keptText(text: string): string {
  const kept = scenarioText(readOrRefuse(text));
  readOrRefuse(kept);
  return kept;
}

function nameTaken(name: string): InputError {
  return new InputError('conflict', `This audit has a scenario "${name}" already.`, 'Choose another name.');
}

function noSuchScenario(): InputError {
  return new InputError('not-found', 'There is no such scenario.', 'Look it up in the list of scenarios.');
}
