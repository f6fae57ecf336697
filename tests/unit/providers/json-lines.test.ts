import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonLines, LineTooLong } from '@/lib/providers/json-lines';

/** A stream of the bytes, cut at the places. */
async function* cut(bytes: Uint8Array, places: number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const place of [...places, bytes.length].toSorted((a, b) => a - b)) {
    const to = Math.min(Math.max(place, from), bytes.length);
    yield bytes.subarray(from, to);
    from = to;
  }
}

async function read(text: string, places: number[] = []) {
  const lines = [];
  for await (const line of jsonLines(cut(new TextEncoder().encode(text), places))) lines.push(...line);
  return lines;
}

it('reads the same lines wherever the stream is cut, inside a character too', async () => {
  const value = fc.record({ custom_id: fc.string({ unit: 'grapheme' }), body: fc.jsonValue() });
  const places = fc.array(fc.nat({ max: 400 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(value, { maxLength: 8 }), places, fc.boolean(), async (values, cuts, ends) => {
      const text = values.map((one) => JSON.stringify(one)).join('\n') + (ends ? '\n' : '');
      const lines = await read(text, cuts);
      expect(lines.map(({ value }) => JSON.stringify(value))).toEqual(values.map((one) => JSON.stringify(one)));
      expect(lines.map(({ line }) => line)).toEqual(values.map((_, index) => index + 1));
    }),
  );
});

it('gives a line that is no JSON as such, and counts blank ones', async () => {
  expect(await read('{"a":1}\r\n\n{"a":\n  \n{"a":2')).toEqual([
    { line: 1, value: { a: 1 } },
    { line: 3, value: undefined },
    { line: 5, value: undefined },
  ]);
  expect(await read('')).toEqual([]);
});

it('ends at a line that is longer than any answer, and holds no more of it than that', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('{"a":1}\n\n');
    for (;;) {
      given += 100;
      yield new Uint8Array(100).fill(97);
    }
  }
  const lines: unknown[] = [];
  const read = async () => {
    for await (const some of jsonLines(endless(), 1000)) lines.push(...some);
  };
  await expect(read()).rejects.toEqual(new LineTooLong(3));
  expect(lines).toEqual([{ line: 1, value: { a: 1 } }]);
  expect(given).toBe(1100);
});

it('takes any number of lines below that', async () => {
  let read = 0;
  const text = new TextEncoder().encode('{"a":1}\n'.repeat(100));
  for await (const some of jsonLines(cut(text, [30, 63, 700]), 20)) read += some.length;
  expect(read).toBe(100);
});
