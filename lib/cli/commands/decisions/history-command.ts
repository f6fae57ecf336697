import type { Command } from 'commander';
import { getAuditAnnotations } from '../../../audits/decisions/annotate';
import { getAuditHistory } from '../../../audits/decisions/decide';
import { findWorkload } from '../../../audits/find-workload';
import type { Change } from '../../../latency/decision';
import { answerSays } from '../../../latency/questions';
import { formatUtc } from '../../../wording/date';
import { formatHours } from '../../../wording/hours';
import { entryNumber, entrySays } from '../../../workloads/annotation-entry';
import { recurrenceSays } from '../../../workloads/recurrence';
import { REVIEW_KINDS } from '../../../workloads/review-kind';
import { AUDIT_ARGUMENT } from '../../arguments/audit-argument';
import { findAudit } from '../../arguments/find-audit';
import { type TextColumn, textTable } from '../../print/text-table';

/** A line of the history: a decision, or what was noted on a workload. `json` is what a script gets. */
type Entry = { no: string; at: string; by: string; workload: string; what: string; why: string | null; json: object };

const COLUMNS: TextColumn<Entry>[] = [
  { head: 'No.', cell: ({ no }) => no, align: 'right' },
  { head: 'When', cell: ({ at }) => formatUtc(at) },
  { head: 'Who', cell: ({ by }) => by, elastic: true },
  { head: 'Workload', cell: ({ workload }) => workload, elastic: true },
  { head: 'What', cell: ({ what }) => what, elastic: true },
  { head: 'Why', cell: ({ why }) => why ?? '', elastic: true },
];

/** Adds `whowaits history`: who changed what, when and why. */
export function addHistoryCommand(program: Command): void {
  program
    .command('history')
    .description(
      'Shows who changed which workload of an audit, when and why: decisions, owners, cost centres and notes.',
    )
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
      const entries = await entriesOf(auditId, only);
      if (options.json === true) {
        console.log(
          JSON.stringify(
            entries.map(({ json }) => json),
            null,
            2,
          ),
        );
      } else if (entries.length === 0) console.error('There are no changes.');
      else console.log(textTable(COLUMNS, entries, process.stdout.columns ?? Number.POSITIVE_INFINITY));
    });
}

/** All entries of an audit, or only those of a workload, oldest first. */
async function entriesOf(auditId: string, only: string | null): Promise<Entry[]> {
  const decisions = (await getAuditHistory(auditId)).map(({ workload: { id, name }, decision }) => ({
    ...{ id, no: String(decision.id), at: decision.at, by: decision.by, workload: name },
    ...{ what: changeSays(decision.change), why: decision.reason, json: { ...decision, name } },
  }));
  const annotations = (await getAuditAnnotations(auditId)).map(({ workload: { id, name }, entry }) => {
    const { field, value, undoes, workloadId, by, at } = entry;
    const change = { kind: 'annotate', field, value, ...(undoes === null ? {} : { undoes }) };
    return {
      ...{ id, no: entryNumber(entry.id), at, by, workload: name, what: entrySays(entry), why: null },
      json: { id: entry.id, workloadId, change, reason: null, by, at, name },
    };
  });
  return [...decisions, ...annotations]
    .filter(({ id }) => only === null || id === only)
    .sort((a, b) => a.at.localeCompare(b.at));
}

function changeSays(change: Change): string {
  if (change.kind === 'undo') return `undid no. ${change.undoes}`;
  if (change.kind === 'join') return 'joined its parts';
  if (change.kind === 'recur') return `comes ${recurrenceSays(change)}`;
  if (change.kind === 'review') return `for review: ${REVIEW_KINDS[change.reviewKind]}`;
  if (change.kind === 'answer') return answerSays(change.question, change.answer);
  return [change.latencyClass, change.deadlineHours === null ? null : `due after ${formatHours(change.deadlineHours)}`]
    .filter((part) => part !== null)
    .join(', ');
}
