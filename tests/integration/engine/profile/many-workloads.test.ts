import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { openSession } from '../../../../lib/engine/duckdb/session';
import { DuckdbProfiler } from '../../../../lib/engine/profile/duckdb-profiler';
import { profileRequests } from '../../../../lib/engine/profile/profile-requests';
import type { WorkloadProfile } from '../../../../lib/workloads/profile/profile';
import { REPOSITORY } from '../../run-whowaits';
import { csv, importInTurn, importRequest } from '../import-files';
import { readFiles } from '../read-files';

/** The workloads of requests that were imported, measured so many at a time. */
async function profilesOf(requests: string, atOnce: number): Promise<WorkloadProfile[]> {
  const directory = dirname(requests);
  const connection = await openSession(directory, [requests]);
  const profiles: WorkloadProfile[] = [];
  const sink = { add: async (more: readonly WorkloadProfile[]) => void profiles.push(...more) };
  await profileRequests(new DuckdbProfiler(connection, requests, directory), { sink, atOnce });
  connection.closeSync();
  return JSON.parse(JSON.stringify(profiles), toTwelveDigits) as WorkloadProfile[];
}

/** A sum of floats depends in its last digits on how DuckDB's threads shared the rows. */
function toTwelveDigits(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(12)) : value;
}

it('workloads measured in groups come out as they do all at once, in the same order', async () => {
  const { requests } = await readFiles([join(REPOSITORY, 'public/sample-log-synthetic.csv.gz')]);
  const together = await profilesOf(requests, 1_000);
  expect(together.length).toBeGreaterThan(20);
  expect(await profilesOf(requests, 7)).toEqual(together);
});

it('what only some workloads show counts for those of other groups too', async () => {
  const rows = Array.from({ length: 6 }, (_, index) => {
    const at = index === 0 ? '2026-11-02T10:00:00.250Z' : `2026-11-0${index}T10:00:00Z`;
    return `${at},app-${index},gpt-4o,10,5,${index === 0 ? 'ana,s1' : ','}`;
  });
  const { requests } = await readFiles([
    csv('log.csv', 'timestamp,application,model,input_tokens,output_tokens,user,session_id', ...rows),
  ]);
  const apart = await profilesOf(requests, 1);
  expect(apart).toEqual(await profilesOf(requests, 6));
  expect(apart.map(({ endUsers, arrivals }) => [endUsers, arrivals?.stampMs]).sort()).toEqual([
    ...Array.from({ length: 5 }, () => [0, 1]),
    [1, 1],
  ]);
});

it('profiles go to a file where one is named, and not through the channel between the processes', async () => {
  const request = importRequest([
    csv(
      'log.csv',
      'timestamp,application,model,input_tokens',
      '2026-11-02T10:00:00Z,a,gpt-4o,1',
      '2026-11-02T10:00:00Z,b,gpt-4o,1',
    ),
  ]);
  const there = await importInTurn(request);
  const file = join(request.directory, 'profiles');
  const imported = await importInTurn({ ...request, profiles: file }, () => {});
  expect(imported.profiles).toEqual([]);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(there.profiles);
});
