/** Each unit is a multiple of the next ones, so the unit of a log is that of its finest workload. */
const UNITS_MS = [86_400_000, 3_600_000, 300_000, 60_000, 1_000];

/** An aggregate: the longest of the units, in ms, that all time stamps are multiples of. */
export function stampUnitSql(column: string): string {
  // The greatest common divisor of the stamps would be exact, but a check against a few units is enough.
  const whens = UNITS_MS.map((unit) => `WHEN bool_and(epoch_ms(${column}) % ${unit} = 0) THEN ${unit}`);
  return `CASE ${whens.join(' ')} ELSE 1 END`;
}
