import { describe, expect, it } from 'vitest';
import { readTrigger } from '../../../../lib/latency/words/read-trigger';

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

describe('a trigger that no rule of its own knows', () => {
  it.each([
    ['reindex', 'clock'],
    ['traitement par lots', 'clock'],
    ['on publish', 'event'],
    ['le client demande', 'person'],
  ])('is read as a description would be: %s', (text, starter) => expect(readTrigger(text)).toBe(starter));

  it('says nothing by what the work is about', () => expect(readTrigger('gate report')).not.toBe('clock'));
});

describe('words that name no start', () => {
  it('are told from words that deny one', () => {
    expect(readTrigger('gate passage')).toBeNull();
    expect(readTrigger('no user')).toBe('unsaid');
  });

  it.each(['beim Speichern', 'po przesłaniu formularza', '注文時', 'w nocy'])('"%s": no word of it is known', (text) =>
    expect(readTrigger(text)).toBe('unsaid'),
  );
});
