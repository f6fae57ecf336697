import { forProvider } from '../../cost/assumptions/assumption';
import { type Assumptions, type AssumptionValues, baseValues } from '../../cost/assumptions/assumptions';
import { atTokens, pointsOfTokens } from '../../cost/bounds';
import { roundUsd, sumUsd, type UsdRange } from '../../cost/money';
import { batchOutcome } from '../../cost/net/workload-cost';
import type { WorkloadInput } from '../../cost/workload-input';
import type { ReportWorkload } from '../../reports/report';
import type { Estimate } from './plan';

type ReportWay = ReportWorkload['ways'][number];

/**
 * What a workload costs by a way, from the audit's own figures and functions. `input` is priced in that way, `runs` are those of what its
 * money is of: a month, or the one time. Null where a bill is unknown.
 */
export function estimateOf(
  sync: number | null,
  way: ReportWay,
  input: WorkloadInput,
  runs: number,
  assumptions: Assumptions,
): Estimate | null {
  const charged = chargedRange(input, assumptions);
  if (sync === null || way.net === null || charged === null) return null;
  const { low, base, high } = way.net;
  return {
    sync,
    cost: { low: sumUsd([sync, -high]), base: sumUsd([sync, -base]), high: sumUsd([sync, -low]) },
    saves: way.net,
    charged,
    chargedPerRun: {
      low: roundUsd(charged.low / runs),
      base: roundUsd(charged.base / runs),
      high: roundUsd(charged.high / runs),
    },
  };
}

/**
 * What the provider bills, at the ends of what changes its bill: tokens that are not counted, cache hits that stay, outputs that run again
 * and requests that fall back.
 */
function chargedRange(input: WorkloadInput, assumptions: Assumptions): UsdRange | null {
  const base = chargedAt(input, baseValues(assumptions, input.provider));
  if (base === null) return null;
  const ends = pointsOfTokens([input]).flatMap((point) =>
    valuesAtEnds(assumptions, input.provider).map((values) => chargedAt(atTokens(input, point), values)),
  );
  const known = ends.flatMap((usd) => usd ?? []);
  return { low: Math.min(base, ...known), base, high: Math.max(base, ...known) };
}

function valuesAtEnds(assumptions: Assumptions, provider: string | null): AssumptionValues[] {
  const base = baseValues(assumptions, provider);
  const at = (name: 'invalidOutputShare' | 'maxAttempts' | 'fallbackShare' | 'flexRefusedShare', end: 'low' | 'high') =>
    assumptions[name][end];
  return (['low', 'high'] as const).flatMap((failing) =>
    (['low', 'high'] as const).map((kept) => ({
      ...base,
      invalidOutputShare: at('invalidOutputShare', failing),
      maxAttempts: at('maxAttempts', failing),
      fallbackShare: at('fallbackShare', failing),
      flexRefusedShare: at('flexRefusedShare', failing),
      cacheHitsKept: forProvider(assumptions.cacheHitsKept, provider)[kept],
    })),
  );
}

function chargedAt(input: WorkloadInput, values: AssumptionValues): number | null {
  const outcome = batchOutcome(input, values);
  return outcome && sumUsd([outcome.batch, outcome.overhead.reruns, outcome.overhead.fallbacks]);
}
