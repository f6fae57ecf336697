/** Each unit is a multiple of the next ones, so the unit of a log is that of its finest workload. */
const UNITS_MS = [86_400_000, 3_600_000, 300_000, 60_000, 1_000];

/**
 * An aggregate: the longest of the units, in ms, that all starts are multiples of. Their greatest common divisor would be exact, but a check
 * against a few units is enough.
 */
export const STAMP_UNIT_SQL = `CASE ${UNITS_MS.map((unit) => `WHEN bool_and(epoch_ms(started_at) % ${unit} = 0) THEN ${unit}`).join(' ')} ELSE 1 END`;
