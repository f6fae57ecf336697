import { expect, it } from 'vitest';
import { assessProfile } from '../../../fixtures/in-context';
import { csv, importFiles } from '../import-files';

const HEADER = 'request_id,provider,model,service_tier,started_at,status,prompt_hash,input_tokens,output_tokens';
let made = 0;
const row = (time: string, status: string, hash: string, tier = 'batch') => {
  made += 1;
  return `r${made},openai,gpt-4o,${tier},2026-09-${time}:00Z,${status},${hash},1000,0`;
};
/** A run of twelve requests in as many minutes. */
const run = (day: string, from: number) =>
  Array.from({ length: 12 }, (_, at) => row(`${day}T02:${String(at).padStart(2, '0')}`, 'success', `p${from + at}`));

async function habitsOf(...rows: string[]) {
  const { profiles } = await importFiles([csv('log.csv', HEADER, ...rows)]);
  const profile = profiles.find(({ key }) => key.serviceTier === 'batch');
  if (profile === undefined) throw new Error('nothing runs in batch');
  return {
    habits: profile.batchHabits,
    reported: new Map(assessProfile(profile, 10).workload.batchHabits?.map((one) => [one.habit, one])),
  };
}

it('finds what was sent twice, and runs that were run again', async () => {
  const { habits, reported } = await habitsOf(
    ...run('01', 0),
    ...run('02', 100),
    // The first one again, then one that has only a prompt of the second.
    ...run('03', 0),
    row('04T02:00', 'success', 'p100'),
    row('04T02:01', 'success', 'p200'),
  );
  expect(habits).toMatchObject({
    repeated: { known: 38, requests: 13 },
    runAgain: { runs: 4, again: 1, requests: 12 },
    largestRun: { runs: 4, requests: 12 },
    neverRetried: { failed: 0, requests: 0 },
  });
  // 13 x 1,000 tokens at $1.25 a million in batch, ten times a month: 0.1625. Of the run alone: 0.15.
  expect(reported.get('sent-twice')).toMatchObject({ requests: 13, usd: 0.16 });
  expect(reported.get('run-again')).toMatchObject({ requests: 12, usd: 0.15 });
  expect(reported.get('one-giant-run')).toMatchObject({ requests: 0, usd: 0 });
});

it('finds failures that nobody sends again, in batch or beside it, and leaves the last day out', async () => {
  const { habits, reported } = await habitsOf(
    row('01T02:00', 'error', 'again'),
    row('01T02:01', 'error', 'beside'),
    row('01T02:02', 'error', 'never'),
    row('01T02:03', 'success', 'before'),
    row('01T02:04', 'error', 'before'),
    row('02T02:00', 'success', 'again'),
    row('02T03:00', 'success', 'beside', 'standard'),
    row('04T01:00', 'error', 'late'),
    row('04T02:00', 'success', 'other'),
  );
  expect(habits?.neverRetried).toEqual({ failed: 4, requests: 2 });
  expect(reported.get('never-retried')).toMatchObject({ requests: 2, usd: null });
  // Requests that failed and were sent again are not sent twice.
  expect(habits?.repeated?.requests).toBe(0);
});

it('says what the log can not tell, and has nothing on work that is not in batch', async () => {
  const { habits, reported } = await habitsOf(row('01T02:00', '', ''), row('01T02:05', '', ''));
  expect(habits).toMatchObject({ repeated: null, runAgain: null, largestRun: { requests: 2 }, neverRetried: null });
  for (const habit of ['sent-twice', 'run-again', 'never-retried', 'expired-unread'] as const) {
    expect(reported.get(habit)).toMatchObject({ requests: null, usd: null, says: expect.stringContaining('not tell') });
  }
  const { profiles } = await importFiles([csv('log.csv', HEADER, row('01T02:00', 'success', 'p', 'standard'))]);
  expect(profiles[0]?.batchHabits).toBeNull();
});
