/**
 * The canonical request columns of design.md, each with the kind of value it holds. The kind decides how a reader
 * converts a cell: `keyed` cells are hashed with the installation's key, so that the plain value is never stored.
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
} as const;

export type CanonicalColumn = keyof typeof CANONICAL_COLUMNS;
export type ColumnKind = (typeof CANONICAL_COLUMNS)[CanonicalColumn];

export const CANONICAL_COLUMN_NAMES = Object.keys(CANONICAL_COLUMNS) as CanonicalColumn[];

export function isCanonicalColumn(name: string): name is CanonicalColumn {
  return Object.hasOwn(CANONICAL_COLUMNS, name);
}
