import { afterAll, beforeAll, expect, it } from 'vitest';
import { warningsOf } from '../../../lib/assessment/warnings';
import { requestsIn } from '../../../lib/engine/duckdb/requests-source';
import { literal } from '../../../lib/engine/duckdb/sql-text';
import { DuckdbProfiler } from '../../../lib/engine/profile/duckdb-profiler';
import { profileRequests } from '../../../lib/engine/profile/profile-requests';
import type { WorkloadProfile } from '../../../lib/workloads/profile/profile';
import { assessProfile, inContext } from '../../fixtures/in-context';
import { FixtureReader, oneFixtureOfEachFormat, type ReadFixture, spoilt } from './read-fixtures';

/** A fixture of each format whose names are objects and whose tokens are zero: nothing of either is taken for what it is not. */

let reader: FixtureReader;
let fixtures: ReadFixture[];

beforeAll(async () => {
  reader = await FixtureReader.open();
  fixtures = [];
  for (const fixture of await oneFixtureOfEachFormat()) {
    const text = spoilt(fixture);
    const taken = text === fixture.text ? null : await reader.take(fixture.name, text);
    if (taken !== null && !(taken instanceof Error)) fixtures.push(taken);
  }
});
afterAll(() => reader.close());

it('takes no object for a value, in whichever column of whichever format it stands', () => {
  expect(fixtures.length).toBeGreaterThan(40);
  const taken = fixtures.flatMap(({ name, rows }) =>
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) =>
        /[{}]|shop"/.test(String(value)) ? [`${name}: ${column} ${value}`] : [],
      ),
    ),
  );
  expect(taken).toEqual([]);
});

it('says that successful requests have no tokens, and shows no $0.00 for them', async () => {
  const tokens = (row: Record<string, unknown>) => [row.input_tokens, row.output_tokens];
  const empty = fixtures.filter(
    ({ rows }) =>
      rows.some((row) => row.status !== 'error' && tokens(row).some((count) => count != null)) &&
      rows.every((row) => tokens(row).every((count) => !Number(count))),
  );
  expect(empty.length).toBeGreaterThan(30);
  const silent = empty.filter(({ notes }) => !notes.some(({ code }) => code === 'no-tokens'));
  expect(silent.map(({ name }) => name)).toEqual([]);

  const assessed = (await profilesOf(empty)).map((profile) => assessProfile(profile, 1));
  const free = assessed.filter(({ workload }) => workload.errorRate !== 1 && workload.monthly.current === 0);
  expect(free.map(({ workload }) => workload.name)).toEqual([]);
  expect(warningsOf(assessed, inContext()).length).toBeGreaterThan(0);
});

/** The workloads of several files of requests. */
async function profilesOf(files: readonly ReadFixture[]): Promise<WorkloadProfile[]> {
  const all = `${reader.folder}/all.parquet`;
  const source = requestsIn(files.map(({ requests }) => requests));
  await reader.connection.run(`COPY (SELECT * FROM ${source}) TO ${literal(all)} (FORMAT parquet)`);
  const profiles: WorkloadProfile[] = [];
  const sink = { add: async (some: readonly WorkloadProfile[]) => void profiles.push(...some) };
  await profileRequests(new DuckdbProfiler(reader.connection, all, reader.folder), { sink });
  return profiles;
}
