import { describe, expect, it } from 'vitest';
import { EXPLICIT, NAMED, SHAPE } from '../../../../lib/latency/signals/all-signals';
import { prior } from '../../../../lib/latency/signals/prior';
import { readSignals, type Signal } from '../../../../lib/latency/signals/signal';
import { unsaid } from '../../../../lib/latency/signals/unsaid';
import type { Subject } from '../../../../lib/latency/subject';
import { WEIGHTS } from '../../../../lib/latency/weights';
import { names } from '../../../fixtures/evidence-of';
import { CASES } from './cases/of-each-signal';
import { FURTHER } from './cases/of-further-signs';
import { listed, log } from './cases/subjects';

/** The start, and the note of what a log lacks, which says something of every log. */
const OF_EVERY_LOG: readonly Signal[] = [prior, unsaid];
const SIGNALS = [...EXPLICIT, ...NAMED, ...SHAPE].filter((signal) => !OF_EVERY_LOG.includes(signal));

/** A log of a model and its calls: no names, times, lengths, latencies nor people. A list of a mere name. */
const SILENT = [
  log({ arrivals: null, streamed: { known: 0, yes: 0 }, medianLatencyMs: null, inputLength: { mean: 0, cv: 0 } }),
  listed({}),
];

describe('each signal has a case for it, a case against it, and one where the log can not say', () => {
  it('and none is left out', () => {
    expect(new Set(CASES.keys())).toEqual(new Set(SIGNALS));
  });

  it.each([...CASES].map(([signal, cases]) => ({ signal, ...cases })))(
    '$says',
    ({ signal, says, where, notWhere, before = [] }) => {
      const read = (subject: Subject) => names(readSignals([signal], subject, readSignals(before, subject)));
      expect(read(where)).toContain(says);
      expect(read(notWhere)).not.toContain(says);
      for (const silent of SILENT) expect(read(silent)).toEqual([]);
    },
  );
});

/** Words of names and descriptions have sentences of their own in the corpus (`words/corpus.test.ts`). */
const OF_WORDS = /^(word|said)-/;
/** The start, the note of what a log lacks, and that too little is there to say anything. */
const NO_SIGNS = ['prior', 'not-in-log', 'too-little-data'];

describe('each further sign of a signal has them too', () => {
  it('and none is left out', () => {
    const found = [...[...CASES.values()].map(({ says }) => says), ...FURTHER.map(({ says }) => says)];
    const signs = Object.keys(WEIGHTS).filter((name) => !OF_WORDS.test(name) && !NO_SIGNS.includes(name));
    expect(found.filter((name) => !OF_WORDS.test(name)).toSorted()).toEqual(signs.toSorted());
  });

  it.each(FURTHER)('$says', ({ signal, says, where, notWhere, unsaid, before = [] }) => {
    const read = (subject: Subject) => names(readSignals([signal], subject, readSignals(before, subject)));
    expect(read(where)).toContain(says);
    expect(read(notWhere)).not.toContain(says);
    expect(read(unsaid)).not.toContain(says);
  });
});
