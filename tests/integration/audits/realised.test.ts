import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GET } from '../../../app/api/audits/[id]/realised/route';
import { listAudits } from '../../../lib/audits/audits';
import { finishedReport } from '../../../lib/audits/finished-report';
import { DAYS_PER_MONTH, roundUsd, sumUsd } from '../../../lib/cost/money';
import type { Realised } from '../../../lib/scenarios/realised/realised';
import { monthAfter, monthBefore } from '../../fixtures/two-months';
import { callWhowaits } from '../call-whowaits';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

dataInTemporaryDirectory(async () => {
  const data = process.env.WHOWAITS_DATA ?? '';
  const folder = join(data, 'logs-of-test');
  mkdirSync(folder, { recursive: true });
  for (const [name, log] of [
    ['September', monthBefore()],
    ['October', monthAfter()],
  ] as const) {
    const file = join(folder, `${name}.csv`);
    writeFileSync(file, log);
    const { code } = await callWhowaits(data, 'audit', file, '--name', name, '--json');
    expect(code).toBe(0);
  }
  rmSync(folder, { recursive: true });
});

async function ask(id: string, query: string) {
  const answer = await GET(new Request(`http://localhost/${query}`, { headers: { host: 'localhost' } }), {
    params: Promise.resolve({ id }),
  });
  return { status: answer.status, body: await answer.json() };
}

async function idOf(wanted: string): Promise<string> {
  return (await listAudits()).find(({ name }) => name === wanted)?.id ?? '';
}

const realised = async (): Promise<Realised> =>
  (await ask(await idOf('October'), `?with=${await idOf('September')}`)).body;

it('of two months comes out as worked by hand', async () => {
  const { moves, totals } = await realised();
  const { source } = await finishedReport(await idOf('October'));
  const month = DAYS_PER_MONTH / (source.days ?? Number.NaN);
  // A request at $2.50 and $10 a million: (100,000 x 2.50 + 10,000 x 10) / 1,000,000 = $0.35, in batch $0.175. There are 28 nights.
  const asBefore = (requests: number) => roundUsd(28 * requests * 0.35 * month);
  const paid = (requests: number) => roundUsd(28 * requests * 0.175 * month);
  const named = (application: string) => moves.find(({ name }) => name === application);
  const [digest, tags, back] = ['nightly-digest', 'nightly-tags', 'nightly-export'].map(named);
  expect(digest).toMatchObject({ kind: 'recommended', verdict: 'worked', asBefore: asBefore(150), paid: paid(150) });
  expect(tags).toMatchObject({ kind: 'recommended', verdict: 'under', asBefore: asBefore(50), paid: paid(50) });
  expect(back).toMatchObject({ kind: 'before', verdict: 'undone', realised: 0, asBefore: 0 });
  expect(moves).toHaveLength(3);
  for (const move of moves) {
    expect(move.realised).toBe(sumUsd([move.asBefore ?? 0, -(move.paid ?? 0), -(move.overhead ?? 0)]));
    expect(sumUsd([move.forecast, ...Object.values(move.by ?? {})])).toBe(move.realised);
  }
  const { batch, sync } = (await finishedReport(await idOf('October'))).workloads.find(
    ({ name }) => name === 'nightly-digest (batch)',
  )?.monthly ?? { batch: null, sync: null };
  expect([sync, batch]).toEqual([asBefore(150), paid(150)]);
  expect(digest?.by?.volume).toBeGreaterThan(0);
  expect(tags?.by?.['not-moved']).toBeLessThan(0);
  expect(back?.by?.['not-moved']).toBe(-(back?.forecast ?? 0));
  expect(totals.moves).toBe(3);
});

it('is printed with the causes, the method and published shares, and as JSON as the route has it', async () => {
  const data = process.env.WHOWAITS_DATA ?? '';
  const { code, stdout } = await callWhowaits(data, 'realised', 'September', 'October');
  expect(code).toBe(0);
  expect(stdout).toMatch(/Of \$[\d,.]+ a month that was forecast, \$[\d,.]+ was saved\./);
  for (const part of [
    'Worked',
    'Under forecast',
    'Undone',
    'Work that runs as before',
    'Overhead is not measured',
    'AICost',
  ]) {
    expect(stdout).toContain(part);
  }
  const { stdout: json } = await callWhowaits(data, 'realised', 'September', 'October', '--json');
  expect(JSON.parse(json)).toEqual(await realised());
});

it('says what is wrong with what is asked', async () => {
  const id = await idOf('October');
  expect(await ask(id, `?with=${id}`)).toMatchObject({
    status: 400,
    body: { error: { remedy: expect.stringContaining('later month') } },
  });
  expect(await ask(await idOf('September'), `?with=${id}`)).toMatchObject({
    status: 400,
    body: { error: { message: 'The later audit has no requests after those of the earlier one.' } },
  });
  expect((await ask(id, '?with=nothing')).status).toBe(404);
  expect((await ask(id, '')).status).toBe(400);
});
