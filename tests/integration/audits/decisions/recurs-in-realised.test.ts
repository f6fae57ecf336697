import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { roundUsd, sumUsd, timesAMonth } from '../../../../lib/cost/money';
import type { Realised } from '../../../../lib/scenarios/realised/realised';
import { dataDirectory } from '../../../../lib/store/folders/data-directory';
import { oneRun } from '../../../fixtures/one-run';
import { callWhowaits } from '../../call-whowaits';
import { dataInTemporaryDirectory } from '../../store/data-in-temporary-directory';

dataInTemporaryDirectory();

const whowaits = (...args: string[]) => callWhowaits(dataDirectory(), ...args);

async function audit(name: string, log: string): Promise<void> {
  const file = join(dataDirectory(), `${name}.csv`);
  writeFileSync(file, log);
  expect((await whowaits('audit', file, '--name', name, '--json')).code).toBe(0);
  rmSync(file);
}

async function realised(): Promise<Realised> {
  return JSON.parse((await whowaits('realised', 'September', 'October', '--json')).stdout);
}

it('work that comes every week is forecast and realised by the month, once its one run is in batch', async () => {
  await audit('September', oneRun({ from: '2026-09-07', tier: 'standard' }));
  await audit('October', oneRun({ from: '2026-10-05', tier: 'batch' }));
  // Each log shows it once, so no month holds it.
  expect(await realised()).toMatchObject({ moves: [], totals: { forecast: 0, realised: 0 }, once: { from: 1, to: 1 } });

  const by = ['--by', 'Ana'];
  for (const args of [
    ['override', 'September', 'price-refresh', '--class', 'scheduled', '--reason', 'Known.', ...by],
    ['recurs', 'September', 'price-refresh', 'week', ...by],
  ]) {
    expect((await whowaits(...args)).code).toBe(0);
  }
  const said = await realised();
  const [move] = said.moves;
  const month = timesAMonth({ times: 1, every: 'week' });
  expect(move).toMatchObject({
    ...{ name: 'price-refresh', kind: 'recommended', verdict: 'worked', way: 'batch' },
    ...{ asBefore: roundUsd(180 * month), paid: roundUsd(90 * month) },
  });
  expect([move?.requests.from, move?.requests.to, move?.requests.moved]).toEqual(Array(3).fill(600 * month));
  expect(move?.forecast).toBeGreaterThan(0);
  expect(move?.realised).toBe(sumUsd([move?.asBefore ?? 0, -(move?.paid ?? 0), -(move?.overhead ?? 0)]));
  expect(sumUsd([move?.forecast ?? 0, ...Object.values(move?.by ?? {})])).toBe(move?.realised);
  expect(said.totals).toMatchObject({ moves: 1, forecast: move?.forecast, realised: move?.realised });
  expect(said.once).toEqual({ from: 0, to: 0 });
  const { stdout } = await whowaits('realised', 'September', 'October');
  expect(stdout).toMatch(/Of \$378\.01 a month that was forecast, \$382\.44 was saved\./);

  // It is the same to the cent where somebody says it of the work in batch as well.
  expect((await whowaits('recurs', 'October', 'price-refresh', 'week', ...by)).code).toBe(0);
  expect(await realised()).toEqual(said);

  for (const name of ['September', 'October']) {
    expect((await whowaits('recurs', name, 'price-refresh', '--undo', ...by)).code).toBe(0);
  }
  expect(await realised()).toMatchObject({ moves: [], once: { from: 1, to: 1 } });
});
