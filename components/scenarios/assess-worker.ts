import { basesOf } from '@/lib/assessment/again/priced-again';
import type { OwnAssumption } from '@/lib/cost/assumptions/own';
import { diffOf } from '@/lib/scenarios/diff/diff';
import { type Side, sideOf } from '@/lib/scenarios/diff/side';
import { type Audited, auditedOf, outcomeOf } from '@/lib/scenarios/outcome';
import type { Asked, Told } from './worker-messages';

// Assesses scenarios beside the page, so that no slider waits for it.
let audited: Promise<Audited> | null = null;

type Inputs = Parameters<typeof basesOf>[0] & { own: readonly OwnAssumption[] };

async function load(auditId: string): Promise<Audited> {
  const response = await fetch(`/api/audits/${encodeURIComponent(auditId)}/scenarios/inputs`);
  if (!response.ok) throw new Error('The audit could not be read. Reload the page.');
  const { own, ...report } = (await response.json()) as Inputs;
  return auditedOf(basesOf(report), own);
}

addEventListener('message', async ({ data: { auditId, scenarios, pair } }: MessageEvent<Asked>) => {
  const tell = (told: Told) => postMessage(told);
  try {
    audited ??= load(auditId);
    const known = await audited;
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
