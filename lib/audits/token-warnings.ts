import { LEAST_COUNTED } from '../cost/estimate-tokens';
import type { Report, ReportWorkload } from '../reports/report';

type Warning = Report['warnings'][number];
type Priced = NonNullable<ReportWorkload['uncounted']>['priced'];

/** The codes of these warnings. */
export const TOKEN_WARNINGS: readonly string[] = ['tokens-unknown', 'tokens-zero', 'tokens-none'];

/** What a reader must know of requests without token counts. `count` is the number of requests. */
export function tokenWarnings(workloads: readonly ReportWorkload[]): Warning[] {
  return [
    ...unknown(workloads, 'estimated'),
    ...unknown(workloads, 'unknown'),
    ...zero(workloads),
    ...failed(workloads),
  ];
}

function unknown(workloads: readonly ReportWorkload[], priced: Priced): Warning[] {
  const lacking = workloads.flatMap(({ uncounted }) => (uncounted?.priced === priced ? [uncounted] : []));
  const sum = (of: (one: (typeof lacking)[number]) => number) => lacking.reduce((total, one) => total + of(one), 0);
  const sides = [
    { side: 'input', count: sum(({ withoutInput }) => withoutInput) },
    { side: 'output', count: sum(({ withoutOutput }) => withoutOutput) },
  ];
  return sides
    .filter(({ count }) => count > 0)
    .map(({ side, count }) => ({ code: 'tokens-unknown', says: SAYS[priced](side), count }));
}

const SAYS: Record<Priced, (side: string) => string> = {
  counted: (side) => `These requests have no count of ${side} tokens.`,
  estimated: (side) =>
    `These requests have no count of ${side} tokens. The mean of the others stands for them, and ranges hold what they may be.`,
  unknown: (side) =>
    `These requests have no count of ${side} tokens, and too few others have (under ${LEAST_COUNTED.requests}, or ${LEAST_COUNTED.share * 100}%). ` +
    `Map its column: --map COLUMN=${side}_tokens.`,
};

function zero(workloads: readonly ReportWorkload[]): Warning[] {
  const count = workloads.reduce((total, { uncounted }) => total + (uncounted?.zero ?? 0), 0);
  const says =
    'These requests succeeded with 0 tokens in and out, and count as nothing. Does the log count tokens, also of streamed answers?';
  return count === 0 ? [] : [{ code: 'tokens-zero', says, count }];
}

/** Workloads of failed requests alone, which used no tokens: they are counted, and there is nothing to price. */
function failed(workloads: readonly ReportWorkload[]): Warning[] {
  const alone = workloads.filter(({ unpriced, uncounted }) => unpriced === 'tokens-unknown' && uncounted === undefined);
  const count = alone.reduce((total, { requests }) => total + requests, 0);
  const says = 'These requests failed without tokens, in workloads where none succeeded, so there is nothing to price.';
  return count === 0 ? [] : [{ code: 'tokens-none', says, count }];
}
