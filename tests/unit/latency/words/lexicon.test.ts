import { describe, expect, it } from 'vitest';
import { lookUp } from '../../../../lib/latency/words/lexicon';

describe('a word of the lexicon', () => {
  it.each([
    ['backfill', 'backfill'],
    ['backfills', 'backfill'],
    ['autocompelte', 'autocomplete'],
    ['notificatoin', 'notification'],
    ['evalluation', 'eval'],
    ['embeding', 'embed'],
  ])('is found as "%s"', (written, word) => expect(lookUp(written)?.word).toBe(word));

  it.each(['routine', 'dispatcher', 'conservation', 'alarming', 'chatham', 'searchable'])(
    'is not made of another English word: %s',
    (written) => expect(lookUp(written)).toBeNull(),
  );
});
