import { sumUsd } from '../../cost/money';
import { plural } from '../../wording/number';
import { formatUsd } from '../../wording/usd';
import { recurrenceSays } from '../../workloads/recurrence';
import type { Report, ReportWorkload } from '../report';

/** What the work that ran once cost and could save, which no monthly figure holds. Null where none ran once. */
export function onceSays({ totals: { once } }: Pick<Report, 'totals'>): string | null {
  if (once === undefined) return null;
  const ran = `${plural(once.workloads, 'workload')} ran once and cost ${formatUsd(once.usd.total)}, once.`;
  const saves = once.usd.moved === 0 ? '' : ` The next time, moving would save ${formatUsd(once.saving)}, once.`;
  return `${ran}${saves} No monthly figure holds them.`;
}

/** Why the money of a workload is no month's, or that of a month because somebody said so. Null where the log shows its month. */
export function ranOnceSays({
  once,
  recurs,
  stillRunning,
}: Pick<ReportWorkload, 'once' | 'recurs' | 'stillRunning'>): string | null {
  if (recurs !== undefined) {
    const counts = once === undefined ? 'a month has it that often' : 'it is in no month';
    return `The log shows one run of it. ${recurs.by} said that it comes ${recurrenceSays(recurs)}, so ${counts}.`;
  }
  if (once !== undefined) return 'The log shows one run of it, so its money counts once and in no month.';
  if (stillRunning === undefined) return null;
  return 'One run of it began inside the log and went on at its end. Its month is a guess: it may go on, or end.';
}

/** "every week, as Ana said": how often work comes of which the log shows one run. A shared report names nobody. Null where nobody said it. */
export function recurrenceSaid({ recurs, saidToRecur }: Pick<ReportWorkload, 'recurs' | 'saidToRecur'>): string | null {
  const said = recurs ?? saidToRecur;
  return said === undefined ? null : `${recurrenceSays(said)}, as ${recurs?.by ?? 'somebody'} said`;
}

/** How much of what is paid in a month rests on how often somebody said that work comes. Null where nothing does. */
export function monthSaidSays({ workloads }: Pick<Report, 'workloads'>): string | null {
  const said = workloads.filter((workload) => recurrenceSaid(workload) !== null && workload.once === undefined);
  if (said.length === 0) return null;
  const usd = sumUsd(said.map(({ monthly }) => monthly.current ?? 0));
  const atLeast = said.some(({ monthly }) => monthly.current === null) ? 'At least ' : '';
  return `${atLeast}${formatUsd(usd)} of it is of ${plural(said.length, 'workload')} that the log shows once, as often as somebody said.`;
}
