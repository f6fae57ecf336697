import type { DuckDBConnection } from '@duckdb/node-api';
import { CURRENCY_NAMES, type CurrencyRates, rateOf } from '../../logs/columns/currency';
import { queryRows, textOrNull, toCount } from '../duckdb/session';
import { literal } from '../duckdb/sql-text';
import type { StagedFile } from '../stage/stage-file';

/** Costs of a staged file in a currency other than dollars. `rate` is null where nobody gave one, so that they are left out. */
export type ForeignCosts = { file: number; currency: string; costs: number; rate: number | null };

const NAMES = Object.entries(CURRENCY_NAMES).map(([name, code]) => `WHEN ${literal(name)} THEN ${literal(code)}`);
const CODE = `CASE upper(currency) ${NAMES.join(' ')} ELSE upper(currency) END`;
const IS_FOREIGN = `(billed_usd IS NOT NULL AND currency IS NOT NULL AND ${CODE} <> 'USD')`;
/** A text that is not a currency code may be anything, so it is not shown. */
const SHOWN = /^([A-Z]{3}|¥)$/;

/** The cost of a staged row in dollars. NULL where it is in another currency without a rate. */
export function costInDollars(rates: CurrencyRates): string {
  const rated = [...Object.keys(rates), '¥'].flatMap((currency) => {
    const rate = rateOf(currency, rates);
    return rate === null
      ? []
      : [`WHEN ${literal(currency)} THEN try_cast(billed_usd * ${rate.toFixed(9)}::DECIMAL(18, 9) AS DECIMAL(18, 9))`];
  });
  const converted = rated.length === 0 ? 'NULL' : `CASE ${CODE} ${rated.join(' ')} END`;
  return `CASE WHEN NOT ${IS_FOREIGN} THEN billed_usd ELSE ${converted} END`;
}

/** Counts the costs in other currencies than dollars in a source of staged requests. */
export async function readForeignCosts(
  connection: DuckDBConnection,
  source: string,
  staged: readonly StagedFile[],
  rates: CurrencyRates,
): Promise<ForeignCosts[]> {
  if (!staged.some(({ columns }) => columns.includes('currency'))) return [];
  const rows = await queryRows(
    connection,
    `SELECT file_index AS file, ${CODE} AS code, count(*) AS costs FROM ${source} WHERE ${IS_FOREIGN} GROUP BY ALL ORDER BY file, costs DESC, code`,
  );
  return rows.map((row) => {
    const code = textOrNull(row.code) ?? '';
    return {
      file: toCount(row.file),
      currency: SHOWN.test(code) ? code : 'another currency',
      costs: toCount(row.costs),
      rate: rateOf(code, rates),
    };
  });
}
