import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { GET as getHandoff } from '../../../app/api/audits/[id]/plan/handoff/route';
import { GET } from '../../../app/api/audits/[id]/plan/route';
import { getAudit, startWorkflowAudit } from '../../../lib/audits/audits';
import { runAudit } from '../../../lib/audits/intake/run-audit';
import { handoffSchema } from '../../../lib/plans/handoff/handoff-schema';
import { planSchema } from '../../../lib/plans/plan/plan-schema';
import type { Report } from '../../../lib/reports/report';
import { requestsFile } from '../../../lib/store/audits/audit-files';
import { dataDirectory } from '../../../lib/store/folders/data-directory';
import { formatUsd } from '../../../lib/wording/usd';
import { logInput } from '../../fixtures/log-input';
import { callWhowaits } from '../call-whowaits';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

const NIGHTS = 14;
const A_NIGHT = 400;
let audit: { id: string; report: Report };
let listed: string;

dataInTemporaryDirectory(async () => {
  const path = join(dataDirectory(), 'log.csv');
  const rows = Array.from({ length: NIGHTS * A_NIGHT }, (_, index) => {
    const at = Date.UTC(2026, 9, 5 + Math.floor(index / A_NIGHT), 2) + (index % A_NIGHT) * 3_000;
    return `${new Date(at).toISOString()},reports,/jobs/nightly/summaries,openai,gpt-4o,60000,2000`;
  });
  writeFileSync(path, `timestamp,application,route,provider,model,input_tokens,output_tokens\n${rows.join('\n')}\n`);
  audit = await runAudit(logInput([{ name: 'log.csv', path }], { name: 'Nights' }), () => {});
  rmSync(path);
  ({ id: listed } = await startWorkflowAudit({
    name: 'Listed',
    csv:
      'name,trigger,deadline,provider,model,requests_per_month,input_tokens,output_tokens\n' +
      'Letters,every night at 2,24,openai,gpt-4o,1500000,900,200',
  }));
  await vi.waitFor(async () => expect((await getAudit(listed))?.summary.status).toBe('done'), { timeout: 180_000 });
});

const whowaits = (...args: string[]) => callWhowaits(process.env.WHOWAITS_DATA ?? '', ...args);

async function asked(id: string, query = '') {
  const request = new Request(`http://localhost/api/audits/${id}/plan${query}`, { headers: { host: 'localhost' } });
  const answer = await GET(request, { params: Promise.resolve({ id }) });
  return { status: answer.status, body: await answer.json() };
}

async function handoff(query: string) {
  const address = `http://localhost/api/audits/${audit.id}/plan/handoff${query}`;
  const request = new Request(address, { headers: { host: 'localhost' } });
  const answer = await getHandoff(request, { params: Promise.resolve({ id: audit.id }) });
  return { status: answer.status, body: await answer.json() };
}

it('plans nothing where nothing moves', async () => {
  const path = join(dataDirectory(), 'chat.csv');
  writeFileSync(path, 'timestamp,application,model,input_tokens\n2026-10-05T09:00:00Z,support-chat,gpt-4o,100\n');
  const { id } = await runAudit(logInput([{ name: 'chat.csv', path }], { name: 'Chat' }), () => {});
  expect(await asked(id)).toMatchObject({ status: 200, body: { entries: [] } });
});

it('plans the move of a log and replays its arrivals, the same by API and command', async () => {
  const { status, body } = await asked(audit.id, '?deadline=24');
  expect(status).toBe(200);
  const plan = planSchema.parse(body);
  expect(plan.entries).toHaveLength(1);
  const [entry] = plan.entries;
  expect(entry).toMatchObject({
    ...{ how: 'batch', noReplay: null, run: { records: A_NIGHT }, files: { perRun: 10, records: 40 } },
    submit: { deadlineHours: 24, deadlineAssumed: false, latestHours: 12, everyHours: 12 },
    // A night from 02:00 is sent at 12:00, so 10 hours later: in time within the 14 that are left, 95% being done in 12.
    replay: {
      records: NIGHTS * A_NIGHT,
      days: NIGHTS,
      submissions: NIGHTS,
      files: NIGHTS * 10,
      largest: A_NIGHT,
      heldBack: 0,
    },
  });
  expect(entry?.replay?.inTime).toBeGreaterThan(0.95);
  expect(entry?.replay?.inTime).toBeLessThan(0.98);
  expect(entry?.estimate?.saves).toEqual(audit.report.totals.net);
  const command = await whowaits('plan', 'Nights', '--deadline', '24', '--json');
  expect(planSchema.parse(JSON.parse(command.stdout))).toEqual(plan);
});

