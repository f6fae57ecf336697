import type { DecidedWorkload } from '../../audits/decisions/decide';
import { taggedAs } from '../../reports/held';
import { decidedByPeople } from '../../reports/questions/said-of';
import type { ReportWorkload } from '../../reports/report';
import { ranOnceSays } from '../../reports/words/once-says';
import { reviewKindSays } from '../../reports/words/own-says';
import { signalsSay } from '../../reports/words/verdict/held-says';
import { verdictSays } from '../../reports/words/verdict/verdict-says';
import { classInText } from '../../reports/words/verdict/verdict-words';
import { WORKLOAD_VERDICT_WORDS } from '../../reports/words/verdict/workload-verdict-words';
import { formatHours } from '../../wording/hours';
import { printable } from './text-table';

/** Prints a workload after a decision: as JSON with its history, or as a sentence for people. */
export function printDecided({ workload, history }: DecidedWorkload, asJson = false): void {
  process.stdout.write(`${asJson ? JSON.stringify({ workload, history }, null, 2) : sentences(workload)}\n`);
}

function sentences(workload: ReportWorkload): string {
  const { decided } = workload;
  const set = decided?.latencyClass ?? null;
  const deadline = decided?.deadlineHours ?? null;
  const review = reviewKindSays(workload);
  const once = ranOnceSays(workload);
  const { part, joined } = workload;
  return printable(
    [
      `${workload.name} is ${classInText(taggedAs(workload))}${set === null ? '' : `, set by ${set.by}`}.`,
      ...(decidedByPeople(workload) ? [`Its signals say ${signalsSay(workload)}.`] : ['Its signals say so.']),
      ...(part === undefined ? [] : [`It is a part of ${part.name}. ${part.says}`]),
      ...(joined === undefined ? [] : [`Its ${joined.parts} parts are joined by ${joined.by}.`]),
      ...(workload.questionWhy === undefined ? [] : [workload.questionWhy]),
      ...(workload.question === null ? [] : [`The question that settles it: ${workload.question}`]),
      ...(deadline === null ? [] : [`Its deadline is ${formatHours(deadline.value)}, set by ${deadline.by}.`]),
      ...(review === null ? [] : [review]),
      ...(once === null ? [] : [once]),
      savingSays(workload),
    ].join(' '),
  );
}

/** What to do with it and why. */
function savingSays(workload: ReportWorkload): string {
  return `Verdict: ${WORKLOAD_VERDICT_WORDS[workload.verdict].label}. ${verdictSays(workload)}`;
}
