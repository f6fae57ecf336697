import { UNDATED_BEFORE_MS } from '../../workloads/profile/undated';
import { literal } from '../duckdb/sql-text';

/** DuckDB variable that holds the order of day and month (DateOrder) for the file that is being read; NULL where it is unknown. */
export const DATE_ORDER_VARIABLE = 'date_order';
/** DuckDB variables that say from when (ms since 1970) and in which unit (ms) numbers count; NULL where they are times since 1970. */
export const NUMBER_CLOCK_VARIABLES = {
  origin: 'number_origin_ms',
  unit: 'number_unit_ms',
  local: 'number_origin_is_local',
} as const;
const { origin: ORIGIN, unit: UNIT, local: LOCAL } = NUMBER_CLOCK_VARIABLES;
/** Dates whose order of day and month is to be known first; the groups are the first and the second number. */
export const UNORDERED_DATE = '^([0-9]{1,2})[/-]([0-9]{1,2})[/-](20)?[0-9]{2}([, ].*)?$';

const CLOCKS = [' %I:%M:%S.%f %p', ' %I:%M:%S %p', ' %I:%M %p', ' %H:%M:%S.%f', ' %H:%M:%S', ' %H:%M', ''];
const withClocks = (...dates: string[]) =>
  `[${dates.flatMap((date) => CLOCKS.map((clock) => literal(date + clock))).join(', ')}]`;

