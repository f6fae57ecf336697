import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { linesUnstamped } from '../../../lib/engine/unpack/unstamp-lines';
import { asJsonLines } from '../../../lib/logs/files/lines-as-json';
import { isStamped } from '../../../lib/logs/files/stamped-lines';

const STAMPED = [
  '2026-08-10T21:12:40.000Z {"a":"2026-08-10T21:12:40.000Z {"}',
  '2026-08-10T21:12:41.123456789+02:00   { "a": 2}',
  '2026-08-10T21:12:42Z {}',
  '2026-08-10T21:12:43.000Z START RequestId',
  '{"a":3}',
  '',
  `2026-08-10T21:12:44.000Z {"a":"${'€'.repeat(90)}"}`,
  '2026-08-10T21:12:45+00:00 - INFO - {"a":4}',
  '2026-08-10 21:12:46,123 - usage.log - WARNING - {"a":5}',
  '[2026-08-10 21:12:47] [info] llm: {"a":6}',
  '2026-08-10T21:12:48Z the answer {"a":7}',
].join('\n');
const PLAIN = [
  '{"logged_at":"2026-08-10T21:12:40.000Z","a":"2026-08-10T21:12:40.000Z {"}',
  '{"logged_at":"2026-08-10T21:12:41.123456789+02:00", "a": 2}',
  '2026-08-10T21:12:42Z {}',
  '2026-08-10T21:12:43.000Z START RequestId',
  '{"a":3}',
  '',
  `{"logged_at":"2026-08-10T21:12:44.000Z","a":"${'€'.repeat(90)}"}`,
  '{"logged_at":"2026-08-10T21:12:45+00:00","a":4}',
  '{"logged_at":"2026-08-10 21:12:46.123","a":5}',
  '{"logged_at":"2026-08-10 21:12:47","a":6}',
  '2026-08-10T21:12:48Z the answer {"a":7}',
].join('\n');

it('a time before an object becomes its first member, and all else stays as it is', () => {
  expect(asJsonLines(STAMPED)).toBe(PLAIN);
  expect(asJsonLines(PLAIN)).toBe(PLAIN);
});

it.each([1, 2, 7, 63, 64, 65, 159, 160, 161, 1 << 20])(
  'so does a file, however it is cut: %i bytes at a time',
  async (size) => {
    for (const end of ['', '\n']) {
      const bytes = Buffer.from(STAMPED + end);
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, (at + 1) * size),
      );
      const parts: Buffer[] = [];
      for await (const part of linesUnstamped(Readable.from(chunks))) parts.push(part);
      expect(Buffer.concat(parts).toString('utf8')).toBe(PLAIN + end);
    }
  },
);

it('only a first line with a time and an object tells such a file', () => {
  expect(isStamped(`\uFEFF\n${STAMPED}`)).toBe(true);
  for (const head of ['2026-08-10,gpt-4o,5', '2026-08-10T21:12:40Z said {"a":1}', '{"a":"2026-08-10T21:12:40Z {"}', ''])
    expect(isStamped(head)).toBe(false);
});
