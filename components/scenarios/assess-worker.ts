import { basesOf } from '@/lib/assessment/again/priced-again';
import { FEW_DRAWS } from '@/lib/cost/assumptions/assumptions';
import type { OwnAssumption } from '@/lib/cost/assumptions/own';
import { taggedAs } from '@/lib/reports/held';
import { classInText } from '@/lib/reports/words/verdict/verdict-words';
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
import { isExact, outcomeOf, type ScenarioFigures, type ScenarioOutcome, sensitivityOf } from '@/lib/scenarios/outcome';
import type { Scenario } from '@/lib/scenarios/scenario';
import { differingOf } from '@/lib/scenarios/tables/differing-table';
import { placesOf } from '@/lib/scenarios/tables/places-table';
import type { EditedWorkload } from './edited-workload';
import type { Asked, Exact, Told } from './worker-messages';

// Assesses scenarios beside the page, so that no slider waits for it.
let audited: Promise<Audited> | null = null;

type Inputs = Parameters<typeof basesOf>[0] & { own: readonly OwnAssumption[] };

const addressOf = (auditId: string) => `/api/audits/${encodeURIComponent(auditId)}/scenarios`;

async function load(auditId: string): Promise<Audited> {
  const response = await fetch(`${addressOf(auditId)}/inputs`);
  if (!response.ok) throw new Error('The audit could not be read. Reload the page.');
  const { own, ...report } = (await response.json()) as Inputs;
  tell({ workloads: byName(report.workloads) });
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

/** The workloads that an editor offers, by their names. */
function byName(workloads: Inputs['workloads']): EditedWorkload[] {
  // Made once: a comparison of thousands of names otherwise makes one each.
  const { compare } = new Intl.Collator('en');
  return workloads
    .map((workload) => ({
      ...{ id: workload.id, name: workload.name, provider: workload.provider, model: workload.model },
      taggedAs: classInText(taggedAs(workload)),
      ways: workload.ways.map(({ way }) => way),
    }))
    .sort((a, b) => compare(a.name, b.name));
}

const tell = (told: Told) => postMessage(told);

const figuresOf = ({ workloads: _, ...figures }: ScenarioOutcome): ScenarioFigures => figures;

/** What was told last by all draws. */
let lastTold: readonly ScenarioOutcome[] = [];

function nearly(known: Audited, { scenarios }: Asked): Told {
  return {
    figures: scenarios.map((one) => figuresOf(outcomeOf(known, one, FEW_DRAWS))),
    exact: null,
    about: scenarios.flatMap((one, at) => (isExact(known, one) ? [] : [at])),
  };
}

function exactly(known: Audited, { scenarios, edited, pair }: Asked): Told {
  const started = performance.now();
  const outcomes = scenarios.map((scenario) => outcomeOf(known, scenario));
  const side = (at: number): Side | null => {
    const [scenario, outcome] = [scenarios[at], outcomes[at]];
    return scenario === undefined || outcome === undefined ? null : sideOf(known, scenario, outcome);
  };
  const [from, to] = pair === null ? [null, null] : [side(pair.from), side(pair.to)];
  const shown = outcomes[edited];
  const exact: Exact = {
    ms: null,
    differing: outcomes.length > 1 ? differingOf(outcomes) : null,
    places: shown === undefined ? null : placesOf(shown),
    diff: from === null || to === null ? null : diffOf(from, to),
  };
  const isNew = outcomes.some((one) => !lastTold.includes(one));
  lastTold = outcomes;
  if (isNew) exact.ms = performance.now() - started;
  return { figures: outcomes.map(figuresOf), exact, about: [] };
}

addEventListener('message', async ({ data: asked }: MessageEvent<Asked>) => {
  try {
    audited ??= load(asked.auditId);
    const known = await audited;
    await learnModels(known, asked.auditId, asked.scenarios);
    if (asked.few) return tell(nearly(known, asked));
    tell(exactly(known, asked));
    const edited = asked.scenarios[asked.edited];
    if (asked.strongestOf === null || edited === undefined) return;
    const { base } = outcomeOf(known, edited).net;
    tell({ strongest: { of: asked.strongestOf, netBase: base, sensitivity: sensitivityOf(known, edited) } });
  } catch (error) {
    audited = null;
    tell({ problem: error instanceof Error ? error.message : 'The scenarios could not be worked out.' });
  }
});
