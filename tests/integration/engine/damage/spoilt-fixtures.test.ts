import { beforeAll, expect, it } from 'vitest';
import { warningsOf } from '../../../../lib/assessment/warnings/warnings';
import { UnreadableFile } from '../../../../lib/logs/files/unreadable-file';
import { assessProfile, inContext } from '../../../fixtures/in-context';
import { query } from '../import-files';
import { profilesOf } from '../profiles-of';
import { type Read, readFiles } from '../read-files';
import { oneFixtureOfEachFormat, spoilt } from './spoil-fixtures';

/** A fixture of each format whose names are objects and whose tokens are zero: nothing of either is taken for what it is not. */

type ReadFixture = Read & { name: string; rows: Record<string, unknown>[] };
let fixtures: ReadFixture[];

beforeAll(async () => {
  fixtures = [];
  for (const fixture of await oneFixtureOfEachFormat()) {
    const text = spoilt(fixture);
    const taken = text === fixture.text ? null : await take(fixture.name, text);
    if (taken !== null) fixtures.push(taken);
  }
});

/** What is read of a file of this name and text. Null where it is refused. */
async function take(name: string, text: string): Promise<ReadFixture | null> {
  try {
    const read = await readFiles([{ name, content: text }]);
    return { ...read, name, rows: await query(read, 'SELECT * FROM requests') };
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

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
  const silent = empty.filter(({ files: [file] }) => !file?.notes.some(({ code }) => code === 'no-tokens'));
  expect(silent.map(({ name }) => name)).toEqual([]);

  const assessed = (await profilesOf(empty.map(({ requests }) => requests))).map((profile) =>
    assessProfile(profile, 1),
  );
  const free = assessed.filter(({ workload }) => workload.errorRate !== 1 && workload.monthly.current === 0);
  expect(free.map(({ workload }) => workload.name)).toEqual([]);
  expect(warningsOf(assessed, inContext()).length).toBeGreaterThan(0);
});
