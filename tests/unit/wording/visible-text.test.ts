import { expect, it } from 'vitest';
import { harmlessText, visibleText } from '../../../lib/wording/visible-text';

it.each([
  ['\u200b', '\\u{200B}'],
  ['\u0000', '\\u{0000}'],
  ['\u3164\u2800\u00ad', '\\u{3164}\\u{2800}\\u{00AD}'],
  ['chat\u0000bot', 'chat\\u{0000}bot'],
  ['evil\u202egpj.exe', 'evil\\u{202E}gpj.exe'],
  ['no\u00a0break\tnor\nline', 'no\\u{00A0}break\\u{0009}nor\\u{000A}line'],
  ['half \ud83d', 'half \\u{D83D}'],
  ['a\u200db', 'a\\u{200D}b'],
  ['\ufeffbom', '\\u{FEFF}bom'],
])('writes what nobody sees as its code: %j', (name, seen) => {
  expect(visibleText(name)).toBe(seen);
});

it.each(['help-centre · /v1/support', 'Übersetzung für 日本語', '👩‍💻 agents ❤️ 1️⃣', 'می‌خواهم', 'क्‍ष'])(
  'leaves %s as it is',
  (name) => {
    expect(visibleText(name)).toBe(name);
  },
);

it('tells names apart that differ only by what nobody sees', () => {
  const names = ['chat', 'chat\u200b', 'chat\u200c', 'ch\u00adat', 'chat\u0000', 'chat\ufe0f', '\u2066chat'];
  expect(new Set(names.map(visibleText)).size).toBe(names.length);
});

it('keeps the lines and blanks of a text for a file, and writes what would break the file as its code', () => {
  expect(harmlessText('Two\r\nlines,\ta\u00a0space')).toBe('Two\r\nlines,\ta\u00a0space');
  expect(harmlessText('a\u0000b\u001b\u202e\uffff\udc00')).toBe('a\\u{0000}b\\u{001B}\\u{202E}\\u{FFFF}\\u{DC00}');
});
