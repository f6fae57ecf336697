import { describe, expect, it } from 'vitest';
import { isUnanswered, readWhoWaits, WHO_WAITS, whoWaitsMeant } from '../../../../lib/latency/words/read-who-waits';

describe('who waits', () => {
  it.each(WHO_WAITS)('"%s" is offered, and means itself', (offered) => expect(whoWaitsMeant(offered)).toBe(offered));

  it.each([
    ['callers on hold', 'real-time', null],
    ['Person (live)', 'real-time', null],
    ['another service, within seconds', 'real-time', null],
    ['2 s', 'real-time', 2 / 3600],
    ['within 5 minutes', 'near-real-time', 5 / 60],
    ['an editor, within the hour', 'near-real-time', null],
    ['the user waits, up to 2 min', 'near-real-time', 2 / 60],
    ['nobody / nightly', 'scheduled', null],
    ['No', 'scheduled', null],
    ['cron', 'scheduled', null],
    ['analyst, next morning', 'scheduled', null],
    ['analyst, 4 h', 'scheduled', 4],
  ])('"%s" is %s', (text, latencyClass, hours) => expect(readWhoWaits(text)).toEqual({ latencyClass, hours }));

  it.each([
    'a person',
    'customer',
    'yes',
    'a machine',
    'the bees',
    'nobody, live feed',
    'a person, live, the next day',
    'none',
  ])('"%s" does not say how long, or says two things', (text) => {
    expect(readWhoWaits(text)).toBeNull();
    expect(whoWaitsMeant(text)).toBeNull();
    expect(isUnanswered(text)).toBe(false);
  });

  it.each([null, '', '?', '-', 'n/a', 'unknown', 'TBD'])('%j is no answer', (text) =>
    expect(isUnanswered(text)).toBe(true),
  );
});
