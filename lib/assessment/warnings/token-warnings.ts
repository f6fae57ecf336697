import { LEAST_COUNTED } from '../../cost/bounds';
import type { Report, ReportWorkload } from '../../reports/report';
import { bandUnknownSays } from '../../reports/words/paid/uncounted-says';
import { percent } from '../../wording/percent';

type Warning = Report['warnings'][number];
type Priced = NonNullable<ReportWorkload['uncounted']>['priced'];

/** Warnings about requests without token counts. `count` is the number of requests. */
export function tokenWarnings(workloads: readonly ReportWorkload[]): Warning[] {
  return [
    ...withoutCounts(workloads, 'estimated'),
    ...withoutCounts(workloads, 'unknown'),
    ...zeroCounts(workloads),
    ...unknownBands(workloads),
    ...failedWorkloads(workloads),
  ];
}

/** The token counts that a group of workloads lacks, and whether its cost is unknown because of that. */
type Lack = { side: 'input' | 'output' | 'both'; spendUnknown: boolean; count: number };

function withoutCounts(workloads: readonly ReportWorkload[], priced: Priced): Warning[] {
  const groups = new Map<string, Lack>();
  for (const lack of workloads.flatMap((workload) => lacksOf(workload, priced))) {
    const key = `${lack.side} ${lack.spendUnknown}`;
    groups.set(key, { ...lack, count: lack.count + (groups.get(key)?.count ?? 0) });
  }
  return [...groups.values()].map((lack) => ({ code: 'tokens-unknown', says: SAYS[priced](lack), count: lack.count }));
}

/** Requests that lack both sides get one warning, so the same rows are not reported twice. */
function lacksOf(workload: ReportWorkload, priced: Priced): Lack[] {
  const { uncounted } = workload;
  if (uncounted?.priced !== priced) return [];
  const spendUnknown = saysThatSpendIsUnknown(workload);
  const { requests, withoutInput, withoutOutput } = uncounted;
  const both = withoutInput + withoutOutput - requests;
  return (
    [
      { side: 'both', spendUnknown, count: both },
      { side: 'input', spendUnknown, count: withoutInput - both },
      { side: 'output', spendUnknown, count: withoutOutput - both },
    ] as const
  ).filter(({ count }) => count > 0);
}

/** Whether the warning about missing tokens already says that the cost is unknown. */
export function saysThatSpendIsUnknown({ uncounted, monthly }: ReportWorkload): boolean {
  return uncounted?.priced === 'unknown' && uncounted.requests > 0 && monthly.current === null;
}

const NO_COUNT = { input: 'no count of input tokens', output: 'no count of output tokens', both: 'no count of tokens' };
const COLUMNS = {
  input: 'Map its column: --map COLUMN=input_tokens.',
  output: 'Map its column: --map COLUMN=output_tokens.',
  both: 'Map their columns: --map COLUMN=input_tokens --map COLUMN=output_tokens, or the column of the cost: --map COLUMN=billed_usd.',
};

const SAYS: Record<Priced, (lack: Lack) => string> = {
  counted: ({ side }) => `These requests have ${NO_COUNT[side]}.`,
  estimated: ({ side }) =>
    `These requests have ${NO_COUNT[side]}. They are priced at the mean of the others. The ranges allow for the difference.`,
  unknown: ({ side, spendUnknown }) =>
    `These requests have ${NO_COUNT[side]}. Too few others have counts to estimate them (under ${LEAST_COUNTED.requests}, or ${percent(LEAST_COUNTED.share)}). ` +
    `${spendUnknown ? 'The cost of their workloads is unknown and not in the totals. ' : ''}${COLUMNS[side]}`,
};

function zeroCounts(workloads: readonly ReportWorkload[]): Warning[] {
  const count = workloads.reduce((total, { uncounted }) => total + (uncounted?.zero ?? 0), 0);
  const says =
    'These requests succeeded with 0 tokens in and out. They count as 0 beside requests with tokens; alone, their cost is unknown. Check that the log counts tokens, also for streamed answers.';
  return count === 0 ? [] : [{ code: 'tokens-zero', says, count }];
}

function unknownBands(workloads: readonly ReportWorkload[]): Warning[] {
  const count = workloads.reduce((total, { uncounted }) => total + (uncounted?.bandUnknown ?? 0), 0);
  return count === 0 ? [] : [{ code: 'context-unknown', says: bandUnknownSays('These rows'), count }];
}

/** Workloads in which every request failed. They used no tokens, so they are counted but not priced. */
function failedWorkloads(workloads: readonly ReportWorkload[]): Warning[] {
  const alone = workloads.filter(({ unpriced, uncounted }) => unpriced === 'tokens-unknown' && uncounted === undefined);
  const count = alone.reduce((total, { requests }) => total + requests, 0);
  const says =
    'These requests failed without tokens, in workloads where no request succeeded. There is nothing to price.';
  return count === 0 ? [] : [{ code: 'tokens-none', says, count }];
}
