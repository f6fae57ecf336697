import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { GET as auditHistory } from '../../../app/api/audits/[id]/decisions/route';
import { GET as key } from '../../../app/api/audits/[id]/key/route';
import { GET as repriced } from '../../../app/api/audits/[id]/reprice/route';
import { GET as outcome } from '../../../app/api/audits/[id]/scenarios/outcome/route';
import { GET as auditWhy } from '../../../app/api/audits/[id]/why/route';
import { GET as workflows } from '../../../app/api/audits/[id]/workflows/route';
import { GET as history } from '../../../app/api/audits/[id]/workloads/[workloadId]/decisions/route';
import { GET as profile } from '../../../app/api/audits/[id]/workloads/[workloadId]/profile/route';
import { GET as why } from '../../../app/api/audits/[id]/workloads/[workloadId]/why/route';
import { GET as formats } from '../../../app/api/formats/route';
import { DELETE as withdraw } from '../../../app/api/prices/[id]/route';
import { GET as changes } from '../../../app/api/prices/changes/route';
import { GET as old } from '../../../app/api/prices/old/route';
import { GET as providers } from '../../../app/api/prices/providers/route';
import { POST as enter, GET as prices } from '../../../app/api/prices/route';
import { getAudit, startWorkflowAudit } from '../../../lib/audits/audits';
import { decide } from '../../../lib/audits/decisions/decide';
import { runAudit } from '../../../lib/audits/intake/run-audit';
import { sumUsd } from '../../../lib/cost/money';
import type { Report } from '../../../lib/reports/report';
import { dataDirectory } from '../../../lib/store/folders/data-directory';
import { logInput } from '../../fixtures/log-input';
import { callWhowaits } from '../call-whowaits';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

let audit: { id: string; report: Report };

/** A nightly job of a thousand requests on each of ten days, and a chat by day. */
dataInTemporaryDirectory(async () => {
  const path = join(dataDirectory(), 'log.csv');
  const rows = Array.from({ length: 10 }, (_, day) => String(day + 1).padStart(2, '0')).flatMap((day) => [
    ...Array.from(
      { length: 100 },
      (_, at) => `2026-11-${day}T02:0${Math.floor(at / 10)}:00Z,letters,/jobs/letters,openai,gpt-4o,90000,2000`,
    ),
    ...Array.from(
      { length: 20 },
      (_, at) => `2026-11-${day}T${10 + (at % 8)}:1${at % 10}:00Z,chat,/v1/chat,openai,gpt-4o,1500,300`,
    ),
  ]);
  writeFileSync(path, `timestamp,application,route,provider,model,input_tokens,output_tokens\n${rows.join('\n')}\n`);
  audit = await runAudit(logInput([{ name: 'log.csv', path }], { name: 'Log' }), () => {});
});

type Route = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

