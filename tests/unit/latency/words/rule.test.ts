import { describe, expect, it } from 'vitest';
import { matchLength } from '../../../../lib/latency/words/pattern';
import { rulesOf } from '../../../../lib/latency/words/rule';
import { sectionsOf } from '../../../../lib/latency/words/sections';
import { wordGroup } from '../../../../lib/latency/words/word-group';

const TABLE = `
[by-night] word-schedule
every-night: every|each night
at-dusk: at dusk

[voice] nothing
voice-notes: voice note|notes
`;

describe('a table of rules', () => {
  it('is read in its order, each rule under the phrase and the group of its head', () => {
    const rules = rulesOf(TABLE, wordGroup);
    expect(rules.map(({ name, phrase, says }) => [name, phrase, says])).toEqual([
      ['every-night', 'by-night', 'word-schedule'],
      ['at-dusk', 'by-night', 'word-schedule'],
      ['voice-notes', 'voice', null],
    ]);
    expect(rules.map(({ pattern }) => matchLength(pattern, ['each', 'night'], 0))).toEqual([2, null, null]);
  });

  it.each([
    ['a group without a weight', '[a] word-nothing-of-the-kind\nb: c'],
    ['a weight that is none of words', '[a] deadline-hours\nb: c'],
    ['a line without a name', '[a] word-bulk\nall of it'],
    ['a class that is none', '[a] word-bulk\nb: all NOTHINGS'],
    ['a rule before the first head', 'b: all of it'],
  ])('is refused for %s', (_, table) => expect(() => rulesOf(table, wordGroup)).toThrow(RangeError));
});

it('the lines of a section are kept as they are written', () => {
  expect(sectionsOf('\n[A] b c\none two\n\nthree\n')).toEqual([
    { name: 'A', kind: 'b c', lines: ['one two', 'three'] },
  ]);
});
