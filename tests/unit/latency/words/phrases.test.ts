import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../../lib/latency/words/clauses';
import { compile, matchLength } from '../../../../lib/latency/words/pattern';
import { PHRASES, phrasesIn } from '../../../../lib/latency/words/phrases';

const takes = (pattern: string, text: string) =>
  clausesOf(text).some((words) => words.some((_, at) => (matchLength(compile(pattern), words, at) ?? 0) > 0));
const found = (text: string) => clausesOf(text).flatMap((words) => phrasesIn(words).map(({ phrase }) => phrase));

describe.each(PHRASES.map((phrase, index) => ({ name: `${phrase.group ?? 'nothing'} ${index}`, phrase })))(
  'phrases that say $name',
  ({ phrase }) => {
    it.each(phrase.ways)('%s takes "%s"', (pattern, example) => expect(takes(pattern, example)).toBe(true));
    it.each(phrase.ways.map(([, example]) => example))('"%s" is read so', (example) =>
      expect(found(example).map(({ group }) => group)).toContain(phrase.group),
    );
    it.each(phrase.not)('"%s" is not read so', (text) =>
      expect(found(text).filter(({ group }) => group === phrase.group)).toEqual([]),
    );
  },
);
