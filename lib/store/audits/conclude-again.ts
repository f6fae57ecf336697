import type { Histories } from '../../latency/decision';
import type { Report } from '../../reports/report';
import { database } from '../database/database';
import { latestDecision, readHistories } from '../decisions';
import { resultColumns } from './audit-result';
import { isOfAnotherVersion, type ReportInputs, readInputs } from './report-inputs';
import { markAgainst, SAVE } from './save-report';

/** Makes the report of an audit. It may take seconds, in which others read and write. */
export type Conclude = (inputs: ReportInputs, decisions: Histories) => Promise<Report>;

/**
 * Makes the report of a finished audit again (`onlyStale`: only where it is of before the latest decision) and saves it, until it
 * rests on all that was decided. Each report is made beside the write lock and saved in one short transaction, over the state it was
 * made of and no newer one: so whoever reads finds the report of before or the new one. Returns the last; null when there was none to
 * make, or this version can't read what it is made of.
 */
export async function concludeAgain(
  id: string,
  conclude: Conclude,
  { onlyStale }: { onlyStale: boolean },
): Promise<Report | null> {
  const client = await database();
  for (let report: Report | null = null; ; ) {
    const inputs = await readInputs(client, id);
    if (inputs === null) return null;
    if (inputs === 'unreadable') return leave(id);
    if (onlyStale && !inputs.isStale) return report;
    const { revision, isStale: _, ...audited } = inputs;
    const histories = await readHistories(client);
    try {
      report = await conclude(audited, histories);
    } catch (error) {
      if (isOfAnotherVersion(error)) return leave(id);
      throw error;
    }
    if (await save(id, { revision, columns: resultColumns(report), decidedUpTo: latestDecision(histories) }))
      return report;
  }
}

/** What this version can't read stays as it is: nobody is to try again. */
async function leave(id: string): Promise<null> {
  await (await database()).audit.updateMany({ where: { id }, data: { concluder: null } });
  return null;
}

type Result = { revision: number; columns: ReturnType<typeof resultColumns>; decidedUpTo: number };

/** Whether the result was saved and rests on every decision. It is not saved where another was meanwhile. */
async function save(id: string, { revision, columns, decidedUpTo }: Result): Promise<boolean> {
  return (await database()).$transaction(async (transaction) => {
    const { count } = await transaction.audit.updateMany({
      where: { id, revision, status: 'done' },
      data: { ...columns, revision: { increment: 1 } },
    });
    return count === 1 && !(await markAgainst(transaction, id, decidedUpTo));
  }, SAVE);
}
