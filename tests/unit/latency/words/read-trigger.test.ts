import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../../lib/latency/words/clauses';
import { compile, matchLength } from '../../../../lib/latency/words/pattern';
import { readTrigger } from '../../../../lib/latency/words/read-trigger';
import { TRIGGER_PHRASES } from '../../../../lib/latency/words/trigger-phrases';

describe.each(TRIGGER_PHRASES.map((phrase, index) => ({ name: `${phrase.starter} ${index}`, ...phrase })))(
  'triggers that say $name',
  ({ starter, ways, not }) => {
    it.each(ways)('%s takes "%s", and it is read so', (pattern, example) => {
      const words = clausesOf(example).flat();
      expect(words.some((_, at) => (matchLength(compile(pattern), words, at) ?? 0) > 0)).toBe(true);
      expect(readTrigger(example)).toBe(starter);
    });
    it.each(not)('"%s" is not read so', (text) => expect(readTrigger(text)).not.toBe(starter));
  },
);

describe('a cron line', () => {
  it.each([
    ['*/5 * * * *', 'often'],
    ['0,30 * * * *', 'often'],
    ['0 2 * * *', 'clock'],
    ['cron(0 1 * * ? *)', 'clock'],
    ['cronjob 15 2 * * *', 'clock'],
    ['@hourly', 'clock'],
  ])('%s', (line, starter) => expect(readTrigger(line)).toBe(starter));
});

describe('words that name no start', () => {
  it('are told from words that deny one', () => {
    expect(readTrigger('route deviation')).toBeNull();
    expect(readTrigger('no user')).toBe('unsaid');
  });
});
