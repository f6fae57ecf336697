/**
 * The canonical request columns, each with the kind of value it holds. The kind decides how a reader converts a cell.
 * `keyed` cells are hashed with the installation's key, so the plain value is never stored. Of what was sent to a
 * model, a `tally` keeps a count, a `digest` the keyed hash of a text, and a `choice` one of our words.
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
  // The network address that the request came from.
  client_address: 'keyed',
  streamed: 'boolean',
  service_tier: 'label',
  status: 'label',
  // The caller went away before the answer was complete.
  cancelled: 'boolean',
  input_tokens: 'count',
  cache_read_tokens: 'count',
  cache_write_tokens: 'count',
  // The part of cache_write_tokens that lives an hour, which costs more than five minutes do.
  cache_write_1h_tokens: 'count',
  output_tokens: 'count',
  reasoning_tokens: 'count',
  billed_usd: 'usd',
  prompt_hash: 'keyed',
  input_bytes: 'count',
  output_bytes: 'count',
  // In a usage export a row stands for several requests. It says how many, and until when it covers after started_at.
  request_count: 'count',
  covers_until: 'time',
  // The shape of a request, never its text. Unreadable parts stay unknown and reject no row.
  message_count: 'tally',
  user_turns: 'tally',
  system_prompt_hash: 'digest',
  prompt_head_hash: 'digest',
  tools_offered: 'tally',
  // The earlier answers that a request goes on from: results of tools among its messages, or a previous response.
  earlier_answers: 'tally',
  // How its answer ended: in a call of a tool, by itself, or at a limit.
  finish_reason: 'choice',
  output_format: 'choice',
  max_output_tokens: 'tally',
  temperature: 'setting',
  client: 'label',
  root_span: 'label',
  trigger: 'label',
  // What the call is part of, in one of the words of `lib/workloads/profile/origin.ts`.
  origin: 'choice',
  prompt_version: 'label',
} as const;

/**
 * What the file of a request says of it, and not its row. Written beside the canonical columns only where files differ in it:
 * what the cost is (`lib/workloads/billed-kind.ts`).
 */
export const FILE_COLUMNS = { billed_kind: 'label' } as const;

export type CanonicalColumn = keyof typeof CANONICAL_COLUMNS;

export const CANONICAL_COLUMN_NAMES = Object.keys(CANONICAL_COLUMNS) as CanonicalColumn[];

/**
 * Columns that help to read the others. They are staged with a file's rows and dropped when the requests are written.
 * The code that uses each says what it is for (`lib/engine/settle/settle-rows.ts`, `nested-calls.ts`).
 */
export const READER_COLUMNS = {
  // Rows of one trace form a tree. A model call that contains another one does not count. A link is stored as a 64-bit
  // number, which is enough to compare it and costs a tenth of a keyed hash.
  span_id: 'link',
  parent_span_id: 'link',
  // The writer of the row, such as an OpenTelemetry scope. Two writers may log the same call.
  instrumentation: 'label',
  // What the spans around a model call say of it (`lib/engine/settle/trace-context.ts`).
  span_name: 'label',
  span_kind: 'label',
  // The requested model. A failed call names no model that answered, so it joins the workload of the calls that
  // succeeded.
  requested_model: 'label',
  // Shows whether cached and reasoning tokens are included in the input and output tokens or counted separately.
  total_tokens: 'count',
  // Set if the row says that its cached tokens are counted separately from its input tokens.
  cached_apart: 'boolean',
  // Used to compute a latency that is missing or impossible.
  ended_at: 'time',
  first_token_at: 'time',
  // Costs in a currency other than dollars are skipped without a rate.
  currency: 'label',
  // Set if the id of a finished batch's row is one of the poll that saw it, so other rows may be of the same batch.
  id_of_poll: 'boolean',
} as const;

export type ReaderColumn = keyof typeof READER_COLUMNS;
/** The columns that a projection, a list of names or a mapping may provide. */
export type ReadColumn = CanonicalColumn | ReaderColumn;

export const READ_COLUMNS = { ...CANONICAL_COLUMNS, ...READER_COLUMNS } as const;
export type ColumnKind = (typeof READ_COLUMNS)[ReadColumn];

export const READER_COLUMN_NAMES = Object.keys(READER_COLUMNS) as ReaderColumn[];
export const READ_COLUMN_NAMES: readonly ReadColumn[] = [...CANONICAL_COLUMN_NAMES, ...READER_COLUMN_NAMES];

export function isReadColumn(name: string): name is ReadColumn {
  return Object.hasOwn(READ_COLUMNS, name);
}
