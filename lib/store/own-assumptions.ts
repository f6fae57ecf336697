import type { OwnAssumption } from '../cost/assumptions/own';
import type { OwnValue } from '../cost/assumptions/setting';
import { ownValueSchema } from '../reports/own-assumption-schema';
import { database } from './database/database';
import { becomeOwner } from './database/owner';
import type { Prisma, OwnAssumption as Row } from './generated/client';

/** An entry of the history: what a person set, or took back where the value is null. */
export type AssumptionEntry = Omit<OwnAssumption, 'value'> & { id: number; value: OwnValue | null };

type Reader = Pick<Prisma.TransactionClient, 'ownAssumption'>;

/** Everything that was ever set or taken back, oldest first. Throws a ZodError if a value is not of this version. */
export async function assumptionHistory(): Promise<AssumptionEntry[]> {
  return readHistory(await database());
}

/** The own values that count now, in the order in which they were set. Throws a ZodError if one is not of this version. */
export async function ownAssumptions(): Promise<OwnAssumption[]> {
  return standing(await assumptionHistory());
}

/** The same inside a transaction, and the number of the latest entry; 0 before the first. Numbers only increase. */
export async function readOwnAssumptions(reader: Reader): Promise<{ own: OwnAssumption[]; latest: number }> {
  const history = await readHistory(reader);
  return { own: standing(history), latest: history.at(-1)?.id ?? 0 };
}

/**
 * Adds entries to the history and marks all finished reports as stale, in one short transaction. This process must then update them
 * (see concludeAgain); if it ends, another does. `value` null takes an own value back. Returns the ids of those audits.
 */
export async function recordAssumption(entry: {
  name: string;
  value: OwnValue | null;
  by: string;
  reason: string;
}): Promise<string[]> {
  const concluder = await becomeOwner();
  const { value, ...given } = entry;
  return (await database()).$transaction(async (transaction) => {
    await transaction.ownAssumption.create({
      data: { ...given, value: value === null ? null : JSON.stringify(value) },
    });
    // Selects only the ids, because a row with a damaged column can't be read whole.
    const stale = await transaction.$queryRaw<{ id: string }[]>`
      UPDATE "Audit" SET "concluder" = ${concluder} WHERE "status" = 'done' RETURNING "id"`;
    return stale.map(({ id }) => id);
  });
}

async function readHistory(reader: Reader): Promise<AssumptionEntry[]> {
  const rows = await reader.ownAssumption.findMany({ orderBy: { id: 'asc' } });
  return rows.map(entryOf);
}

function standing(history: readonly AssumptionEntry[]): OwnAssumption[] {
  const last = new Map(history.map((entry) => [entry.name, entry]));
  return [...last.values()].flatMap(({ id: _, value, ...entry }) => (value === null ? [] : { ...entry, value }));
}

function entryOf({ id, name, value, by, reason, setAt }: Row): AssumptionEntry {
  const parsed = value === null ? null : ownValueSchema.parse(JSON.parse(value));
  return { id, name, value: parsed, by, reason, on: setAt.toISOString() };
}
