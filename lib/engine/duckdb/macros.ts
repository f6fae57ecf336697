import type { DuckDBConnection } from '@duckdb/node-api';
import { defineMasks, NAME_MACROS } from './name-masks';
import { NUMBER_MACROS } from './number-text';
import { literal } from './sql-text';

/** Texts of cells that stand for nothing. */
export const NOTHING: readonly string[] = ['', 'null', 'NULL', 'None', 'NaN', 'nan', '\\N'];

const LONGEST_NOTHING = Math.max(...NOTHING.map((text) => text.length));

/** Ids that are plainly random: a UUID, hexadecimal digits with a running number perhaps, or as Anthropic writes them. */
const RANDOM_ID = [
  '([A-Za-z]{2,12}[-_])?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
  '([A-Za-z]{2,12}[-_])?[0-9a-fA-F]{16,64}(-[0-9]{1,12})?',
  '[a-z]{3,8}_01[A-Za-z0-9]{20,40}',
].join('|');
/** Letters and digits behind a prefix of a vendor, where both alternate. */
const PREFIXED_ID =
  '(chatcmpl|cmpl|gen|req|msg|msg_bdrk|resp|call|batch|batch_req|run|embd|modr|trace|span)[-_][A-Za-z0-9]{16,64}';
/** Where letters and digits meet, as they do again and again in what is random. */
const TURN = '([A-Za-z][0-9]|[0-9][A-Za-z])';

/** Block size of SHA-256, in bytes (RFC 2104). */
const BLOCK = 64;

/**
 * Defines the small functions that the projection is written in. `keyed_hash` is HMAC-SHA256 with this installation's
 * key, cut to 128 bits: the same person or session is recognised across files, and can't be found out without the key.
 * None has an IN list: DuckDB makes a join of it, which every row goes through, also where a CASE leaves it out.
 */
