import { sumUsd } from '../../cost/money';
import { formatHours } from '../../wording/hours';
import { formatUsd } from '../../wording/usd';
import type { Report, ReportWorkload } from '../report';
import { none, type Table } from '../tables/table';
import { patienceOf } from '../ways/patience';

/** If every answer may take `hours`, `usd` a month is paid in all: what is paid now less what each workload saves by its cheapest way. */
export type DeadlineStep = { hours: number; usd: number };

/**
 * Price against deadline of all work. The saving of a workload is its median, and none for work on a cheaper tier. What is paid never
 * rises with the hours, and a deadline that makes nothing cheaper is left out.
 */
export function deadlineSteps({ workloads, totals }: Pick<Report, 'workloads' | 'totals'>): DeadlineStep[] {
  const each = workloads
    .filter(({ once, verdict, monthly }) => once === undefined && verdict !== 'done' && monthly.current !== null)
    .map(savingsWithin);
  const hours = [...new Set(each.flatMap((savings) => savings.map((saving) => saving.hours)))].sort((a, b) => a - b);
  const steps: DeadlineStep[] = [{ hours: 0, usd: totals.monthlyCurrent }];
  for (const within of hours) {
    const saved = each.flatMap((savings) => savings.findLast((saving) => saving.hours <= within)?.usd ?? []);
    const usd = sumUsd([totals.monthlyCurrent, ...saved.map((usd) => -usd)]);
    if (usd < (steps.at(-1)?.usd ?? 0)) steps.push({ hours: within, usd });
  }
  return steps;
}

/** What a workload saves from so many hours on, USD a month. */
function savingsWithin(workload: ReportWorkload): DeadlineStep[] {
  const [now, ...steps] = patienceOf(workload);
  return now === undefined ? [] : steps.map(({ hours, usd }) => ({ hours, usd: sumUsd([now.usd, -usd]) }));
}

/** What the longest deadline is worth, in a sentence. */
export function deadlineSays(steps: readonly DeadlineStep[]): string {
  const [now, last] = [steps.at(0), steps.at(-1)];
  if (now === undefined || last === undefined || now === last) return 'No deadline makes it cheaper.';
  return `If every answer may take ${formatHours(last.hours)}, the bill is ${formatUsd(last.usd)} a month instead of ${formatUsd(now.usd)}.`;
}

export function deadlineTable(steps: readonly DeadlineStep[]): Table<DeadlineStep> {
  const now = steps[0]?.usd ?? 0;
  return {
    title: 'Price against deadline',
    sentence: 'What all work costs by the time that an answer may take, USD a month',
    rows: steps,
    id: ({ hours }) => String(hours),
    columns: [
      {
        key: 'hours',
        head: 'If answers may take',
        unit: 'text',
        value: ({ hours }) => (hours === 0 ? 'As now' : formatHours(hours)),
      },
      { key: 'usd', head: 'Costs a month', unit: 'usd', value: ({ usd }) => usd, main: true },
      {
        key: 'saves',
        head: 'Saves a month',
        unit: 'usd',
        value: ({ hours, usd }) => (hours === 0 ? none('–') : sumUsd([now, -usd])),
      },
    ],
  };
}
