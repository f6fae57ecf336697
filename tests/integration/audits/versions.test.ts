import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GET as GET_DIFF } from '../../../app/api/audits/[id]/diff/route';
import { GET, PUT } from '../../../app/api/audits/[id]/versions/route';
import { deleteAudit, listAudits, startWorkflowAudit } from '../../../lib/audits/audits';
import { database } from '../../../lib/store/database/database';
import { callWhowaits } from '../call-whowaits';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

dataInTemporaryDirectory();

type Route = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

async function ask(route: Route, id: string, { query = '', body }: { query?: string; body?: unknown } = {}) {
  const headers = { host: 'localhost', origin: 'http://localhost', 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { method: 'PUT', body: JSON.stringify(body) };
  const answer = await route(new Request(`http://localhost/${query}`, { headers, ...sent }), {
    params: Promise.resolve({ id }),
  });
  return { status: answer.status, body: await answer.json() };
}

const versions = async (id: string) => (await ask(GET, id)).body;
const idsOf = (list: { id: string }[]) => list.map(({ id }) => id);

function logOf(requests: number): string {
  const rows = Array.from({ length: requests }, (_, at) => {
    const minute = String(at % 60).padStart(2, '0');
    return `2026-11-0${1 + (at % 7)}T02:${minute}:00Z,openai,gpt-4o,digest,${900 + at},200`;
  });
  return ['started_at,provider,model,application,input_tokens,output_tokens', ...rows].join('\n');
}

/** Audits a log by the command, and gives its id with what is said beside the report. */
async function audit(name: string, requests: number, ...options: string[]) {
  const data = process.env.WHOWAITS_DATA ?? '';
  const folder = join(data, 'logs-of-test');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), logOf(requests));
  const { code, stderr } = await callWhowaits(data, 'audit', join(folder, name), '--json', ...options);
  rmSync(folder, { recursive: true });
  expect(code).toBe(0);
  const [newest] = await listAudits();
  return { id: newest?.id ?? '', stderr };
}

it('the same file again is a new version, another file of its name or the same content under another, is offered as one', async () => {
  const first = await audit('requests.csv', 60);
  expect(first.stderr).not.toMatch(/audited|version/);
  const again = await audit('requests.csv', 60);
  expect(again.stderr).toContain(`version 2 of "requests.csv"`);
  expect(again.stderr).toContain(`whowaits diff ${first.id} ${again.id}`);
  expect(idsOf((await versions(again.id)).versions)).toEqual([first.id, again.id]);

  // The same content under another name may be meant as something else.
  const copy = await audit('copy.csv', 60);
  expect(await versions(copy.id)).toMatchObject({ versions: [], before: { id: again.id, same: 'content' } });

  // The name of its file counts, whatever the audit is called.
  const next = await audit('requests.csv', 80, '--name', 'November');
  expect(next.stderr).toContain('You audited "requests.csv" before, on');
  expect(next.stderr).toContain(`whowaits diff ${again.id} ${next.id}`);
  expect(await versions(next.id)).toMatchObject({ versions: [], before: { id: again.id, same: 'name' } });

  const { body } = await ask(PUT, next.id, { body: { of: again.id } });
  expect(idsOf(body.versions)).toEqual([first.id, again.id, next.id]);
  expect(body.before).toBeNull();
  const { stdout } = await callWhowaits(process.env.WHOWAITS_DATA ?? '', 'list');
  expect(stdout).toMatch(/November.*3 versions.*\n.*requests\.csv.*version 2 of 3.*\n.*requests\.csv.*version 1 of 3/);

  // A deleted version leaves the others as they are.
  expect(await deleteAudit(again.id)).toBe(true);
  expect(idsOf((await versions(next.id)).versions)).toEqual([first.id, next.id]);
  const diff = await ask(GET_DIFF, next.id, { query: `?with=${first.id}` });
  expect(diff.body).toMatchObject({ spend: { by: { added: 0, gone: 0 } }, unchanged: 0, sharing: { workloads: 0 } });
  expect(diff.body.workloads).toMatchObject([{ change: 'changed', from: { priced: true } }]);

  // Who says that it is none is not asked again, and the others stay versions of each other.
  expect((await ask(PUT, next.id, { body: { of: null } })).body).toEqual({ versions: [], before: null });
  expect((await versions(first.id)).versions).toEqual([]);
  expect((await ask(PUT, next.id, { body: { of: next.id } })).status).toBe(400);
  expect((await ask(PUT, next.id, { body: { of: 'nobody' } })).status).toBe(404);
  const list = await startWorkflowAudit({ name: 'Plans', csv: 'name\nLetters' });
  expect(await ask(PUT, list.id, { body: { of: next.id } })).toMatchObject({
    status: 409,
    body: { error: { message: expect.stringContaining('no versions of each other') } },
  });
  expect((await ask(GET_DIFF, next.id, { query: '?with=nobody' })).status).toBe(404);
});

it('an audit that failed is no version of another, and is offered as none', async () => {
  const good = await audit('orders.csv', 60);
  const bad = await audit('orders.csv', 60);
  const { audit: audits } = await database();
  // As one that ended with an error after its content was known.
  await audits.update({ where: { id: bad.id }, data: { status: 'failed', error: 'It broke.', series: null } });
  expect(await versions(bad.id)).toEqual({ versions: [], before: null });
  for (const [id, of] of [
    [bad.id, good.id],
    [good.id, bad.id],
  ] as const) {
    expect(await ask(PUT, id, { body: { of } })).toMatchObject({
      status: 409,
      body: { error: { code: 'conflict', message: expect.stringContaining('has no report') } },
    });
  }
  expect((await versions(good.id)).versions).toEqual([]);
  const next = await audit('orders.csv', 60);
  expect(idsOf((await versions(next.id)).versions)).not.toContain(bad.id);
});
