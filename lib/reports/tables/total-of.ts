import { sumUsd } from '../../cost/money';
import { type Column, none, type RichCell, richCell } from './table';

/** The sum of a column over some rows. What is unknown is in no sum, and is counted. Empty where a column has no numbers. */
export function totalOf<Row>(column: Column<Row>, rows: readonly Row[]): RichCell {
  if (column.unit === 'text') return none('');
  const cells = rows.map((row) => richCell(column.value(row)));
  const known = cells.flatMap(({ value }) => (typeof value === 'number' ? value : []));
  const unknown = cells.filter(({ value, none: instead }) => value === null && instead === undefined).length;
  if (known.length === 0) return unknown === 0 ? none('–') : { value: null };
  const sum = column.unit === 'usd' ? sumUsd(known) : known.reduce((total, value) => total + value, 0);
  return {
    value: sum,
    ...(cells.some(({ estimated }) => estimated) ? { estimated: true } : {}),
    roundedAway: cells.filter(({ roundedAway }) => roundedAway).length,
    ...(unknown === 0 ? {} : { note: `without ${unknown} unknown` }),
  };
}
