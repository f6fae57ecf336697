import { describe, expect, it } from 'vitest';
import { withoutRepeatedAbsences } from '../../../lib/latency/absences';
import { weigh } from '../../../lib/latency/weigh';

const noUsers = weigh('no-users', 0, 'No users.');
const notStreamed = weigh('not-streamed', 0, 'Not streamed.');
const noSessions = weigh('no-sessions', 0, 'No sessions.');
const job = weigh('word-job', 'backfill', 'The application says "backfill".');

describe('what a log does not show', () => {
  it('counts in full where it is one thing, and beside what it does show', () => {
    expect(withoutRepeatedAbsences([notStreamed, job])).toEqual([notStreamed, job]);
    expect(withoutRepeatedAbsences([])).toEqual([]);
  });

  it('counts half for each further thing that is missing, the strongest first, whatever their order', () => {
    const read = withoutRepeatedAbsences([noSessions, job, notStreamed, noUsers]);
    expect(read.map(({ signal }) => signal)).toEqual(['no-sessions', 'word-job', 'not-streamed', 'no-users']);
    expect(read.map(({ weight }) => weight)).toEqual([
      noSessions.weight / 4,
      job.weight,
      notStreamed.weight / 2,
      noUsers.weight,
    ]);
  });
});
