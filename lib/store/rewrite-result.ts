import { ZodError } from 'zod';
import type { Histories } from '../latency/decision';
import type { Report } from '../reports/report';
import { type AuditRecord, type StoredAudit, storedAudit } from './audit-record';
import { resultColumns } from './audit-result';
import { computeThenSave, Overtaken, type Reader } from './compute-then-save';
import { readHistories } from './decisions';
import type { Prisma } from './generated/client';
import { rowsOfAudit, type WorkloadRows } from './stored-workloads';

/** A finished audit with what it was computed from. */
export type FinishedAudit = {
  kind: AuditRecord['kind'];
  report: NonNullable<StoredAudit['report']>;
  workloads: WorkloadRows;
};

/** Computes an audit's result again. */
export type Reassess = (audit: FinishedAudit, histories: Histories) => Promise<Report>;

/** The state of a finished audit that a new result rests on. Read it before anything else that the result is made of. */
export type Revision = { id: string; revision: number };

/** A new result of a finished audit, which is not saved yet. */
export type NewResult = Revision & { result: Report; columns: ReturnType<typeof resultColumns> };

/** The revision of an audit; null when there is none with this id that is done. */
export async function readRevision(reader: Reader, id: string): Promise<Revision | null> {
  return reader.audit.findUnique({ where: { id, status: 'done' }, select: { id: true, revision: true } });
}

/**
 * Computes a finished audit again from what is stored of it. Null when this version can't read that; throws Overtaken when the audit
 * has gone.
 */
export async function computeResult(
  reader: Reader,
  { id, revision }: Revision,
  histories: Histories,
  reassess: Reassess,
): Promise<NewResult | null> {
  const row = await reader.audit.findUnique({ where: { id, status: 'done' } }).catch(unlessDamaged);
  if (row === 'damaged') return null;
  if (row === null) throw new Overtaken();
  const { kind, report } = storedAudit(row);
  if (report === null) return null;
  const result = await reassess({ kind, report, workloads: rowsOfAudit(reader, id) }, histories).catch(
    unlessUnreadable,
  );
  return result && { id, revision, result, columns: resultColumns(result) };
}

/** A row in which some column holds what it can't is one that can't be read: P2023 is "inconsistent column data", RangeError a date. */
function unlessDamaged(error: unknown): 'damaged' {
  if (error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'P2023'))
    return 'damaged';
  throw error;
}

/** A workload that some other version wrote makes its audit one that can't be read. */
function unlessUnreadable(error: unknown): null {
  if (error instanceof ZodError || error instanceof SyntaxError) return null;
  throw error;
}

/** Saves a new result, within a transaction that is open. Throws Overtaken when the audit is not what it was computed from. */
export async function saveResult(
  transaction: Prisma.TransactionClient,
  { id, revision, columns }: Omit<NewResult, 'result'>,
): Promise<void> {
  const { count } = await transaction.audit.updateMany({
    where: { id, revision, status: 'done' },
    data: { ...columns, revision: { increment: 1 } },
  });
  if (count !== 1) throw new Overtaken();
}

/** Computes one audit again with what was decided on it, and saves the result. Null when there is no finished audit with this id that can be read. */
export async function reassessStored(id: string, reassess: Reassess): Promise<Report | null> {
  const computed = await computeThenSave(
    async (reader) => {
      const revision = await readRevision(reader, id);
      return revision && computeResult(reader, revision, await readHistories(reader), reassess);
    },
    async (transaction, result) => {
      if (result !== null) await saveResult(transaction, result);
    },
  );
  return computed?.result ?? null;
}
