import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../lib/engine/limits';
import { LineCheck } from '../../../lib/engine/line-check';

/** Checks a text that arrives in chunks of so many bytes. */
function check(text: string, json = true, chunkBytes = text.length): LineCheck {
  const lineCheck = new LineCheck(json);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) lineCheck.feed(bytes.subarray(at, at + chunkBytes));
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
    for (const chunkBytes of [1, 2, 100]) expect(check(text, true, chunkBytes)).toMatchObject({ lines, newlines });
  });

  it('passes JSON of the greatest depth and names the line of a deeper one, however it is cut', () => {
    for (const chunkBytes of [1, 7, 10_000]) {
      expect(check(`{}\n${nested(LIMITS.jsonDepth)}${padding}\n`, true, chunkBytes).problem).toBeNull();
      expect(check(`{}\n${nested(LIMITS.jsonDepth + 1)}${padding}\n{}`, true, chunkBytes).problem).toEqual({
        line: 2,
        says: `the JSON is nested more than ${LIMITS.jsonDepth} levels deep`,
      });
    }
  });

  it('tells depth from the number of brackets, of both kinds, in whichever line they are', () => {
    const wide = `[${Array(3 * LIMITS.jsonDepth)
      .fill('{}')
      .join()}]`;
    const mixed = `${'{"a":['.repeat(LIMITS.jsonDepth / 2)}${padding}`;
    for (const chunkBytes of [7, 10_000]) {
      expect(check(`{}\n${wide}\n${mixed}\n${wide}\n`, true, chunkBytes).problem).toBeNull();
      expect(check(`${wide}\n${mixed}[\n`, true, chunkBytes).problem).toMatchObject({ line: 2 });
      expect(check(`${wide}\n${mixed}{\n${wide}`, true, chunkBytes).problem).toMatchObject({ line: 2 });
    }
  });

  it('does not count brackets inside strings, after an escaped quote, nor those of a CSV', () => {
    const brackets = '['.repeat(2 * LIMITS.jsonDepth);
    for (const chunkBytes of [1, 3, 10_000]) {
      expect(check(`{"a": "\\"${brackets}\\\\"}\n`, true, chunkBytes).problem).toBeNull();
    }
    expect(check(`{"a": "\\\\"${brackets}}\n`).problem).not.toBeNull();
    expect(check(`${brackets}\n`, false).problem).toBeNull();
  });

  it('takes every line for itself: depth and open strings end with it', () => {
    const open = `{"a": "${padding}\n`;
    expect(check(open + open + nested(LIMITS.jsonDepth) + padding).problem).toBeNull();
    expect(check(`${`${nested(LIMITS.jsonDepth).replaceAll(']', '')}${padding}\n`.repeat(3)}`).problem).toBeNull();
  });

  it('names the first line that is too long', () => {
    const long = 'x'.repeat(LIMITS.lineBytes);
    expect(check(`a\n${long}\n`, false, 1 << 20).problem).toBeNull();
    expect(check(`a\n${long}x\n`, false, 1 << 20).problem).toMatchObject({
      line: 2,
      says: expect.stringMatching(/16 MiB/),
    });
  });
});