it('is printed as tables, in whole for one workload, and as Markdown', async () => {
  const all = await whowaits('plan', 'Nights');
  expect(all.stdout).toMatch(/Workloads to move[\s\S]*reports · \/jobs\/nightly\/summaries/);
  expect(all.stdout).toContain('From the ceiling to the saving');
  const one = await whowaits('plan', 'Nights', 'summaries', '--cap', '1');
  for (const title of ['How it is sent', 'Files', 'When it is sent', 'Verification, before the move', 'The way back'])
    expect(one.stdout).toContain(`\n${title}\n`);
  expect(one.stdout).toMatch(/A run is sent as \d+ runs, each below the cap\./);
  expect(one.stdout).toMatch(/Records in time +9\d/);
  // What others save, and what never fits batch, is of no use beside one workload.
  expect(one.stdout).not.toContain('From the ceiling to the saving');
  expect(one.stdout).not.toContain('Moving would save');
  const markdown = await whowaits('plan', 'Nights', '--md');
  expect(markdown.stdout).toMatch(/^## Plan\n\n### Workloads to move\n/);
  expect(markdown.stdout).toContain('| Records in time |');
});

it('is handed to another runner with its figures, and with those of a build of its workload', async () => {
  const handed = await whowaits('plan', 'Nights', 'summaries', '--deadline', '24', '--cap', '9', '--to', 'airflow');
  expect(handed.stdout).toContain('==> whowaits_plan.py <==');
  const figures = { MODEL: '"gpt-4o"', RECORDS_A_FILE: 40, FILES_A_RUN: 10, CAP_USD: 9, SEND_EVERY_HOURS: 12 };
  for (const [name, value] of Object.entries(figures)) expect(handed.stdout).toContain(`\n${name} = ${value}\n`);
  expect(handed.stdout).toContain('schedule=timedelta(hours=12),');
  expect(handed.stdout).toContain('BATCH = None');

  const workload = audit.report.workloads[0]?.id ?? '';
  const answer = await handoff(`?workload=${encodeURIComponent(workload)}&to=airflow&deadline=24&cap=9`);
  expect(answer.status).toBe(200);
  for (const { text } of handoffSchema.parse(answer.body).files) expect(handed.stdout).toContain(text);
  expect((await handoff(`?workload=${encodeURIComponent(workload)}`)).status).toBe(400);
  expect((await whowaits('plan', 'Nights', '--to', 'airflow')).stderr).toContain('--to hands on one workload.');

  const rows = ['a', 'b', 'c'].map((id) => JSON.stringify({ id, request: { max_tokens: 5, messages: ['x'] } }));
  const path = join(dataDirectory(), '..', 'records.jsonl');
  const out = join(dataDirectory(), '..', 'built');
  writeFileSync(path, rows.join('\n'));
  const what = ['--provider', 'openai', '--model', 'gpt-4o', '--id', 'id', '--body', 'request', '--out', out];
  const built = await whowaits('batch', 'build', path, ...what, '--audit', 'Nights', '--workload', 'summaries');
  expect(built.code).toBe(0);
  expect(built.stderr).not.toContain('runs on');
  const other = ['--audit', 'Nights', '--workload', 'summaries', '--model', 'gpt-4o-mini', '--out', `${out}-other`];
  const ofOther = await whowaits('batch', 'build', path, ...what, ...other);
  expect(ofOther.stderr).toContain('runs on gpt-4o, and these requests are for gpt-4o-mini.');
  rmSync(`${out}-other`, { recursive: true });
  const ofBuild = await whowaits('batch', 'handoff', out, '--to', 'trigger.dev');
  expect(ofBuild.stderr).not.toContain('No audit plans this build');
  const { submit } = planSchema.parse((await asked(audit.id)).body).entries[0] ?? expect.fail('There is a plan.');
  const own = { RECORDS_A_FILE: 3, FILES_A_RUN: 1, SEND_EVERY_HOURS: submit?.everyHours };
  for (const [name, value] of Object.entries(own))
    expect(ofBuild.stdout).toMatch(new RegExp(`^export const ${name}: number( \\| null)? = ${value};$`, 'm'));
  expect(ofBuild.stdout).toMatch(/^export const BATCH: string \| null = "[0-9a-f]{32}";$/m);
  rmSync(path);
  rmSync(out, { recursive: true });
});

it('counts no saving that comes too late for its deadline', async () => {
  const { net } = audit.report.totals;
  const late = await whowaits('plan', 'Nights', '--deadline', '1');
  expect(late.stdout).toContain(
    `Of the saving of the audit, ${formatUsd(net.median)} a month comes too late for its deadline`,
  );
  expect(late.stdout).toMatch(/summaries .*too late .*–\n/);
  const { body } = await asked(audit.id, '?deadline=1');
  expect(planSchema.parse(body).late).toBe(net.median);
  expect(planSchema.parse((await asked(audit.id, '?deadline=24')).body).late).toBe(0);
  const one = await whowaits('plan', 'Nights', 'summaries', '--deadline', '1');
  expect(one.stdout).toContain('By the deadline of this plan it comes too late, so that it saves nothing.');
});

it('says what is wrong with what was asked', async () => {
  const wrong = await asked(audit.id, '?share=0');
  expect(wrong.status).toBe(400);
  expect(JSON.stringify(wrong.body)).toContain('Largest share of a run in a file is a number from 0.1 to 100 (%).');
  expect((await asked(audit.id, '?add=nobody')).status).toBe(404);
  expect((await whowaits('plan', 'Nights', '--cap', 'much')).stderr).toContain('Cost cap of a run is a number');
});

it('says why there is no replay', async () => {
  const [ofList] = planSchema.parse((await asked(listed)).body).entries;
  expect(ofList).toMatchObject({ replay: null, noReplay: expect.stringMatching(/^A list of workflows says how much/) });
  rmSync(requestsFile(audit.id));
  const [gone] = planSchema.parse((await asked(audit.id)).body).entries;
  expect(gone).toMatchObject({ replay: null, noReplay: expect.stringContaining('not stored any more') });
});
