import { describe, expect, it } from 'vitest';
import { textEncoding } from '../../../../lib/logs/files/text-encoding';

describe('what a text is written in', () => {
  it('is UTF-8 where what lies beyond ASCII is that, or mostly', () => {
    expect(textEncoding(Buffer.from('timestamp,model'))).toBe('utf-8');
    expect(textEncoding(Buffer.from('für,🚀'))).toBe('utf-8');
    expect(textEncoding(Buffer.concat([Buffer.from('für,où,'), Buffer.from([0xc3])]))).toBe('utf-8');
    expect(textEncoding(Buffer.concat([Buffer.from('für,où,'), Buffer.from([0xff, 0x2c])]))).toBe('utf-8');
  });

  it('is Windows-1252 where it is not', () => {
    expect(textEncoding(Buffer.from('für,où', 'latin1'))).toBe('windows-1252');
    expect(textEncoding(Buffer.from([0x80, 0x31, 0x2c]))).toBe('windows-1252');
  });

  it('is not told by a character that the end of the bytes cuts', () => {
    const text = Buffer.from('🚀');
    for (let length = 1; length < text.length; length += 1)
      expect(textEncoding(text.subarray(0, length))).toBe('utf-8');
  });
});
