import type { Report } from '../../reports/report';
import type { SaidCosts } from '../../workloads/billed-kind';
import { database } from '../database/database';
import { intakeColumns, resultColumns } from './audit-result';
import { isOfAnotherVersion, type ReportInputs, readInputs } from './report-inputs';
import { readSettings, type Settings } from './report-settings';
import { markAgainst, type SetUpTo } from './save-report';

/** Makes the report of an audit. It may take seconds, during which others read and write. */
export type Conclude = (inputs: ReportInputs, settings: Settings) => Promise<Report>;

/**
 * Makes the report of a finished audit again (`onlyStale`: only if it is older than the latest decision or own assumption) and
 * saves it, until it includes all of them. Each report is made outside the write lock and saved in one short transaction, only
 * over the state it was made from. `costs`: what the costs of the log are from now on. Readers find the old report or the new one. Returns the last one; null if there was
 * none to make, or this version can't read its inputs.
 */
export async function concludeAgain(
  id: string,
  conclude: Conclude,
  { onlyStale, costs }: { onlyStale: boolean; costs?: SaidCosts },
): Promise<Report | null> {
  const client = await database();
  for (let report: Report | null = null; ; ) {
    const inputs = await readInputs(client, id);
    if (inputs === null) return null;
    if (inputs === 'unreadable') return leave(id);
    if (onlyStale && !inputs.isStale) return report;
    const { revision, isStale: _, ...stored } = inputs;
    const audited = costs === undefined ? stored : withCosts(stored, costs);
    const { settings, upTo } = await readSettings(client);
    try {
      report = await conclude(audited, settings);
    } catch (error) {
      if (isOfAnotherVersion(error)) return leave(id);
      throw error;
    }
    const columns = { ...intakeColumns(audited.intake), ...resultColumns(report) };
    if (await save(id, { revision, columns, upTo })) return report;
  }
}

function withCosts(inputs: ReportInputs, billed: SaidCosts): ReportInputs {
  return { ...inputs, intake: { ...inputs.intake, source: { ...inputs.intake.source, billed } } };
}

/** A report that this version can't read stays as it is, and is not retried. */
async function leave(id: string): Promise<null> {
  await (await database()).audit.updateMany({ where: { id }, data: { concluder: null } });
  return null;
}

type Result = {
  revision: number;
  columns: ReturnType<typeof intakeColumns> & ReturnType<typeof resultColumns>;
  upTo: SetUpTo;
};

/** Whether the result was saved and includes everything that people set. It is not saved if another was saved first. */
async function save(id: string, { revision, columns, upTo }: Result): Promise<boolean> {
  return (await database()).$transaction(async (transaction) => {
    const { count } = await transaction.audit.updateMany({
      where: { id, revision, status: 'done' },
      data: { ...columns, revision: { increment: 1 } },
    });
    return count === 1 && !(await markAgainst(transaction, id, upTo));
  });
}
