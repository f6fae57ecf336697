import { type PriceChange, type PriceOverride, priceChangeSchema } from '../pricing/overrides/price-override';
import { database } from './database/database';
import type { PriceOverride as Row } from './generated/client';

/** Stores a change of prices, its author and its reason. The change must have been checked. Returns it with its id. */
export async function addPriceOverride(change: PriceChange, by: string, reason: string): Promise<PriceOverride> {
  const data = { change: JSON.stringify(change), by, reason };
  return overrideOf(await (await database()).priceOverride.create({ data }));
}

/**
 * All overrides in the order they were made, including withdrawn ones. Throws a ZodError if one is not of this version.
 */
export async function listPriceOverrides(): Promise<PriceOverride[]> {
  const rows = await (await database()).priceOverride.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return rows.map(overrideOf);
}

/** Withdraws an override, which stays in the history. False if no override in force has this id. */
export async function withdrawPriceOverride(id: string, by: string, reason: string): Promise<boolean> {
  const { count } = await (await database()).priceOverride.updateMany({
    where: { id, withdrawnAt: null },
    data: { withdrawnAt: new Date(), withdrawnBy: by, withdrawnReason: reason },
  });
  return count === 1;
}

function overrideOf(row: Row): PriceOverride {
  return {
    id: row.id,
    change: priceChangeSchema.parse(JSON.parse(row.change)),
    by: row.by,
    reason: row.reason,
    on: row.createdAt.toISOString(),
    withdrawn:
      row.withdrawnAt === null
        ? null
        : { by: row.withdrawnBy ?? '', reason: row.withdrawnReason ?? '', on: row.withdrawnAt.toISOString() },
  };
}
