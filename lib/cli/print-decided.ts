import type { DecidedWorkload } from '../audits/decisions/decide';
import { usdText } from '../cost/money';
import type { ReportWorkload } from '../reports/report';

import { printable } from './text-table';

/** Prints a workload after a decision: as JSON with its history, or as a sentence for people. */
export function printDecided({ workload, history }: DecidedWorkload, asJson = false): void {
  process.stdout.write(`${asJson ? JSON.stringify({ workload, history }, null, 2) : sentences(workload)}\n`);
}

function sentences(workload: ReportWorkload): string {
  const { decided, latencyClass } = workload;
  const set = decided?.latencyClass ?? null;
  const deadline = decided?.deadlineHours ?? null;
  return printable(
    [
      set === null
        ? `${workload.name} is ${latencyClass}, as its signals${decided === undefined || decided.answers.length === 0 ? '' : ' and answers'} say.`
        : `${workload.name} is ${latencyClass}, set by ${set.by}; its signals say ${set.insteadOf}.`,
      ...(deadline === null ? [] : [`Its answers are due after ${deadline.value} h, set by ${deadline.by}.`]),
      savingSays(workload),
    ].join(' '),
  );
}

/** What batch would save on it; where it does not move, why, and that no total holds the figure. */
function savingSays({ outcome, monthly, batch }: ReportWorkload): string {
  const saving = `Batch would save ${usdText(monthly.net?.base ?? null)} a month on it, net of overhead`;
  if (outcome === 'moved') return `Outcome: moved. ${saving}.`;
  return [`Outcome: ${outcome}.`, ...batch.blockers.map(({ says }) => says), `${saving}; no total holds that.`].join(
    ' ',
  );
}
