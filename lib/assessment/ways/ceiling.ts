import { sumUsd } from '../../cost/money';
import type { Report } from '../../reports/report';
import type { WorkloadVerdict } from '../../reports/verdict';
import type { Concluded } from './conclude-verdicts';

type Ceiling = Report['totals']['ceiling'];

const MOVED = ['move', 'move-together'] as const satisfies readonly WorkloadVerdict[];

/**
 * What batch would save if all that is not streamed could wait, at no cost beyond its tokens: the figure that most tools report. USD
 * a month. The bridge from it to the recommended saving adds up to the cent. Workloads without a known batch price are not in it.
 */
export function ceilingOf(concluded: readonly Concluded[], saving: number): Ceiling {
  const parts = concluded.map(({ workload: { verdict, monthly }, streamedShare }) => {
    const gap = monthly.sync === null || monthly.batch === null ? 0 : Math.max(0, monthly.sync - monthly.batch);
    const streamed = gap * (streamedShare ?? 0);
    return {
      verdict,
      usd: verdict === 'done' ? 0 : sumUsd([gap - streamed]),
      streamedUsd: sumUsd([streamed]),
    };
  });
  const partsOf = (verdicts: readonly WorkloadVerdict[]) => parts.filter(({ verdict }) => verdicts.includes(verdict));
  const of = (...verdicts: WorkloadVerdict[]) => sumUsd(partsOf(verdicts).map(({ usd }) => usd));
  const moved = of(...MOVED);
  const streamedMoved = sumUsd(partsOf(MOVED).map(({ streamedUsd }) => streamedUsd));
  return {
    usd: sumUsd(parts.map(({ usd }) => usd)),
    kept: of('keep'),
    blocked: of('cannot', 'done'),
    undecided: of('needs-answer', 'nothing-to-save'),
    notWorthIt: of('not-worth-it'),
    /** Streamed work that can wait is not in the ceiling, and may move all the same. */
    streamedMoved,
    /** What is around the tokens of the moved work: overhead, uncertainty, and the difference of other ways from batch. */
    aroundMoved: sumUsd([moved, streamedMoved, -saving]),
    saving,
    unknown: concluded.filter(({ workload: { monthly } }) => monthly.sync === null || monthly.batch === null).length,
  };
}
