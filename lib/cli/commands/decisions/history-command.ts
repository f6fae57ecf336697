import type { Command } from 'commander';
import { getAuditHistory } from '../../../audits/decisions/decide';
import { findWorkload } from '../../../audits/find-workload';
import type { Change } from '../../../latency/decision';
import { answerSays } from '../../../latency/questions';
import { formatUtc } from '../../../wording/date';
import { formatHours } from '../../../wording/hours';
import { REVIEW_KINDS } from '../../../workloads/review-kind';
import { AUDIT_ARGUMENT } from '../../arguments/audit-argument';
import { findAudit } from '../../arguments/find-audit';
import { type TextColumn, textTable } from '../../print/text-table';

type Entry = Awaited<ReturnType<typeof getAuditHistory>>[number];

const COLUMNS: TextColumn<Entry>[] = [
  { head: 'No.', cell: ({ decision }) => String(decision.id), align: 'right' },
  { head: 'When', cell: ({ decision }) => formatUtc(decision.at) },
  { head: 'Who', cell: ({ decision }) => decision.by, elastic: true },
  { head: 'Workload', cell: ({ workload }) => workload.name, elastic: true },
  { head: 'What', cell: ({ decision }) => changeSays(decision.change) },
  { head: 'Why', cell: ({ decision }) => decision.reason ?? '', elastic: true },
];

/** Adds `whowaits history`: who changed what, when and why. */
export function addHistoryCommand(program: Command): void {
  program
    .command('history')
    .description('Shows who changed which workload of an audit, when and why.')
    .argument('<audit>', AUDIT_ARGUMENT)
    .argument('[workload]', 'only this workload: its ID, its name or a part of its name')
    .option('--json', 'print only the entries, as JSON, to standard output')
    .addHelpText(
      'after',
      '\nExamples:\n  $ whowaits history AUDIT\n  $ whowaits history AUDIT "newsletter · /jobs/weekly-digest"',
    )
    .action(async (asked: string, name: string | undefined, options: { json?: true }) => {
      const { id: auditId } = await findAudit(asked);
      const only = name === undefined ? null : (await findWorkload(auditId, name)).id;
      const entries = (await getAuditHistory(auditId)).filter(({ workload }) => only === null || workload.id === only);
      if (options.json === true) {
        console.log(
          JSON.stringify(
            entries.map(({ workload, decision }) => ({ ...decision, name: workload.name })),
            null,
            2,
          ),
        );
      } else if (entries.length === 0) console.error('There are no changes.');
      else console.log(textTable(COLUMNS, entries, process.stdout.columns ?? Number.POSITIVE_INFINITY));
    });
}

function changeSays(change: Change): string {
  if (change.kind === 'undo') return `undid no. ${change.undoes}`;
  if (change.kind === 'join') return 'joined its parts';
  if (change.kind === 'review') return `for review: ${REVIEW_KINDS[change.reviewKind]}`;
  if (change.kind === 'answer') return answerSays(change.question, change.answer);
  return [change.latencyClass, change.deadlineHours === null ? null : `due after ${formatHours(change.deadlineHours)}`]
    .filter((part) => part !== null)
    .join(', ');
}
