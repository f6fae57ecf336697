import { isHeld } from '../../reports/held';
import { decidedByPeople } from '../../reports/questions/said-of';
import { perWhat } from '../../reports/ran-once';
import type { ReportWorkload } from '../../reports/report';
import { modelOf } from '../../reports/tables/audit/workloads';
import { habitsTable } from '../../reports/tables/workload/batch-habits';
import { evidenceTable } from '../../reports/tables/workload/evidence';
import { monthlyBreakdownTable } from '../../reports/tables/workload/monthly-breakdown';
import { waysTable } from '../../reports/tables/workload/ways';
import { ranOnceSays } from '../../reports/words/once-says';
import { requestsSay } from '../../reports/words/paid/requests-says';
import { heldSays, signalsSay } from '../../reports/words/verdict/held-says';
import { verdictSays } from '../../reports/words/verdict/verdict-says';
import { classLabel } from '../../reports/words/verdict/verdict-words';
import { WORKLOAD_VERDICT_WORDS } from '../../reports/words/verdict/workload-verdict-words';
import { percent } from '../../wording/percent';
import { annotationLabelled } from '../../workloads/annotation';
import { printTable } from './table';
import { printable } from './text-table';

/** One workload for people: its verdict, its money, what stops it and the evidence for its class. */
export function formatWorkload(workload: ReportWorkload, audit: string, width: number): string {
  const { id, name, verdict, question, challenges = [] } = workload;
  const blockers = [...new Set(workload.batch.blockers.map(({ says }) => says))];
  const [ways, bill, evidence] = [waysTable(workload), monthlyBreakdownTable(workload), evidenceTable(workload)];
  const habits = habitsTable(workload);
  const once = ranOnceSays(workload);
  return [
    [
      printable(`${name} (${modelOf(workload)}), ${requestsSay(workload)}`),
      printable(`Verdict: ${WORKLOAD_VERDICT_WORDS[verdict].label}. ${verdictSays(workload)}`),
      ...(once === null ? [] : [printable(once)]),
      printable(`Class: ${classSays(workload)}`),
      ...challenges.map(({ says }) => printable(`In doubt: ${says}`)),
      ...(question === null ? [] : [printable(`The question that settles it: ${question}`)]),
      ...annotationLines(workload),
    ].join('\n'),
    `${bill.title}\n${printTable(bill, width)}`,
    ...(ways.rows.length === 0 ? [] : [`${ways.title} (USD ${perWhat(workload)})\n${printTable(ways, width)}`]),
    blockers.length === 0 ? 'Nothing blocks batch.' : ['What blocks batch', ...blockers.map(printable)].join('\n'),
    ...(habits === null ? [] : [`${habits.title}\n${printTable(habits, width, ['says'])}`]),
    evidence.rows.length === 0
      ? 'The log has no evidence for a class.'
      : `${evidence.title}\n${printTable(evidence, width)}`,
    `Workload ${id} of audit ${audit}`,
  ].join('\n\n');
}

/** Its class, and what it rests on: people who said so, beside the signals, or how strong the signals are. */
function classSays(workload: ReportWorkload): string {
  const { latencyClass, confidence, strength, decided } = workload;
  const label = classLabel(latencyClass, isHeld(workload));
  if (decidedByPeople(workload)) {
    const by = decided?.latencyClass ? `set by ${decided.latencyClass.by}` : 'as people said';
    return `${label}, ${by}. Its signals say ${signalsSay(workload)}.`;
  }
  const sure = strength === undefined ? `${percent(confidence)} likely` : `${strength} evidence`;
  return [`${label}, ${sure}.`, heldSays(workload)].filter((part) => part !== null).join(' ');
}

/** What people noted on a workload: a line for each field that is set. */
export function annotationLines(workload: ReportWorkload): string[] {
  return annotationLabelled(workload).map(({ label, text }) => printable(`${label}: ${text}`));
}
