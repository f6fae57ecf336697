import { basesOf } from '@/lib/assessment/again/priced-again';
import type { OwnAssumption } from '@/lib/cost/assumptions/own';
import { type Audited, auditedOf } from '@/lib/scenarios/audited';
import { diffOf } from '@/lib/scenarios/diff/diff';
import { type Side, sideOf } from '@/lib/scenarios/diff/side';
import {
  modelsNeeded,
  needsNothing,
  type SentModels,
  stillNeeded,
  withSentModels,
} from '@/lib/scenarios/models/known-models';
import { outcomeOf } from '@/lib/scenarios/outcome';
import type { Scenario } from '@/lib/scenarios/scenario';
import type { Asked, Told } from './worker-messages';

// Assesses scenarios beside the page, so that no slider waits for it.
let audited: Promise<Audited> | null = null;

type Inputs = Parameters<typeof basesOf>[0] & { own: readonly OwnAssumption[] };

const addressOf = (auditId: string) => `/api/audits/${encodeURIComponent(auditId)}/scenarios`;

async function load(auditId: string): Promise<Audited> {
  const response = await fetch(`${addressOf(auditId)}/inputs`);
  if (!response.ok) throw new Error('The audit could not be read. Reload the page.');
  const { own, ...report } = (await response.json()) as Inputs;
  return auditedOf(basesOf(report), own);
}

/** Asks for what scenarios need of models and is not known yet. */
async function learnModels(known: Audited, auditId: string, scenarios: readonly Scenario[]): Promise<void> {
  const needed = stillNeeded(known.models, modelsNeeded(scenarios));
  if (needsNothing(needed)) return;
  const response = await fetch(`${addressOf(auditId)}/models`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ models: needed.names, elsewhere: needed.elsewhere }),
  });
  if (!response.ok) throw new Error('The prices of models could not be read. Change the scenario to try again.');
  known.models = withSentModels(known.models, (await response.json()) as SentModels);
}

addEventListener('message', async ({ data: { auditId, scenarios, pair } }: MessageEvent<Asked>) => {
  const tell = (told: Told) => postMessage(told);
  try {
    audited ??= load(auditId);
    const known = await audited;
    await learnModels(known, auditId, scenarios);
    const outcomes = scenarios.map((scenario) => outcomeOf(known, scenario));
    const side = (at: number): Side | null => {
      const [scenario, outcome] = [scenarios[at], outcomes[at]];
      return scenario === undefined || outcome === undefined ? null : sideOf(known, scenario, outcome);
    };
    const [from, to] = pair === null ? [null, null] : [side(pair.from), side(pair.to)];
    tell({ outcomes, diff: from === null || to === null ? null : diffOf(from, to) });
  } catch (error) {
    audited = null;
    tell({ problem: error instanceof Error ? error.message : 'The scenarios could not be worked out.' });
  }
});
