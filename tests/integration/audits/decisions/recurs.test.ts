import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decide } from '../../../../lib/audits/decisions/decide';
import { finishedReport } from '../../../../lib/audits/finished-report';
import { runAudit } from '../../../../lib/audits/intake/run-audit';
import { compareAudits } from '../../../../lib/audits/scenarios/compare-audits';
import { roundUsd, timesAMonth } from '../../../../lib/cost/money';
import type { Report } from '../../../../lib/reports/report';
import { dataDirectory } from '../../../../lib/store/folders/data-directory';
import { logInput } from '../../../fixtures/log-input';
import { oneRun } from '../../../fixtures/one-run';
import { callWhowaits } from '../../call-whowaits';
import { expectAccountingAddsUp } from '../../expect-accounting';
import { dataInTemporaryDirectory } from '../../store/data-in-temporary-directory';

/** The first import, which is made once: each test begins with it. */
let october: { id: string; report: Report };

dataInTemporaryDirectory(async () => {
  october = await importLog('October');
});

function importLog(name: string): Promise<{ id: string; report: Report }> {
  const path = join(dataDirectory(), 'log.csv');
  writeFileSync(path, oneRun());
  return runAudit(logInput([{ name: 'log.csv', path }], { name }), () => {});
}

const refreshOf = ({ workloads }: Report) => workloads.find(({ application }) => application === 'price-refresh');

it('what a log of a week shows once is in no month until somebody says how often it comes, in every audit of it', async () => {
  const { id, report } = october;
  expectAccountingAddsUp(report);
  expect(refreshOf(report)).toMatchObject({ monthly: { current: 0 }, once: { current: 180, batch: 90 } });
  const chat = report.totals.monthlyCurrent;

  const { workload, history } = await decide(id, 'price-refresh', {
    change: { kind: 'recur', times: 1, every: 'week' },
    by: 'Ana',
    reason: 'Each Wednesday.',
  });
  const weekly = roundUsd(180 * timesAMonth({ times: 1, every: 'week' }));
  expect(weekly).toBe(782.68);
  expect(workload).toMatchObject({
    monthly: { current: weekly },
    recurs: { times: 1, every: 'week', by: 'Ana', reason: 'Each Wednesday.' },
  });
  const after = await finishedReport(id);
  expectAccountingAddsUp(after);
  expect(after.totals.monthlyCurrent).toBe(roundUsd(chat + weekly));
  expect(after.totals.once).toBeUndefined();

  // It is the workload's, so the next import has it too, and nothing differs between the two.
  const { id: next, report: second } = await importLog('November');
  expect(refreshOf(second)?.monthly).toEqual(refreshOf(after)?.monthly);
  const { spend, saving, once } = await compareAudits({ audit: id, scenario: null }, { audit: next, scenario: null });
  expect([spend.from, spend.to, once]).toEqual([
    after.totals.monthlyCurrent,
    after.totals.monthlyCurrent,
    { from: 0, to: 0 },
  ]);
  expect(saving.to).toBe(second.totals.net.median);

  await expect(
    decide(id, 'support-chat', { change: { kind: 'recur', times: 1, every: 'day' }, by: 'Ana' }),
  ).rejects.toThrow('shows more than one run of "support-chat"');
  await decide(id, 'price-refresh', { change: { kind: 'undo', undoes: history[0]?.id }, by: 'Ben' });
  expect(await finishedReport(id)).toEqual(report);
  expect(refreshOf(await finishedReport(next))?.once).toMatchObject({ current: 180 });
});

it('the command says how often work comes, shows it, and takes it back', async () => {
  const { id, report } = october;
  const whowaits = (...args: string[]) => callWhowaits(dataDirectory(), ...args);
  const said = await whowaits('recurs', id, 'price-refresh', 'month', '--times', '3', '--by', 'Ana');
  expect(said.stdout).toContain(
    'The log shows one run of it. Ana said that it comes 3 times a month, so a month has it that often.',
  );
  expect(refreshOf(await finishedReport(id))?.monthly.current).toBe(540);
  expect((await whowaits('show', id, 'price-refresh')).stdout).toContain('comes 3 times a month');
  expect((await whowaits('history', id)).stdout).toMatch(/Ana\s+price-refresh\s+comes 3 times a month/);
  for (const [args, problem] of [
    [['price-refresh'], 'give a period (day, week or month), or only --undo'],
    [['price-refresh', 'month', '--times', '1.5'], 'a whole number from 0 to 1000'],
    [['price-refresh', 'year'], 'Allowed choices are day, week, month'],
    [['support-chat', '--undo'], 'nobody said how often it comes'],
  ] as const) {
    const { code, stderr } = await whowaits('recurs', id, ...args, '--by', 'Ana');
    expect([code === 0, stderr]).toEqual([false, expect.stringContaining(problem)]);
  }
  expect((await whowaits('recurs', id, 'price-refresh', '--undo', '--by', 'Ana')).code).toBe(0);
  expect(await finishedReport(id)).toEqual(report);

  // What ends for good has no period.
  const ended = await whowaits('recurs', id, 'price-refresh', '--times', '0', '--by', 'Ana');
  expect(ended.stdout).toContain('Ana said that it comes once, so it is in no month.');
});
