import { expect, it, vi } from 'vitest';
import { DELETE, PATCH } from '../../../app/api/audits/[id]/scenarios/[scenarioId]/route';
import { POST as sendModels } from '../../../app/api/audits/[id]/scenarios/models/route';
import { GET, POST } from '../../../app/api/audits/[id]/scenarios/route';
import { GET as findModels } from '../../../app/api/prices/models/route';
import { getAudit, startWorkflowAudit } from '../../../lib/audits/audits';
import { finishedReport } from '../../../lib/audits/finished-report';
import { sumUsd } from '../../../lib/cost/money';
import type { Diff } from '../../../lib/scenarios/diff/diff';
import type { ScenarioOutcome } from '../../../lib/scenarios/outcome';
import { callWhowaits } from '../call-whowaits';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

const HEAD = 'name,trigger,deadline,provider,model,requests_per_month,input_tokens,output_tokens';
const letters = (requests: number) => `Letters,every night at 2,24,openai,gpt-4o,${requests},900,200`;
const NEWS = 'Newsletter,every monday at 6,24,anthropic,claude-sonnet-4-5,400000,2000,400';
const TAGS = 'Product tags,every night at 1,24,openai,gpt-4o-mini,900000,700,90';
const CHAT = 'Chat,when a customer writes,,openai,gpt-4o,50000,1500,300';
let october: string;
let november: string;

dataInTemporaryDirectory(async () => {
  ({ id: october } = await startWorkflowAudit({
    name: 'October',
    csv: [HEAD, letters(1_500_000), NEWS, TAGS, CHAT].join('\n'),
  }));
  ({ id: november } = await startWorkflowAudit({
    name: 'November',
    csv: [HEAD, letters(2_100_000), NEWS, CHAT].join('\n'),
  }));
  for (const id of [october, november]) {
    await vi.waitFor(async () => expect((await getAudit(id))?.summary.status).toBe('done'), { timeout: 180_000 });
  }
});

type Route = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

