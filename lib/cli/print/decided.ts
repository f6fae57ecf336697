import type { DecidedWorkload } from '../../audits/decisions/decide';
import type { ReportWorkload } from '../../reports/report';
import { formatIn } from '../../wording/unit';
import { formatUsd } from '../../wording/usd';

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
        ? `${workload.name} is ${latencyClass}. Its signals${decided === undefined || decided.answers.length === 0 ? '' : ' and answers'} say so.`
        : `${workload.name} is ${latencyClass}, set by ${set.by}. Its signals say ${set.insteadOf}.`,
      ...(deadline === null ? [] : [`Its deadline is ${formatIn(deadline.value, 'hours')}, set by ${deadline.by}.`]),
      savingSays(workload),
    ].join(' '),
  );
}

/** What batch would save on it. Where it does not move, the reasons, and that no total includes the figure. */
function savingSays({ outcome, monthly, batch }: ReportWorkload): string {
  const saving = `Batch would save ${formatUsd(monthly.net?.base ?? null)} a month on it, net of overhead`;
  if (outcome === 'moved') return `Outcome: moved. ${saving}.`;
  return [`Outcome: ${outcome}.`, ...batch.blockers.map(({ says }) => says), `${saving}. No total includes that.`].join(
    ' ',
  );
}