/** Times as logs, portals and spreadsheets write them, as milliseconds since 1970; null where a text is none. */
export const TIME_MACROS: readonly string[] = [
  // 20260725, 2026072510, 20260725103000: digits in the order of a date, filled up to seconds.
  `compact_ms(digits) AS epoch_ms(try_strptime(digits::BIGINT::VARCHAR, '%Y%m%d%H%M%S')::TIMESTAMPTZ)`,
  // Seconds, milliseconds, microseconds, nanoseconds since 1970, and .NET ticks, are told apart by their size. As seconds
  // 2015010100 lies in November 2033, so that it is an hour of 2015.
  `epoch_number_ms(number) AS CASE
     WHEN number >= 1e19 THEN NULL
     WHEN number >= 1e18 THEN number / 1e6
     WHEN number >= 5e17 THEN (number - 621355968000000000) / 1e4
     WHEN number >= 1e15 THEN number / 1e3
     WHEN number >= 2e13 THEN compact_ms(number)
     WHEN number >= 1e11 THEN number
     WHEN number >= 2015010100 AND number < 2.1e9 THEN coalesce(compact_ms(number * 1e4), number * 1e3)
     WHEN number >= 1e8 THEN number * 1e3
     WHEN number >= 2e7 AND number < 2.1e7 THEN compact_ms(number * 1e6) END`,
  // Numbers of another clock: a spreadsheet's days, or the time since the start of the log (told-clock.ts).
  `counted_ms(number) AS CASE WHEN number < 0 THEN NULL
     WHEN getvariable('${LOCAL}')::BOOLEAN THEN epoch_ms(make_timestamp_ms(round(getvariable('${ORIGIN}')::BIGINT + number * getvariable('${UNIT}')::DOUBLE)::BIGINT)::TIMESTAMPTZ)
     ELSE getvariable('${ORIGIN}')::BIGINT + number * getvariable('${UNIT}')::DOUBLE END`,
  // A number as such clocks give it; spreadsheets part its thousands.
  `clock_number(value) AS coalesce(try_cast(value AS DOUBLE), CASE WHEN regexp_full_match(value, '[1-9][0-9]{0,2}(,[0-9]{3})+([.][0-9]+)?') THEN try_cast(replace(value, ',', '') AS DOUBLE) END)`,
  // A time outside 2000 to 2099 is a missing one (year 1, 1970) or a slip, and would stretch the log over centuries.
  // One that counts from an unknown start lies before.
  `believable_ms(ms) AS CASE WHEN ms >= CASE WHEN getvariable('${ORIGIN}')::BIGINT = 0 THEN 0 ELSE ${UNDATED_BEFORE_MS} END AND ms < ${Date.UTC(2100)} THEN ms END`,
  `number_ms(number) AS try_cast(round(CASE WHEN getvariable('${ORIGIN}') IS NULL THEN epoch_number_ms(number) ELSE counted_ms(number) END) AS BIGINT)`,
  // No clock is further from UTC than 14 hours (IANA time zone database), and DuckDB takes any two digits.
  `far_zone(value) AS regexp_matches(value, '[T ][0-9:.,]+ ?[+-](1[5-9]|[2-9][0-9]|14:?(0[1-9]|[1-5][0-9])|[0-9]{2}:?[6-9][0-9])')`,
  // TIMESTAMPTZ knows zones, and costs five times as much as TIMESTAMP, which takes an offset for no part of the time.
  `iso_ms(value) AS coalesce(
     CASE WHEN current_setting('TimeZone') = 'UTC' AND NOT contains(value, '+') AND value NOT LIKE '%-%-%-%' THEN epoch_ms(try_cast(value AS TIMESTAMP)) END,
     CASE WHEN NOT far_zone(value) THEN epoch_ms(try_cast(value AS TIMESTAMPTZ)) END)`,
  // Python's logging puts a comma before the milliseconds, and Java names the zone once more behind the offset: Z[UTC].
  // Snowflake, Ruby and Go put a space before an offset without a colon; Go's may name the zone and the monotonic clock behind.
  `mended_iso_ms(value) AS CASE WHEN contains(value, ',') OR suffix(value, ']') OR contains(value, ' +') OR contains(value, ' -')
     THEN list_transform([regexp_replace(regexp_replace(replace(value, ',', '.'), '\\[[A-Za-z/_+-]+\\]$', ''),
       ' ([+-][0-9]{2}):?([0-9]{2})( [A-Z]{3,5})?( m=[0-9.+-]+)?$', '\\1:\\2')], lambda text: iso_ms(text))[1] END`,
  'dashed_ms(value) AS coalesce(iso_ms(value), mended_iso_ms(value))',
  // Dots part days from months in countries only that write the day first; slashes do not tell.
  `dotted_ms(value) AS epoch_ms(try_strptime(replace(value, ',', ''), ${withClocks('%d.%m.%Y')})::TIMESTAMPTZ)`,
  `ordered_ms(value) AS CASE getvariable('${DATE_ORDER_VARIABLE}')::VARCHAR
     WHEN 'month-first' THEN epoch_ms(try_strptime(value, ${withClocks('%m/%d/%Y')})::TIMESTAMPTZ)
     WHEN 'day-first' THEN epoch_ms(try_strptime(value, ${withClocks('%d/%m/%Y')})::TIMESTAMPTZ) END`,
  // A narrow space may stand before AM (CLDR 42 and later).
  `slashed_ms(value) AS ordered_ms(regexp_replace(regexp_replace(replace(translate(value, '\u202f\u00a0', '  '), ',', ''), '^([0-9]+)-([0-9]+)-', '\\1/\\2/'),
     '^([0-9]+/[0-9]+/)([0-9]{2})( .*)?$', '\\120\\2\\3'))`,
  `named_ms(value) AS epoch_ms(try_strptime(value, ['%a, %d %b %Y %H:%M:%S GMT', '%a, %d %b %Y %H:%M:%S +0000', '%Y%m%dT%H%M%SZ', '%Y%m%dT%H%M%S.%fZ']))`,
  // Access logs (Apache, nginx) and JavaScript's Date as text, both with an offset.
  `zoned_ms(value) AS epoch_ms(try_strptime(regexp_replace(trim(value, '[]'), ' \\(.*\\)$', ''),
     ['%d/%b/%Y:%H:%M:%S %z', '%a %b %d %Y %H:%M:%S GMT%z', '%a, %d %b %Y %H:%M:%S %z']))`,
  // "Jul 15, 2026 @ 10:30:00.123" (Kibana), "July 15, 2026 at 10:30 AM", "15 Jul 2026, 10:30".
  `worded_ms(value) AS epoch_ms(try_strptime(regexp_replace(replace(translate(value, '\u202f\u00a0', '  '), ',', ''), ' (@|at) ', ' '),
     ${withClocks('%b %d %Y', '%B %d %Y', '%d %b %Y', '%d-%b-%Y', '%d %B %Y')})::TIMESTAMPTZ)`,
  // Seconds and nanoseconds, as OpenTelemetry's JavaScript and Node's hrtime hold a time.
  `pair_ms(value) AS list_transform([try_cast(value AS BIGINT[])], lambda pair: pair[1] * 1000 + pair[2] // 1000000)[1]`,
  // DuckDB writes a macro's argument out wherever it is used, so that what is rarely reached is worked out in a function of its own.
  `other_ms(value) AS list_transform([value], lambda text: CASE WHEN strlen(text) > 80 THEN NULL
     WHEN regexp_full_match(text, '\\[ *[0-9]{9,10}, *[0-9]{1,9} *\\]') THEN pair_ms(text)
     WHEN getvariable('${ORIGIN}') IS NOT NULL THEN list_transform([clock_number(text)], lambda number: number_ms(number))[1]
     WHEN regexp_matches(text, '${UNORDERED_DATE}') THEN slashed_ms(text)
     WHEN regexp_matches(text, '[A-Za-z]{3}') THEN coalesce(named_ms(text), zoned_ms(text), worded_ms(text))
     WHEN regexp_matches(text, '^[0-9]{1,2}[.][0-9]{1,2}[.]20[0-9]{2}') THEN dotted_ms(text)
     WHEN text >= '2000' AND text < '2100' THEN coalesce(iso_ms(text), named_ms(text)) END)[1]`,
  `digits_ms(value) AS list_transform([try_cast(value AS DOUBLE)], lambda number: number_ms(number))[1]`,
  `text_ms(value) AS CASE WHEN value LIKE '20__-%' AND strlen(value) <= 64 THEN dashed_ms(value)
     WHEN try_cast(value AS DOUBLE) IS NOT NULL THEN digits_ms(value) ELSE other_ms(value) END`,
  'time_ms(value) AS list_transform([text_ms(value)], lambda ms: believable_ms(ms))[1]',
];
