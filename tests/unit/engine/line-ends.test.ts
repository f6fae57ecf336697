import { describe, expect, it } from 'vitest';
import { copyWithNewlines, LineEnds } from '../../../lib/engine/unpack/line-ends';
import { textFile } from './text-files';

describe('line ends', () => {
  it.each([
    ['a\nb\n', 'none'],
    ['a\r\nb\r\n', 'none'],
    ['a\r\nb', 'none'],
    ['a\r\nb\n', 'mixed'],
    ['a\nb\rc\n', 'mixed'],
    ['a\rb\r', 'returns'],
    ['a\rb', 'returns'],
    ['a', 'none'],
  ] as const)('of %j are %s, however they are cut', (text, flaw) => {
    for (const chunkBytes of [1, 2, 100]) {
      const ends = new LineEnds();
      for (let at = 0; at < text.length; at += chunkBytes) ends.feed(Buffer.from(text.slice(at, at + chunkBytes)));
      expect(ends.flaw(text.split('\n').length - 1)).toBe(flaw);
    }
  });

  it.each([
    ['a\r\nb\nc\r\n', 'mixed', 'a\nb\nc\n'],
    ['a\rb\nc\r\n', 'mixed', 'a b\nc\n'],
    ['a\r\rb\n', 'mixed', 'a  b\n'],
    ['a\rb\r', 'returns', 'a\nb\n'],
  ] as const)('of %j are made one kind', async (text, flaw, even) => {
    const { source, target, written } = textFile(text);
    await copyWithNewlines(source, target, flaw);
    expect(written()).toBe(even);
  });
});