const headers = { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/json' };

/** Asks a route as a page of this app does. */
async function ask(route: Route, params: { id: string; scenarioId?: string }, body?: unknown) {
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await route(new Request('http://localhost/', { headers, ...sent }), {
    params: Promise.resolve(params),
  });
  return { status: answer.status, body: await answer.json() };
}

const keep = (name: string, scenario: string) => ask(POST, { id: october }, { name, scenario });
const change = (scenarioId: string, body: unknown) => ask(PATCH, { id: october, scenarioId }, body);
const kept = async () => (await ask(GET, { id: october })).body.scenarios;
const whowaits = (...args: string[]) => callWhowaits(process.env.WHOWAITS_DATA ?? '', ...args);

it('keeps, renames, replaces and deletes scenarios of an audit, and says what is wrong with one', async () => {
  const { status, body } = await keep(' Busy ', '1;volume=2');
  expect(status).toBe(201);
  await keep('Nothing moves', '1;moving=nothing');
  expect(await kept()).toMatchObject([
    { id: body.id, name: 'Busy', scenario: '1;volume=2' },
    { name: 'Nothing moves', scenario: '1;moving=nothing' },
  ]);
  expect((await ask(GET, { id: november })).body.scenarios).toEqual([]);

  const taken = {
    status: 409,
    body: { error: { message: expect.stringContaining('"Busy"'), remedy: 'Choose another name.' } },
  };
  expect(await keep('Busy', '1;volume=3')).toMatchObject(taken);
  expect(await change((await kept())[1].id, { name: 'Busy' })).toMatchObject(taken);
  const malformed = { status: 400, body: { error: { message: expect.stringContaining('volume is a number') } } };
  expect(await keep('Wrong', '1;volume=many')).toMatchObject(malformed);
  expect(await change(body.id, { scenario: '1;volume=-2' })).toMatchObject(malformed);
  // As it is kept, each letter of such a name takes nine characters. What could not be read again would be lost.
  expect(await keep('Long', `1;move:${'語'.repeat(3000)}=batch`)).toMatchObject({ status: 400 });
  expect((await change(body.id, {})).status).toBe(400);
  expect((await keep('  ', '1')).status).toBe(400);

  expect((await change(body.id, { name: 'Very busy', scenario: '1;growth=0.1;volume=3' })).status).toBe(200);
  expect((await kept())[1]).toMatchObject({ id: body.id, name: 'Very busy', scenario: '1;growth=0.1;volume=3' });
  for (const params of [
    { id: october, scenarioId: 'nobody' },
    { id: november, scenarioId: body.id },
  ]) {
    expect((await ask(PATCH, params, { name: 'Other' })).status).toBe(404);
    expect((await ask(DELETE, params)).status).toBe(404);
  }
  expect((await ask(GET, { id: 'nobody' })).status).toBe(404);
  expect((await ask(DELETE, { id: october, scenarioId: body.id })).status).toBe(200);
  expect(await kept()).toMatchObject([{ name: 'Nothing moves' }]);
});

it('the command lists and shows named, written and template scenarios, and the empty one is the report', async () => {
  const { totals } = await finishedReport(october);
  await keep('Busy', '1;volume=2');
  expect((await whowaits('scenario', 'list', 'octo')).stdout).toMatch(/^Busy: 1;volume=2\nrecommended \(template\)/);

  const run = await whowaits('scenario', 'show', 'octo', '1', 'recommended', 'today', 'Busy', '--json');
  const shown: { scenario: string; outcome: ScenarioOutcome }[] = JSON.parse(run.stdout).scenarios;
  expect(shown.map(({ scenario }) => scenario)).toEqual(['1', '1', '1;moving=nothing', '1;volume=2']);
  const [written, template, today, busy] = shown.map(({ outcome }) => outcome);
  expect(totals.net.median).toBeGreaterThan(100);
  expect(written).toMatchObject({
    ...{ before: totals.monthlyCurrent, repriced: 0, net: totals.net, moves: totals.moves },
    ...{ migration: totals.migration, firstYear: totals.firstYear },
    after: sumUsd([totals.monthlyCurrent, -totals.net.median]),
  });
  expect(template).toEqual(written);
  expect(today).toMatchObject({ before: totals.monthlyCurrent, after: totals.monthlyCurrent, saving: { median: 0 } });
  expect(busy?.before).toBe(sumUsd([totals.monthlyCurrent, totals.monthlyCurrent]));

  const table = await whowaits('scenario', 'show', 'octo', 'today', 'Busy');
  expect(table.stdout).toMatch(/Spend before.*Workloads that differ/s);
  expect(await whowaits('scenario', 'show', 'octo', 'Bsy')).toMatchObject({
    ...{ code: 2, stdout: '', stderr: expect.stringContaining('There are Busy, recommended') },
  });
  expect(await whowaits('scenario', 'show', 'octo', '1;volume=many')).toMatchObject({ code: 2, stdout: '' });

  const byName = await whowaits('scenario', 'show', 'octo', '1;move:letters=stay', '--json');
  const [stays]: typeof shown = JSON.parse(byName.stdout).scenarios;
  expect(stays?.outcome.workloads.find(({ name }) => name === 'Letters')?.way).toBeNull();
  expect(written?.workloads.find(({ name }) => name === 'Letters')?.way).toBe('batch');
  expect(await whowaits('scenario', 'show', 'octo', '1;move:lettres=stay')).toMatchObject({
    ...{ code: 2, stdout: '', stderr: expect.stringContaining('no workload "lettres"') },
  });
});

it('models are searched, their prices are sent when a scenario asks, and the command puts work on them', async () => {
  const search = await findModels(
    new Request('http://localhost/?search=5+mini&provider=openai&model=gpt-4o', { headers }),
    {
      params: Promise.resolve({}),
    },
  );
  expect((await search.json()).models[0]).toMatchObject({
    provider: 'openai',
    relation: 'smaller',
    input: expect.any(Number),
  });

  const sent = await ask(
    sendModels,
    { id: october },
    { models: ['openai/gpt-5-mini', 'openai/none'], elsewhere: true },
  );
  expect(sent.status).toBe(200);
  const named = new Map<string, unknown>(
    sent.body.named.map(({ name, model }: { name: string; model: unknown }) => [name, model]),
  );
  expect(named.get('openai/none')).toBeNull();
  expect(named.get('openai/gpt-5-mini')).toMatchObject({ offered: { sold: { standard: [{ usd: { input: 0.25 } }] } } });
  expect([...named.keys()]).toContain('azure/gpt-4o');
  expect((await ask(sendModels, { id: 'nobody' }, { models: [] })).status).toBe(404);

  const written = '1;moving=nothing;models:openai/gpt-4o=openai/gpt-5-mini;commitment:openai=5000';
  await keep('Mini', written);
  const run = await whowaits('scenario', 'show', 'octo', 'Mini', 'cheapest-provider', '--json');
  const [mini, cheapest]: { scenario: string; outcome: ScenarioOutcome }[] = JSON.parse(run.stdout).scenarios;
  expect(mini?.scenario.split(';').sort()).toEqual(written.split(';').sort());
  const onMini = mini?.outcome.workloads.filter(({ model }) => model === 'gpt-5-mini') ?? [];
  expect(onMini.map(({ name }) => name).sort()).toEqual(['Chat', 'Letters']);
  // 1,500,000 requests of 900 tokens at $0.25 and 200 at $2.00 a million.
  expect(onMini.find(({ name }) => name === 'Letters')?.current).toBe(937.5);
  const { before = 0, after, replaced = 0, shortfall = 0 } = mini?.outcome ?? {};
  expect(shortfall).toBeGreaterThan(0);
  expect(after).toBe(sumUsd([before, -replaced, shortfall]));
  expect(cheapest?.outcome.workloads.every(({ before, there }) => (there ?? 0) <= (before ?? 0))).toBe(true);

  const table = await whowaits('scenario', 'show', 'octo', 'Mini');
  expect(table.stdout).toMatch(
    /shortfall of commitments.*Where work runs: Mini.*openai\/gpt-5-mini.*quality of answers/s,
  );
  const diff: Diff = JSON.parse((await whowaits('diff', 'octo', 'octo:Mini', '--json')).stdout);
  expect(diff.spend.by).toMatchObject({ model: sumUsd([-replaced]), price: 0, volume: 0, mix: 0 });
});

it('a difference of two audits has each cause, which add up to the cent', async () => {
  const diff: Diff = JSON.parse((await whowaits('diff', 'octo', 'novem', '--json')).stdout);
  expect(diff.unchanged).toBe(1);
  expect(diff.workloads.map(({ change, from }) => [change, from?.name]).sort()).toEqual([
    ['changed', 'Letters'],
    ['gone', 'Product tags'],
  ]);
  // The newsletter is as it was: the others changed its share of what all moves save together.
  expect(diff.sharing.workloads).toBe(1);
  const shared = sumUsd([diff.sharing.to, -diff.sharing.from]);
  expect(shared).not.toBe(0);
  expect(sumUsd([...diff.workloads.flatMap(({ saving }) => [saving.to, -saving.from]), shared, diff.saving.from])).toBe(
    diff.saving.to,
  );
  for (const [figures, id, side] of [
    ['from', october, 'from'],
    ['to', november, 'to'],
  ] as const) {
    const { totals } = await finishedReport(id);
    expect([side, diff.spend[figures], diff.saving[figures]]).toEqual([side, totals.monthlyCurrent, totals.net.median]);
  }
  for (const { from, to, by } of [diff, ...diff.workloads].flatMap(({ spend, saving }) => [spend, saving])) {
    expect(sumUsd([from ?? 0, ...Object.values(by)])).toBe(to ?? 0);
  }
  // 1,500,000 requests became 2,100,000, which cost and do nothing else.
  const { spend } = diff.workloads.find(({ from }) => from?.name === 'Letters') ?? expect.fail('Nothing changed.');
  const [old, now] = [spend.from ?? 0, spend.to ?? 0];
  expect(spend.by).toMatchObject({ volume: sumUsd([now, -old]), price: 0, mix: 0, model: 0 });
  expect(now / old).toBeCloseTo(1.4, 6);

  expect((await whowaits('diff', 'octo', 'novem')).stdout).toMatch(
    /^The spend after moves .*~ Letters.*- Product tags.*~ 1 workload .*share of the joint saving.*Cause.*\nOctober .*\nNovember .*1 workload unchanged/s,
  );
  const doubled: Diff = JSON.parse((await whowaits('diff', 'octo', 'octo:volume-doubles', '--json')).stdout);
  expect(doubled.spend.to).toBe(sumUsd([doubled.spend.from, doubled.spend.from]));
  expect((await whowaits('diff', 'octo', 'octo')).stdout).toMatch(/^No workload differs\./);
  expect(await whowaits('diff', 'octo', 'december')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('list'),
  });
});