const headers = { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/json' };

/** Asks a route as a program does. */
async function ask(route: Route, params: object = {}, query = '', method = 'GET', body?: unknown) {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await route(new Request(`http://localhost/${query}`, { headers, method, ...sent }), {
    params: Promise.resolve(params),
  });
  return { status: answer.status, body: await answer.json() };
}

const letters = () => ({ id: audit.id, workloadId: 'letters' });

it('gives the history of a workload and of an audit, with the ids that undo', async () => {
  const change = { kind: 'override', latencyClass: 'real-time', deadlineHours: null };
  await decide(audit.id, 'letters', { change, by: 'Ana', reason: 'Somebody waits.' });
  const of = await ask(history, letters());
  expect(of).toMatchObject({ status: 200, body: { history: [{ id: expect.any(Number), by: 'Ana', change }] } });
  const all = await ask(auditHistory, { id: audit.id });
  expect(all.body.history).toEqual([{ ...of.body.history[0], name: expect.stringContaining('letters') }]);
  expect((await ask(history, { id: audit.id, workloadId: 'nobody' })).status).toBe(404);
});

it('gives when a workload runs, and its lengths', async () => {
  const { status, body } = await ask(profile, letters());
  expect(status).toBe(200);
  expect(body.arrivals.byHour).toEqual(Array.from({ length: 24 }, (_, hour) => (hour === 2 ? 1000 : 0)));
  const { inputTokens, latencyMs } = body.histograms;
  expect(sumUsd(inputTokens.counts)).toBe(1000);
  expect(latencyMs).toBeNull();
});

it('takes figures of a workload and of the audit apart, to the cent', async () => {
  const moved = audit.report.workloads.find(({ name }) => name.startsWith('letters'));
  const bill = (await ask(why, letters(), '?figure=current')).body;
  expect(bill.usd).toBe(moved?.monthly.current);
  expect(sumUsd(bill.explanation.lines.map(({ usd }: { usd: number }) => usd))).toBe(bill.usd);
  const net = (await ask(why, letters())).body;
  expect(sumUsd(net.explanation.parts.map(({ usd }: { usd: number }) => usd))).toBe(net.usd);
  expect(net.sensitivity.length).toBeGreaterThan(0);
  const { totals } = audit.report;
  const all = (await ask(auditWhy, { id: audit.id }, '?figure=projected')).body;
  expect(all.usd).toBe(sumUsd([totals.monthlyCurrent, -totals.net.median]));
  expect(all.sums).toMatchObject([{ usd: totals.monthlyCurrent }, { usd: totals.net.median }]);
  const [now] = all.sums;
  expect(sumUsd(now.workloads.map(({ usd }: { usd: number }) => usd))).toBe(totals.monthlyCurrent);
  const part = (await ask(auditWhy, { id: audit.id }, '?figure=current&class=near-real-time')).body;
  expect(part).toMatchObject({ usd: 0, sums: [{ workloads: [] }], net: null });
  for (const slip of ['provider=nobody', 'class=live', 'outcome=gone']) {
    expect(await ask(auditWhy, { id: audit.id }, `?figure=current&${slip}`)).toMatchObject({ status: 404 });
  }
  expect(await ask(auditWhy, { id: audit.id }, '?figure=all')).toMatchObject({ status: 400 });
});

it('gives what a scenario comes to, as the command does', async () => {
  const { status, body } = await ask(outcome, { id: audit.id }, '?scenario=volume-doubles');
  expect(status).toBe(200);
  const shown = await callWhowaits(
    process.env.WHOWAITS_DATA ?? '',
    'scenario',
    'show',
    audit.id,
    'volume-doubles',
    '--json',
  );
  expect(body).toEqual(JSON.parse(shown.stdout).scenarios[0]);
  expect(body.outcome.before).toBe(sumUsd([audit.report.totals.monthlyCurrent, audit.report.totals.monthlyCurrent]));
  expect(await ask(outcome, { id: audit.id }, '?scenario=none')).toMatchObject({ status: 404 });
});

it('gives the key of the workloads and what other columns would do', async () => {
  expect(await ask(key, { id: audit.id })).toMatchObject({
    status: 200,
    body: {
      present: { columns: ['application', 'route'], chosenBy: 'whowaits' },
      own: ['application', 'route'],
      requests: 1200,
      columns: expect.arrayContaining([
        { column: 'tags', values: 0, fit: 'never', says: 'The log has no value for it.' },
      ]),
    },
  });
});

it('lists rates with what was entered, which its id withdraws', async () => {
  const rate = { provider: 'openai', model: 'gpt-4o', usd: { input: 2, output: 8 } };
  const author = { by: 'Ada', reason: 'Order form 12' };
  expect((await ask(enter, {}, '', 'POST', { change: { kind: 'rate', rate }, ...author })).status).toBe(201);
  const { body } = await ask(prices, {}, '?search=gpt-4o&provider=openai&status=override');
  const [override] = body.overrides;
  expect(override).toMatchObject({ by: 'Ada', change: { kind: 'rate' }, withdrawn: null });
  expect(body.models[0]).toMatchObject({ model: 'gpt-4o', rates: [{ usd: { input: 2 }, overrides: [override.id] }] });
  expect((await ask(withdraw, { id: override.id }, '', 'DELETE', author)).status).toBe(200);
  const all = (await ask(prices, {}, '?page=2')).body;
  expect(all).toMatchObject({ page: 2, overrides: [{ id: override.id, withdrawn: { by: 'Ada' } }] });
  expect(all.found.rates).toBeGreaterThan(4000);
  const rates = all.models.flatMap((model: { rates: unknown[] }) => model.rates);
  expect(rates.length).toBeGreaterThan(150);
  expect(rates.length).toBeLessThanOrEqual(200);
  expect(await ask(prices, {}, '?tier=cheap')).toMatchObject({ status: 400 });
});

it('says whether prices changed since, on which old rates audits rest, and what providers promise', async () => {
  expect((await ask(repriced, { id: audit.id })).body).toEqual({ changed: false });
  const rate = { provider: 'openai', model: 'gpt-4o', usd: { input: 2, output: 8 } };
  await ask(enter, {}, '', 'POST', { change: { kind: 'rate', rate }, by: 'Ada', reason: 'Order form 12' });
  expect((await ask(repriced, { id: audit.id })).body).toEqual({ changed: true });
  expect((await ask(old)).body).toEqual({ audits: expect.any(Array) });
  const { endpoints, facts } = (await ask(providers)).body;
  expect(endpoints).toContainEqual(expect.objectContaining({ provider: 'openai', windowHours: 24 }));
  expect(facts.length).toBeGreaterThan(5);
});

it('gives the workflows of a list, and says where an audit is of a log', async () => {
  const workflow = { name: 'Letters', trigger: 'every night at 2', provider: 'openai', model: 'gpt-4o' };
  const csv = `${Object.keys(workflow).join()},requests_per_month,input_tokens,output_tokens\n${Object.values(workflow).join()},1000,900,200\n`;
  const { id } = await startWorkflowAudit({ name: 'List', csv });
  await vi.waitFor(async () => expect((await getAudit(id))?.summary.status).toBe('done'), { timeout: 180_000 });
  expect((await ask(workflows, { id })).body).toMatchObject({ workflows: [{ name: 'Letters', model: 'gpt-4o' }] });
  expect((await ask(workflows, { id: audit.id })).status).toBe(404);
  expect((await ask(key, { id })).status).toBe(409);
});

it('lists the formats, and what changed in the catalogue', async () => {
  const found = (await ask(formats, {}, '?search=langfuse')).body.formats;
  expect(found[0]).toMatchObject({ name: expect.stringContaining('Langfuse'), tells: expect.any(Array) });
  const newest = (await ask(changes)).body;
  expect(newest.version.version).toBe(newest.versions[0].version);
  expect(newest.version.changes.length).toBeLessThanOrEqual(200);
  expect(await ask(changes, {}, '?version=none')).toMatchObject({ status: 404 });
});
