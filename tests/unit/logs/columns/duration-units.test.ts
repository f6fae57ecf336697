import { expect, it } from 'vitest';
import { firstTokenUnit, latencyUnit, type TimedRow, unitInName } from '../../../../lib/logs/columns/duration-units';

const row = (given: Partial<TimedRow>): TimedRow => ({
  latency: null,
  firstToken: null,
  betweenMs: null,
  outputTokens: null,
  ...given,
});

it.each([
  ['latency_ms', 'ms'],
  ['Latency (s)', 's'],
  ['durationNano', 'ns'],
  ['elapsed.seconds', 's'],
  ['duration', null],
  ['status', null],
])('the name %s says %j', (name, unit) => {
  expect(unitInName(name)).toBe(unit);
});

it.each([
  ['milliseconds', 2300, 200, 'ms'],
  ['seconds', 2.3, 200, 's'],
  ['microseconds', 2_300_000, 200, 'us'],
  ['nanoseconds', 2_300_000_000, 200, 'ns'],
  ['seconds of a short answer', 0.8, 10, 's'],
  ['an embedding', 45, 0, 'ms'],
  ['a long answer of a slow model', 180_000, 9000, 'ms'],
  ['what no unit makes right', 0.0004, 200, null],
])('a latency in %s is told by the answer that it took', (_what, latency, outputTokens, unit) => {
  expect(latencyUnit([row({ latency, outputTokens })], 'ms')).toBe(unit);
});

it('the times of the rows say the unit whatever the size', () => {
  expect(latencyUnit([row({ latency: 90, betweenMs: 90_400, outputTokens: 0 })], 'ms')).toBe('s');
});

it('one strange row changes nothing', () => {
  const rows = [2300, 1900, 2.1, 2700, 3100].map((latency) => row({ latency, outputTokens: 200 }));
  expect(latencyUnit(rows, 'ms')).toBe('ms');
});

it.each([
  ['after the end in seconds', 420, 2300, 's', 'ms'],
  ['before the end in seconds', 0.42, 2300, 's', 's'],
  ['too soon in milliseconds', 0.42, 2300, 'ms', 's'],
  ['after the end in every unit', 9e12, 2300, 'ms', null],
] as const)('a first token %s is of the unit that fits', (_what, firstToken, latency, usual, unit) => {
  expect(firstTokenUnit([row({ firstToken, latency })], usual, 'ms')).toBe(unit);
});
