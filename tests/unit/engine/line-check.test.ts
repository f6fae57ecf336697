import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../lib/engine/limits/limits';
import { LineCheck } from '../../../lib/engine/unpack/line-check';

/** Checks a text that arrives in chunks of so many bytes. */
function check(text: string, chunkBytes = text.length): LineCheck {
  const lineCheck = new LineCheck();
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) lineCheck.feed(bytes.subarray(at, at + chunkBytes));
  lineCheck.finish();
  return lineCheck;
}

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const padding = ' '.repeat(2 * LIMITS.jsonDepth);

describe('a check of lines', () => {
  it.each([
    ['', 0, 0],
    ['a', 1, 0],
    ['a\n', 1, 1],
    ['a\n\nb', 3, 2],
    ['a\n\n', 2, 2],
  ])('counts %j as %i lines with %i newlines', (text, lines, newlines) => {
    for (const chunkBytes of [1, 2, 100]) expect(check(text, chunkBytes)).toMatchObject({ lines, newlines });
  });

  it('passes JSON of the greatest depth and names the line of a deeper one, however it is cut', () => {
    for (const chunkBytes of [1, 7, 10_000]) {
      expect(check(`{}\n${nested(LIMITS.jsonDepth)}${padding}\n`, chunkBytes).bad).toEqual([]);
      expect(check(`{}\n${nested(LIMITS.jsonDepth + 1)}${padding}\n{}`, chunkBytes).bad).toMatchObject([
        { line: 2, reason: 'too-deep' },
      ]);
    }
  });

  it('tells depth from the number of brackets, of both kinds, in whichever line they are', () => {
    const wide = `[${Array(3 * LIMITS.jsonDepth)
      .fill('{}')
      .join()}]`;
    const mixed = `${'{"a":['.repeat(LIMITS.jsonDepth / 2)}${padding}`;
    for (const chunkBytes of [7, 10_000]) {
      expect(check(`{}\n${wide}\n${mixed}\n${wide}\n`, chunkBytes).bad).toEqual([]);
      expect(check(`${wide}\n${mixed}[\n`, chunkBytes).bad).toMatchObject([{ line: 2 }]);
      expect(check(`${wide}\n${mixed}{\n${wide}`, chunkBytes).bad).toMatchObject([{ line: 2 }]);
    }
  });

  it('does not count brackets inside strings, nor after an escaped quote', () => {
    const brackets = '['.repeat(2 * LIMITS.jsonDepth);
    for (const chunkBytes of [1, 3, 10_000]) {
      expect(check(`{"a": "\\"${brackets}\\\\"}\n`, chunkBytes).bad).toEqual([]);
    }
    expect(check(`{"a": "\\\\"${brackets}}\n`).bad).toHaveLength(1);
  });

  it('takes every line for itself: depth and open strings end with it', () => {
    const open = `{"a": "${padding}\n`;
    expect(check(open + open + nested(LIMITS.jsonDepth) + padding).bad).toEqual([]);
    expect(check(`${`${nested(LIMITS.jsonDepth).replaceAll(']', '')}${padding}\n`.repeat(3)}`).bad).toEqual([]);
  });

  it('names every line that is too long, also the last one, and goes on behind it', () => {
    const long = 'x'.repeat(LIMITS.lineBytes);
    expect(check(`a\n${long}\n`, 1 << 20).bad).toEqual([]);
    const { bad, lines } = check(`a\n${long}x\nb\n${long}yy`, 1 << 20);
    expect(lines).toBe(4);
    const end = 2 + LIMITS.lineBytes + 2;
    expect(bad).toEqual([
      { start: 2, end, line: 2, reason: 'too-long' },
      { start: end + 2, end: end + 2 + LIMITS.lineBytes + 2, line: 4, reason: 'too-long' },
    ]);
  });

  it('tells where lines that are too deep lie, wherever the chunks part', () => {
    const deep = `${nested(LIMITS.jsonDepth + 1)}${padding}`;
    const text = `{}\n${deep}\n{}\n${deep}\n`;
    const end = 3 + deep.length + 1;
    for (const chunkBytes of [1, 7, 100, 10_000]) {
      expect(check(text, chunkBytes).bad).toEqual([
        { start: 3, end, line: 2, reason: 'too-deep' },
        { start: end + 3, end: text.length, line: 4, reason: 'too-deep' },
      ]);
    }
  });
});
