import { expect, it } from 'vitest';
import { assessProfile } from '../../fixtures/in-context';
import { csv, importFiles } from '../engine/import-files';

const HEADER = 'request_id,provider,model,started_at,status,prompt_hash,session_id,input_tokens,output_tokens';
const at = (minute: number, second = 0) =>
  `2026-09-01T08:${String(minute).padStart(2, '0')}:${String(second).padStart(2, '0')}Z`;
const row = (id: string, time: string, status: string, hash: string, session: string, input: number) =>
  `${id},openai,gpt-4o,${time},${status},${hash},${session},${input},0`;

async function retriesOf(...rows: string[]) {
  const { profiles } = await importFiles([csv('log.csv', HEADER, ...rows)]);
  const [profile] = profiles;
  if (profile === undefined) throw new Error('no workload was found');
  return { retries: profile.retries, reported: assessProfile(profile, 10).workload.retries };
}

it('a failure that is tried again with success is a retry, priced at its own tokens and band', async () => {
  const { retries, reported } = await retriesOf(
    row('a1', at(0), 'error', 'p1', '', 1_000_000),
    row('a2', at(1), 'error', 'p1', '', 1000),
    row('a3', at(2), 'success', 'p1', '', 1000),
    row('b1', at(3), 'success', 'p2', '', 1000),
  );
  expect(retries?.requests).toBe(2);
  expect(retries?.bands.map(({ over, tokens }) => [over, tokens.input])).toEqual([
    [0, 1000],
    [512_000, 1_000_000],
  ]);
  // 1,001,000 tokens at $2.50 a million, ten times a month.
  expect(reported).toEqual({ requests: 2, usd: 25.03 });
});

it('is told by the session where the log has no prompts', async () => {
  const { retries } = await retriesOf(
    row('a1', at(0), 'error', '', 's1', 500),
    row('a2', at(0, 30), 'success', '', 's1', 500),
    row('b1', at(1), 'error', '', 's2', 500),
  );
  expect(retries?.requests).toBe(1);
});

it('is no retry when nothing succeeds, when something else does, before it, or much later', async () => {
  const { retries, reported } = await retriesOf(
    row('a1', at(0), 'error', 'p1', '', 500),
    row('b1', at(1), 'success', 'p2', '', 500),
    row('c1', at(2), 'success', 'p3', '', 500),
    row('c2', at(3), 'error', 'p3', '', 500),
    row('d1', at(4), 'error', 'p4', '', 500),
    row('d2', at(40), 'success', 'p4', '', 500),
  );
  expect(retries).toEqual({ requests: 0, bands: [] });
  expect(reported).toEqual({ requests: 0, usd: 0 });
});

it('is unknown, and not none, where the log can not tell', async () => {
  const { retries } = await retriesOf(row('a1', at(0), '', 'p1', '', 500), row('a2', at(1), '', 'p1', '', 500));
  expect(retries).toBeNull();
});
