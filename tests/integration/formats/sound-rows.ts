import { CANARY, type Row } from './format-case';

const number = (value: unknown) => (value === null || value === undefined ? null : Number(value));
const exceeds = (part: number, whole: number | null) => whole !== null && part > whole;

/**
 * What must hold of every row of every log, and what breaks it: values are values, parts are parts of their whole, and durations and times
 * such as calls have. A wrong number is worse than a refusal.
 */
export function unsound(row: Row): string[] {
  const { tags, ...others } = row;
  const broken = Object.entries(others).flatMap(([column, value]) =>
    typeof value === 'string' && /^\s*[{[]/.test(value) ? [`${column} is no value`] : [],
  );
  if (JSON.stringify(row).includes(CANARY)) broken.push('a text is kept');
  if (tags != null && !/^(\[.*\]|[^{}]*)$/.test(String(tags))) broken.push('tags are an object');
  const input = number(row.input_tokens);
  const cached = (number(row.cache_read_tokens) ?? 0) + (number(row.cache_write_tokens) ?? 0);
  if (exceeds(cached, input)) broken.push('more cached tokens than input');
  if (exceeds(number(row.reasoning_tokens) ?? 0, number(row.output_tokens))) broken.push('more thoughts than output');
  const [latency, first] = [number(row.latency_ms), number(row.first_token_ms)];
  const isSum = row.covers_until != null || row.request_count != null;
  if (!isSum && latency !== null && (latency < 1 || latency > 3_600_000)) broken.push(`a call of ${latency} ms`);
  if (!isSum && exceeds((first ?? 0) - 1000, latency)) broken.push('its first token came after its last');
  if (row.covers_until != null && String(row.covers_until) <= String(row.started_at))
    broken.push('ends before it begins');
  // Times that count from the start of a log lie in the last century.
  if (row.started_at != null && !/^(202[2-7]|19[0-9]{2})-/.test(String(row.started_at))) broken.push('another age');
  return broken;
}
