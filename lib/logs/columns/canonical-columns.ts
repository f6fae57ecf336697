/**
 * The canonical request columns, each with the kind of value it holds. The kind decides how a reader
 * converts a cell: `keyed` cells are hashed with the installation's key, so that the plain value is never stored; of what was
 * sent to a model a `tally` keeps how many, a `digest` the keyed hash of its text, a `choice` one word of ours.
 */
export const CANONICAL_COLUMNS = {
  request_id: 'text',
  started_at: 'time',
  latency_ms: 'duration',
  first_token_ms: 'duration',
  provider: 'label',
  model: 'label',
  operation: 'label',
  application: 'label',
  route: 'label',
  key_name: 'label',
  tags: 'label',
  end_user: 'keyed',
  session_id: 'keyed',
  trace_id: 'keyed',
  streamed: 'boolean',
  service_tier: 'label',
  status: 'label',
  input_tokens: 'count',
  cache_read_tokens: 'count',
  cache_write_tokens: 'count',
  output_tokens: 'count',
  reasoning_tokens: 'count',
  billed_usd: 'usd',
  prompt_hash: 'keyed',
  input_bytes: 'count',
  output_bytes: 'count',
  // A row that stands for several requests (a usage export) says how many, and until when it covers from started_at on.
  request_count: 'count',
  covers_until: 'time',
  // The shape of a request, never its text. What can't be read of it tells nothing, and costs no row.
  message_count: 'tally',
  user_turns: 'tally',
  system_prompt_hash: 'digest',
  prompt_head_hash: 'digest',
  tools_offered: 'tally',
  output_format: 'choice',
  max_output_tokens: 'tally',
  temperature: 'setting',
  client: 'label',
  root_span: 'label',
  trigger: 'label',
  prompt_version: 'label',
} as const;

export type CanonicalColumn = keyof typeof CANONICAL_COLUMNS;

export const CANONICAL_COLUMN_NAMES = Object.keys(CANONICAL_COLUMNS) as CanonicalColumn[];

/**
 * Columns that help to read the others and end with the reading: they are staged with a file's rows and left out when the
 * requests are written. What each is for is said where it is used (`lib/engine/settle/settle-rows.ts`, `nested-calls.ts`).
 */
export const READER_COLUMNS = {
  // Rows of one trace form a tree: a model call that holds another one is no call of its own. A link is kept as a number of 64 bits,
  // which is enough to compare it and a tenth of the work of a keyed hash.
  span_id: 'link',
  parent_span_id: 'link',
  // What wrote the row, such as an OpenTelemetry scope: two of them may tell of one call.
  instrumentation: 'label',
  // Of the span at the root of a trace they are what its model calls are told by (`root_span`).
  span_name: 'label',
  span_kind: 'label',
  // What was asked for. A call that failed names no model that answered, and is of the workload of those that did.
  requested_model: 'label',
  // Shows whether cached and reasoning tokens are part of the input and output tokens or stand beside them.
  total_tokens: 'count',
  // What a row says of itself: its cached tokens stand beside its input tokens.
  cached_apart: 'boolean',
  // Latencies are worked out from these where there is none, or none that can be right.
  ended_at: 'time',
  first_token_at: 'time',
  // A cost in anything but dollars is left out.
  currency: 'label',
} as const;

export type ReaderColumn = keyof typeof READER_COLUMNS;
/** What a projection, a list of names or a mapping may give. */
export type ReadColumn = CanonicalColumn | ReaderColumn;

export const READ_COLUMNS = { ...CANONICAL_COLUMNS, ...READER_COLUMNS } as const;
export type ColumnKind = (typeof READ_COLUMNS)[ReadColumn];

export const READER_COLUMN_NAMES = Object.keys(READER_COLUMNS) as ReaderColumn[];
export const READ_COLUMN_NAMES: readonly ReadColumn[] = [...CANONICAL_COLUMN_NAMES, ...READER_COLUMN_NAMES];

export function isReadColumn(name: string): name is ReadColumn {
  return Object.hasOwn(READ_COLUMNS, name);
}
