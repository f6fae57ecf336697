import type { DuckDBConnection } from '@duckdb/node-api';
import { literal } from '../duckdb/sql-text';
import { defineMasks, NAME_MACROS } from './name-masks';
import { NUMBER_MACROS } from './number-text';
import { OUTCOME_MACROS } from './outcome-macros';
import { SHAPE_MACROS } from './shape-macros';
import { TIER_MACROS } from './tier-macros';
import { TIME_MACROS } from './time-macros';

/** Texts of cells that stand for nothing, in lower case; access logs write "-" (Apache, Envoy), Go "<nil>", JavaScript "undefined". */
const NOTHING: readonly string[] = [
  ...[
    '',
    'null',
    'none',
    'nan',
    '\\n',
    '-',
    '--',
    '–',
    '—',
    'n/a',
    'na',
    '#n/a',
    'undefined',
    'unknown',
    'nil',
    '<nil>',
    '<na>',
  ],
  ...['(none)', '(null)', '(empty)', '(unknown)', '(not set)', '<none>', '<null>', '[null]'],
];

/** As a pattern: DuckDB looks through a list of constants again and again as it plans a query, for each cell. So is an empty text of JSON. */
const IS_NOTHING = `(?i)${NOTHING.map((text) => text.replace(/[()[\]\\]/g, '\\$&')).join('|')}|""\\s*`;

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
    `keyed_bytes(bytes) AS left(sha256(unhex('${pad(0x5c)}') || unhex(sha256(unhex('${pad(0x36)}') || bytes))), 32)`,
    'keyed_hash(value) AS keyed_bytes(encode(value))',
    `is_nothing(trimmed) AS regexp_full_match(trimmed, ${literal(IS_NOTHING)})`,
    // Some exports write every text as JSON does, quotes and all (Langfuse's tables, PostgreSQL's ->). What begins with a quote lies
    // between it and the next character. Planned for each cell, so it has as few functions as do it.
    `cell_text(trimmed) AS CASE WHEN is_nothing(trimmed) THEN NULL
       WHEN trimmed BETWEEN '"' AND '#' AND json_valid(trimmed) THEN json_extract_string(trimmed, '$') ELSE trimmed END`,
    // Some exports double the quotes of a JSON column twice (Helicone's export script).
    `json_text(value) AS CASE WHEN json_valid(value) THEN value
       WHEN contains(value, '""') AND json_valid(replace(value, '""', '"')) THEN replace(value, '""', '"') END`,
    // OpenTelemetry: [{"key": …, "value": {"intValue": …}}] as pairs of key and text (opentelemetry-proto, common.proto, AnyValue).
    // Jaeger and Zipkin write the value itself: {"key": …, "type": "int64", "value": 1000}. Protocol buffers name it in snake case.
    `attribute_list(list) AS list_transform(list, lambda item: list_append(json_extract_string(item,
       ['$.key', '$.value.stringValue', '$.value.intValue', '$.value.doubleValue', '$.value.boolValue', '$.value.arrayValue',
        '$.value.string_value', '$.value.int_value', '$.value.double_value', '$.value.bool_value']),
       CASE WHEN json_type(item, '$.value') <> 'OBJECT' THEN json_extract_string(item, '$.value') END))`,
    `attribute_value(list, name) AS list_aggregate(list_filter(list, lambda pair: pair[1] = name)[1][2:], 'any_value')`,
    ...TIME_MACROS,
    ...NUMBER_MACROS,
    // Spaces and quotes around a cell are rare, and what stands for nothing is short, so most cells are taken as they are.
    `clean_text(value) AS CASE WHEN value < '#' OR suffix(value, ' ') THEN cell_text(trim(value)) WHEN is_nothing(value) THEN NULL ELSE value END`,
    `truth(value) AS CASE WHEN value = 'true' THEN true WHEN value = 'false' THEN false WHEN list_contains(['true', 't', '1', '1.0', 'yes', 'y'], lower(value)) THEN true
       WHEN list_contains(['false', 'f', '0', '0.0', 'no', 'n'], lower(value)) THEN false END`,
    ...NAME_MACROS,
    // A vendor's id that is drawn at random says nothing of anybody; what else stands for a request may.
    `request_key(value) AS CASE WHEN regexp_full_match(value, '${RANDOM_ID}') AND regexp_matches(value, '${TURN}') THEN value
       WHEN regexp_full_match(value, '${PREFIXED_ID}') AND regexp_matches(value, '${TURN}.*${TURN}') THEN value
       -- Which API it was an id of tells rows apart that a gateway logged twice.
       WHEN starts_with(value, 'resp_') THEN 'resp_' || keyed_hash(value) ELSE keyed_hash(value) END`,
    ...OUTCOME_MACROS,
    ...TIER_MACROS,
    `operation_name(value) AS CASE WHEN value = 'chat' OR value = 'embedding' THEN value WHEN lower(value) LIKE '%embed%' THEN 'embedding'
       WHEN regexp_matches(lower(value), 'chat|completion|message|response|generatecontent|converse|invokemodel') THEN 'chat'
       ELSE lower(label(value)) END`,
    ...SHAPE_MACROS,
  ];
  defineMasks(connection);
  await connection.run(macros.map((macro) => `CREATE MACRO ${macro};`).join('\n'));
}