export async function defineMacros(connection: DuckDBConnection, key: Uint8Array): Promise<void> {
  const pad = (byte: number) =>
    Buffer.from(Array.from({ length: BLOCK }, (_, index) => byte ^ (key[index] ?? 0))).toString('hex');
  const macros = [
    `keyed_hash(value) AS left(sha256(unhex('${pad(0x5c)}') || unhex(sha256(unhex('${pad(0x36)}') || encode(value)))), 32)`,
    // Some exports write every text as JSON does, quotes and all (Langfuse's tables, PostgreSQL's ->). To compare is cheaper than to look for the quote.
    `unquoted(trimmed) AS CASE WHEN trimmed < '#' AND starts_with(trimmed, '"') AND json_valid(trimmed) THEN nullif(json_extract_string(trimmed, '$'), '') ELSE trimmed END`,
    `cell_text(trimmed) AS CASE trimmed ${NOTHING.map((text) => `WHEN ${literal(text)} THEN NULL`).join(' ')} ELSE unquoted(trimmed) END`,
    // Some exports double the quotes of a JSON column twice (Helicone's export script).
    `json_text(value) AS CASE WHEN json_valid(value) THEN value
       WHEN json_valid(replace(value, '""', '"')) THEN replace(value, '""', '"') END`,
    // OpenTelemetry: [{"key": …, "value": {"intValue": …}}] as pairs of key and text (opentelemetry-proto, common.proto, AnyValue).
    // Jaeger and Zipkin write the value itself: {"key": …, "type": "int64", "value": 1000}.
    `attribute_list(list) AS list_transform(list, lambda item: list_append(json_extract_string(item,
       ['$.key', '$.value.stringValue', '$.value.intValue', '$.value.doubleValue', '$.value.boolValue', '$.value.arrayValue']),
       CASE WHEN json_type(item, '$.value') <> 'OBJECT' THEN json_extract_string(item, '$.value') END))`,
    `attribute_value(list, name) AS list_aggregate(list_filter(list, lambda pair: pair[1] = name)[1][2:], 'any_value')`,
    // Seconds, milliseconds, microseconds, nanoseconds since 1970, and .NET ticks, are told apart by their size.
    `epoch_number_ms(number) AS CASE
       WHEN number >= 1e19 THEN NULL
       WHEN number >= 1e18 THEN number / 1e6
       WHEN number >= 5e17 THEN (number - 621355968000000000) / 1e4
       WHEN number >= 1e15 THEN number / 1e3
       WHEN number >= 1e11 THEN number
       WHEN number >= 1e8 THEN number * 1e3 END`,
    // A time outside 2000 to 2099 is a missing one (year 1, 1970) or a slip, and would stretch the log over centuries.
    `believable_ms(ms) AS CASE WHEN ms >= ${Date.UTC(2000)} AND ms < ${Date.UTC(2100)} THEN ms END`,
    'number_ms(number) AS try_cast(round(epoch_number_ms(number)) AS BIGINT)',
    // No clock is further from UTC than 14 hours (IANA time zone database), and DuckDB takes any two digits.
    `far_zone(value) AS regexp_matches(value, '[T ][0-9:.,]+ ?[+-](1[5-9]|[2-9][0-9]|14:?(0[1-9]|[1-5][0-9])|[0-9]{2}:?[6-9][0-9])')`,
    // TIMESTAMPTZ knows zones, and costs five times as much as TIMESTAMP, which takes an offset for no part of the time.
    `iso_ms(value) AS coalesce(
       CASE WHEN current_setting('TimeZone') = 'UTC' AND NOT contains(value, '+') AND value NOT LIKE '%-%-%-%' THEN epoch_ms(try_cast(value AS TIMESTAMP)) END,
       CASE WHEN NOT far_zone(value) THEN epoch_ms(try_cast(value AS TIMESTAMPTZ)) END)`,
    // Python's logging puts a comma before the milliseconds.
    `dashed_ms(value) AS coalesce(iso_ms(value), CASE WHEN contains(value, ',') THEN iso_ms(replace(value, ',', '.')) END)`,
    // Dots part days from months in countries only that write the day first; slashes do not tell.
    `dotted_ms(value) AS epoch_ms(try_strptime(replace(value, ',', ''), ['%d.%m.%Y %H:%M:%S', '%d.%m.%Y %H:%M', '%d.%m.%Y'])::TIMESTAMPTZ)`,
    `named_ms(value) AS epoch_ms(try_strptime(value, ['%a, %d %b %Y %H:%M:%S GMT', '%a, %d %b %Y %H:%M:%S +0000', '%Y%m%dT%H%M%SZ', '%Y%m%dT%H%M%S.%fZ']))`,
    // A day such as 20260725 is too small a number for a time since 1970.
    `compact_ms(value) AS CASE WHEN strlen(value) = 8 THEN epoch_ms(try_strptime(value, '%Y%m%d')::TIMESTAMPTZ) END`,
    `text_ms(value) AS CASE WHEN value LIKE '20__-%' AND strlen(value) <= 64 THEN dashed_ms(value)
       WHEN try_cast(value AS DOUBLE) IS NOT NULL THEN coalesce(number_ms(try_cast(value AS DOUBLE)), compact_ms(value))
       WHEN strlen(value) > 64 THEN NULL
       WHEN value LIKE '__.__.20%' THEN dotted_ms(value)
       ELSE coalesce(CASE WHEN value >= '2000' AND value < '2100' THEN iso_ms(value) END, named_ms(value)) END`,
    'time_ms(value) AS believable_ms(text_ms(value))',
    ...NUMBER_MACROS,
    // Spaces and quotes around a cell are rare, and what stands for nothing is short, so most cells are taken as they are.
    `clean_text(value) AS CASE WHEN strlen(value) <= ${LONGEST_NOTHING} OR value < '#' OR suffix(value, ' ') THEN cell_text(trim(value)) ELSE value END`,
    `truth(value) AS CASE WHEN value = 'true' THEN true WHEN value = 'false' THEN false WHEN list_contains(['true', 't', '1', '1.0', 'yes', 'y'], lower(value)) THEN true
       WHEN list_contains(['false', 'f', '0', '0.0', 'no', 'n'], lower(value)) THEN false END`,
    ...NAME_MACROS,
    // A vendor's id that is drawn at random says nothing of anybody; what else stands for a request may.
    `request_key(value) AS CASE WHEN regexp_full_match(value, '${RANDOM_ID}') AND regexp_matches(value, '${TURN}') THEN value
       WHEN regexp_full_match(value, '${PREFIXED_ID}') AND regexp_matches(value, '${TURN}.*${TURN}') THEN value ELSE keyed_hash(value) END`,
    `outcome(value) AS CASE WHEN value = 'success' OR value = '200' THEN 'success' WHEN try_cast(value AS DOUBLE) >= 400 THEN 'error' WHEN try_cast(value AS DOUBLE) >= 100 THEN 'success'
       WHEN list_contains(['success', 'ok', 'succeeded', 'completed', 'complete', 'true', 'stop'], lower(value)) THEN 'success'
       WHEN list_contains(['failure', 'failed', 'fail', 'error', 'errored', 'cancelled', 'canceled', 'timeout', 'false', 'expired'], lower(value)) THEN 'error' END`,
    `tier(value) AS CASE WHEN value = 'default' OR value = 'standard' THEN 'standard' WHEN list_contains(['default', 'standard', 'auto', 'on_demand', 'on-demand'], lower(value)) THEN 'standard'
       WHEN lower(value) = 'batch' THEN 'batch' WHEN lower(value) = 'flex' THEN 'flex'
       WHEN list_contains(['priority', 'fast'], lower(value)) THEN 'priority' END`,
    `operation_name(value) AS CASE WHEN value = 'chat' OR value = 'embedding' THEN value WHEN lower(value) LIKE '%embed%' THEN 'embedding'
       WHEN regexp_matches(lower(value), 'chat|completion|message|response|generatecontent|converse|invokemodel') THEN 'chat'
       ELSE lower(label(value)) END`,
  ];
  defineMasks(connection);
  for (const macro of macros) await connection.run(`CREATE MACRO ${macro}`);
}
