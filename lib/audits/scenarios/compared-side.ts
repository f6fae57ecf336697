import { basesOf } from '../../assessment/again/priced-again';
import { auditedOf } from '../../scenarios/audited';
import { type Side, sideOf, sideOfReport } from '../../scenarios/diff/side';
import { modelsNeeded } from '../../scenarios/models/known-models';
import type { Scenario } from '../../scenarios/scenario';
import { TEMPLATES } from '../../scenarios/templates';
import { workloadIn } from '../find-workload';
import { finishedReport } from '../finished-report';
import { InputError } from '../input-error';
import { scenarioInputs } from './assess-scenario';
import { modelsFor } from './scenario-models';
import { namedScenarios, readOrRefuse } from './scenarios';

/** A scenario with its name. */
export type FoundScenario = { name: string; scenario: Scenario };

/** The scenario of an audit that a person means: a saved one by its name, a template by its id, or its text. Throws InputError. */
export async function findScenario(auditId: string, asked: string): Promise<FoundScenario> {
  const saved = await namedScenarios(auditId);
  const named = saved.find(({ name }) => name === asked);
  if (named !== undefined) return { name: named.name, scenario: readOrRefuse(named.scenario) };
  const template = TEMPLATES.find(({ id, name }) => id === asked || name === asked);
  if (template !== undefined) return template;
  if (/^\d+(;|$)/.test(asked)) return { name: asked, scenario: await withIds(auditId, readOrRefuse(asked)) };
  const names = [...saved.map(({ name }) => name), ...TEMPLATES.map(({ id }) => id)];
  throw new InputError(
    'not-found',
    `There is no scenario "${asked}" of this audit.`,
    `There are ${names.join(', ')}, or write one, such as "1;volume=2".`,
  );
}

/**
 * A scenario that a person wrote, with the ids of the workloads that it names. A saved one may name workloads that the audit no longer has;
 * one that is written for this audit and does not find them would change nothing and not say so.
 */
async function withIds(auditId: string, scenario: Scenario): Promise<Scenario> {
  const { workloads } = await finishedReport(auditId);
  const idOf = (asked: string) => workloadIn(auditId, workloads, asked).id;
  const { wishes, classes, volumes, models } = scenario;
  return {
    ...scenario,
    ...{ wishes: withKeys(wishes, idOf), classes: withKeys(classes, idOf) },
    ...{ volumes: withKeys(volumes, idOf), models: withKeys(models, idOf) },
  };
}

/** An audit as a scenario has it, or as it was assessed. Throws InputError. */
export async function comparedSide(auditId: string, scenario: string | null): Promise<Side> {
  if (scenario === null) return sideOfReport(await finishedReport(auditId));
  const found = await findScenario(auditId, scenario);
  const { own, ...report } = await scenarioInputs(auditId);
  const models = await modelsFor(report.workloads, modelsNeeded([found.scenario]));
  return sideOf(auditedOf(basesOf(report), own, models), found.scenario);
}

function withKeys<Value>(record: Readonly<Record<string, Value>>, keyOf: (key: string) => string) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [keyOf(key), value]));
}
