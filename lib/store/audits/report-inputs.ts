import { ZodError } from 'zod';
import type { AuditKind } from '../../reports/answers/audit-summary';
import type { Intake } from '../../reports/intake';
import { database } from '../database/database';
import type { Prisma } from '../generated/client';
import { auditRecord } from './audit-record';
import { intakeOf } from './audit-result';
import { rowsOfAudit, type WorkloadRows } from './stored-workloads';

/** The input of an audit's report besides decisions and prices. */
export type ReportInputs = { kind: AuditKind; intake: Intake; workloads: WorkloadRows };

/** The inputs of a finished audit. Its revision shows whether another result was saved since they were read. */
export type ReadInputs = ReportInputs & { revision: number; isStale: boolean };

type Reader = Pick<Prisma.TransactionClient, 'audit' | 'workload'>;

/**
 * The inputs of a finished audit; null if no finished audit has this id. A damaged report does not matter, because
 * another can be made.
 */
export async function readInputs(reader: Reader, id: string): Promise<ReadInputs | 'unreadable' | null> {
  try {
    const row = await reader.audit.findUnique({ where: { id, status: 'done' }, omit: { report: true } });
    if (row === null) return null;
    const { status, kind } = auditRecord(row);
    if (status === 'unreadable') return status;
    const { revision, concluder } = row;
    return { kind, intake: intakeOf(row), workloads: rowsOfAudit(reader, id), revision, isStale: concluder !== null };
  } catch (error) {
    if (isOfAnotherVersion(error) || isDamaged(error)) return 'unreadable';
    throw error;
  }
}

/** The inputs of a finished audit outside any transaction; null if there is none, or this version can't read it. */
export async function storedInputs(id: string): Promise<ReportInputs | null> {
  const inputs = await readInputs(await database(), id);
  return inputs === 'unreadable' ? null : inputs;
}

/** Whether an error means that stored JSON is not of this version. */
export function isOfAnotherVersion(error: unknown): boolean {
  return error instanceof ZodError || error instanceof SyntaxError;
}

/**
 * Whether an error means that a column has an invalid value: P2023 is "inconsistent column data", RangeError is a date.
 */
function isDamaged(error: unknown): boolean {
  return error instanceof RangeError || (error instanceof Error && 'code' in error && error.code === 'P2023');
}
