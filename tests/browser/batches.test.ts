import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { writeBuiltFolder } from '../fixtures/batches/built-folder';
import { callWhowaits } from '../integration/call-whowaits';
import { temporaryFolder } from '../integration/run-whowaits';
import { openAiServer } from '../providers/openai-server';
import type { ProviderServer } from '../providers/serve';
import { sharedApp } from './harness/app-in-browser';
import { expectSoundScreen } from './harness/screen-looks';

const KEY = 'sk-canary-browser';
const SCHEMA = { type: 'object', required: ['label'], properties: { label: { enum: ['a'] } } };
const app = sharedApp();
let folder: ReturnType<typeof temporaryFolder>;
let server: ProviderServer;

/** 10,000 records with 3% errors, run to the end by the command, with the app beside it. */
beforeAll(async () => {
  folder = temporaryFolder();
  server = await openAiServer({ key: KEY });
  server.machine.looksUntilEnd = 0;
  server.machine.faults.errorShare = 0.03;
  server.machine.answer = (id) => (id.startsWith('ticket-0000042') ? 'no JSON' : '{"label":"a"}');
  vi.stubEnv('OPENAI_API_KEY', KEY);
  vi.stubEnv('OPENAI_BASE_URL', `${server.url}/v1`);
  const directory = join(folder.path, 'nightly');
  writeBuiltFolder(directory, { records: 10_000, inAFile: 5000, schema: SCHEMA, capUsd: 100 });
  const batch = (...args: string[]) => callWhowaits(app.data, 'batch', ...args);
  await batch('run', directory, '--yes', '--no-wait');
  await batch('retry', directory, '--now');
  await batch('run', directory, '--yes', '--no-wait');
  // A second one that was only begun.
  const begun = join(folder.path, 'weekly');
  writeBuiltFolder(begun, { records: 300, inAFile: 100 });
  await batch('submit', begun, '--yes', '--in-flight', '1');
  await batch('cancel', begun, '--yes');
}, 240_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
  folder.remove();
});

it('shows the batches, and the ledger of one by state and by id', async () => {
  const { page, leave } = await app.visit();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Batches' }).click();
  await page.getByRole('heading', { level: 1, name: 'Batches' }).waitFor();
  const row = page.getByRole('row').filter({ hasText: 'nightly' });
  expect(await row.innerText()).toContain('9,999');
  expect(await page.getByRole('row').filter({ hasText: 'weekly' }).innerText()).toContain('stopped');
  await row.getByRole('link', { name: 'nightly' }).click();
  await page.getByText('9,999 of 10,000').waitFor();
  expect(await page.getByRole('region', { name: 'Files, table' }).innerText()).toContain('retry-01-0001.jsonl');

  await page.getByRole('link', { name: /^Invalid output/ }).click();
  await page.waitForURL(/state=invalid-output/);
  const records = page.getByRole('region', { name: 'Records, table' });
  await records.getByRole('rowheader', { name: 'ticket-0000042' }).waitFor();
  expect(await records.getByRole('row').count()).toBe(2);
  expect(await records.innerText()).toContain('not-json');
  await page.getByRole('link', { name: /^Published/ }).click();
  await page.getByRole('link', { name: 'Next' }).click();
  await page.getByText('Page 2', { exact: true }).waitFor();
  await page.getByLabel('Record id starts with').fill('ticket-000123');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.waitForURL(/starting=ticket-000123/);
  await vi.waitFor(async () => expect(await records.getByRole('row').count()).toBe(11), { timeout: 20_000 });
  await leave();
});

it('tells programs the same, and refuses what makes no sense', async () => {
  const { batches } = (await (await fetch(`${app.url}/api/batches`)).json()) as {
    batches: { id: string; name: string }[];
  };
  const id = batches.find(({ name }) => name === 'nightly')?.id;
  const of = async (path: string) => (await fetch(`${app.url}/api/batches/${path}`)).json();
  expect(await of(`${id}`)).toMatchObject({
    counts: { published: 9999, 'invalid-output': 1 },
    capUsd: 100,
    needsPerson: true,
  });
  expect(await of(`${id}/records?state=invalid-output`)).toMatchObject({
    records: [{ recordId: 'ticket-0000042' }],
    next: false,
  });
  expect(await of('none')).toMatchObject({ error: { code: 'not-found' } });
  expect(await of(`${id}/records?state=lost`)).toMatchObject({ error: { code: 'wrong-request' } });
});

it.each([
  ['batches', '/batches'],
  ['batch', 'nightly'],
  ['batch-stopped', 'weekly'],
])('%s has no accessibility violation and fits, in each look', async (name, at) => {
  const { batches } = (await (await fetch(`${app.url}/api/batches`)).json()) as {
    batches: { id: string; name: string }[];
  };
  const path = at.startsWith('/') ? at : `/batches/${batches.find((one) => one.name === at)?.id}`;
  await expectSoundScreen({ name, url: `${app.url}${path}` });
});
