/** One row of the sample log, as a gateway would export it. Nulls are empty cells. */
export type SampleRow = {
  request_id: string;
  timestamp: string;
  latency_ms: number;
  ttft_ms: number | null;
  provider: string;
  model: string;
  operation: string;
  application: string;
  route: string;
  api_key_name: string;
  tags: string;
  user_id: string | null;
  session_id: string | null;
  stream: boolean;
  service_tier: string;
  status: number;
  prompt_tokens: number;
  cached_tokens: number;
  cache_write_tokens: number;
  completion_tokens: number;
  reasoning_tokens: number;
  /** Decimal text in USD; rates of 0.005 USD per million tokens need ten places to be exact to the token. */
  cost_usd: string | null;
};

export const SAMPLE_COLUMNS = [
  'request_id',
  'timestamp',
  'latency_ms',
  'ttft_ms',
  'provider',
  'model',
  'operation',
  'application',
  'route',
  'api_key_name',
  'tags',
  'user_id',
  'session_id',
  'stream',
  'service_tier',
  'status',
  'prompt_tokens',
  'cached_tokens',
  'cache_write_tokens',
  'completion_tokens',
  'reasoning_tokens',
  'cost_usd',
] as const satisfies readonly (keyof SampleRow)[];

/** USD as plain decimal text without trailing zeros. */
export function costText(usd: number): string {
  return usd.toFixed(10).replace(/\.?0+$/, '');
}

/** A row as one line of CSV. No cell of the sample needs quoting; one that would is refused. */
export function sampleLine(row: SampleRow): string {
  const line = SAMPLE_COLUMNS.map((column) => row[column] ?? '').join(',');
  if (/["\r\n]/.test(line) || line.split(',').length !== SAMPLE_COLUMNS.length) {
    throw new Error(`${row.request_id}: a cell holds a comma, a quote or a line break`);
  }
  return line;
}
