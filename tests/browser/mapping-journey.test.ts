import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportSchema } from '../../lib/reports/report';
import { parquet, zip } from '../integration/formats/pack';
import { ownApp } from './harness/app-in-browser';
import type { Visit } from './harness/visit';

const HEADER = 'ts_utc,mdl,svc,prompt_len,answer_len,took_secs,body';
const CANARY = 'CANARY-b0dy-0f-a-prompt';

/** A log whose columns no list knows, with a prompt in each row; line 4 holds no number of tokens. */
function unknownLog(start: number): Buffer {
  const rows = [0, 1, 2, 3].map(
    (row) =>
      `${start + row * 60},gpt-4o-mini,billing,${row === 2 ? 'many' : 1000},80,1.5,"${CANARY} ${'word '.repeat(30)}"`,
  );
  return Buffer.from(`${HEADER}\n${rows.join('\n')}\n`);
}

/** The same kind of log as Parquet, with types of its own and one column inside another. */
async function unknownParquet(name: string, rows: number) {
  const buffer = await parquet(
    `SELECT TIMESTAMP '2025-10-01 00:00:00' + INTERVAL (n) MINUTE AS ts_utc, 'gpt-4o-mini' AS mdl,
      {'asked': 1000, 'answered': 80} AS counts, '${CANARY} ${'word '.repeat(30)}' AS body FROM range(${rows}) AS numbers(n)`,
  );
  return { name, mimeType: 'application/octet-stream', buffer };
}

describe('a log of no known format', () => {
  const app = ownApp();
  let tab: Visit;
  let page: Page;
  const sent: string[] = [];

  beforeAll(async () => {
    tab = await app.visit();
    page = tab.page;
    page.on('request', (request) => {
      if (!['GET', 'HEAD'].includes(request.method())) sent.push(new URL(request.url()).pathname);
    });
  });

  const choose = (name: string, start: number) =>
    page.locator('#log-file').setInputFiles({ name, mimeType: 'text/csv', buffer: unknownLog(start) });
  const chosen = (column: string) => page.getByLabel(column, { exact: true });
  async function reportOf() {
    await page.waitForURL('**/audits/*');
    await page.getByRole('region', { name: 'What moving would save' }).waitFor({ timeout: 150_000 });
    const id = new URL(page.url()).pathname.split('/')[2];
    return reportSchema.parse(await (await fetch(`${app.url}/api/audits/${id}/report`)).json());
  }

  it('is looked into in the browser, and nothing of it is sent', async () => {
    await choose('gateway-october.csv', 1_759_276_800);
    await page.getByRole('heading', { name: 'Columns of the file' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/mapping');
    expect(sent).toEqual([]);
    expect(await chosen('ts_utc').inputValue()).toBe('started_at');
    expect(await chosen('mdl').inputValue()).toBe('model');
    expect(await chosen('prompt_len').inputValue()).toBe('input_tokens');
    expect(await chosen('answer_len').inputValue()).toBe('output_tokens');
    expect(await page.getByLabel('Unit of took_secs').inputValue()).toBe('s');
    expect(await chosen('body').inputValue()).toBe('');
    const columns = await page.getByRole('region', { name: 'Columns of the file' }).innerText();
    expect(columns).toContain('By its name and its values');
    expect(columns).toContain('gpt-4o-mini');
    expect(columns).not.toContain(CANARY);
  });

  it('can’t be tried while two columns are the same', async () => {
    await chosen('answer_len').selectOption('input_tokens');
    await page.getByText('prompt_len and answer_len can’t both be').waitFor();
    expect(await page.getByRole('button', { name: 'Try the first rows' }).isDisabled()).toBe(true);
    await chosen('answer_len').selectOption('output_tokens');
  });

  it('is tried by the code that will import it, with the rows that would be left out', async () => {
    await page.getByLabel('Provider', { exact: true }).fill('openai');
    await page.getByRole('button', { name: 'Try the first rows' }).click();
    await page.getByText('3 of 4 rows can be read').waitFor({ timeout: 150_000 });
    const trial = page.getByRole('region', { name: 'Try it' });
    expect(await trial.innerText()).toMatch(/1 row: A token count or cost is not a number[\s\S]*Line 4/);
    const table = await page.getByRole('region', { name: 'First requests, table' }).innerText();
    expect(table).toContain('2025-10-01 00:00:00');
    expect(table).toContain('1500');
    expect(table).not.toContain(CANARY);
    expect(sent).toEqual(['/api/mappings/try']);
    expect(readdirSync(join(app.data, 'trials'))).toEqual([]);
  });

  it('keeps what was said of it when it can not be sent, to be tried again', async () => {
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Start the audit' }).click();
    await page.getByRole('alert').getByText('Whowaits did not respond.').waitFor();
    await page.context().setOffline(false);
    expect(await page.getByLabel('Provider', { exact: true }).inputValue()).toBe('openai');
    expect(await page.getByText('3 of 4 rows can be read').isVisible()).toBe(true);
  });

  it('is audited by what was said of it, which is saved', async () => {
    await page.getByLabel(/^Save the mapping as/).fill('Our gateway');
    await page.getByRole('button', { name: 'Save it and start the audit' }).click();
    const report = await reportOf();
    expect(report.source).toMatchObject({ rows: 4, accepted: 3, rejected: 1 });
    expect(report.workloads).toHaveLength(1);
    expect(report.workloads[0]).toMatchObject({
      provider: 'openai',
      model: 'gpt-4o-mini',
      application: 'billing',
      inputTokens: 3000,
      outputTokens: 240,
    });
    expect(existsSync(join(app.data, 'requests.parquet'))).toBe(false);
  });

  it('is recognised the next time by its columns, and the audit says by what', async () => {
    await page.goto(app.url);
    await choose('gateway-november.csv', 1_761_955_200);
    const report = await reportOf();
    expect(report.source).toMatchObject({ rows: 4, accepted: 3 });
    expect(report.warnings.map(({ says }) => says)).toContain(
      'The saved mapping “Our gateway” was used for the columns.',
    );
    expect(report.workloads[0]).toMatchObject({ provider: 'openai', inputTokens: 3000 });
  });

  it('is shown with what was saved where its columns are checked first', async () => {
    await page.goto(`${app.url}/mapping`);
    await choose('gateway-december.csv', 1_764_547_200);
    await page.getByText('has the columns of the saved mapping “Our gateway”').waitFor();
    expect(await page.getByLabel('Provider', { exact: true }).inputValue()).toBe('openai');
    expect(await page.getByLabel('Unit of took_secs').inputValue()).toBe('s');
  });

  it('is asked for again once its mapping is deleted', async () => {
    await page.goto(`${app.url}/mapping`);
    await page.getByRole('button', { name: 'Delete Our gateway' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('No saved mappings yet.').waitFor();
    await page.goto(app.url);
    await choose('gateway-december.csv', 1_764_547_200);
    await page.waitForURL('**/mapping');
    await page.getByRole('heading', { name: 'Columns of the file' }).waitFor();
  });

  it('is looked into in the browser as a JSON document in a zip archive too', async () => {
    const records = [0, 1].map((n) => ({
      ts_utc: 1_764_547_200 + n,
      mdl: 'gpt-4o',
      counts: { asked: 10, answered: 5 },
    }));
    const buffer = zip({ 'export/log.json': JSON.stringify({ data: records }, null, 1) });
    await page.goto(app.url);
    sent.length = 0;
    await page.locator('#log-file').setInputFiles({ name: 'export.zip', mimeType: 'application/zip', buffer });
    await page.getByRole('heading', { name: 'Columns of the file' }).waitFor();
    expect(sent).toEqual([]);
    await chosen('counts.asked').selectOption('input_tokens');
    await page.getByRole('button', { name: 'Try the first rows' }).click();
    await page.getByText('2 of 2 rows can be read').waitFor({ timeout: 150_000 });
  });

  it('is sent before it is looked into where it is Parquet, which is said first', async () => {
    await page.goto(`${app.url}/mapping`);
    sent.length = 0;
    await page.locator('#log-file').setInputFiles(await unknownParquet('first.parquet', 1500));
    await page.getByRole('heading', { name: 'Send first.parquet to see its columns' }).waitFor();
    expect(sent).toEqual([]);
    await page.getByRole('button', { name: 'Choose another file' }).click();
    await page.locator('#log-file').setInputFiles(await unknownParquet('second.parquet', 1500));
    await page.getByRole('button', { name: 'Send it and show its columns' }).click();
    await page.getByRole('heading', { name: 'Columns of the file' }).waitFor({ timeout: 150_000 });
    expect(await chosen('ts_utc').inputValue()).toBe('started_at');
    expect(await chosen('mdl').inputValue()).toBe('model');
    expect(await chosen('body').inputValue()).toBe('');
    expect(await page.getByRole('region', { name: 'Columns of the file' }).innerText()).not.toContain(CANARY);
  });

  it('is corrected, tried in its types and audited without being sent again', async () => {
    await chosen('counts.asked').selectOption('input_tokens');
    await chosen('counts.answered').selectOption('output_tokens');
    await page.getByRole('button', { name: 'Try the first rows' }).click();
    await page.getByText('1,000 of 1,000 rows can be read').waitFor({ timeout: 150_000 });
    const table = await page.getByRole('region', { name: 'First requests, table' }).innerText();
    expect(table).toContain('2025-10-01 00:01:00');
    expect(table).not.toContain(CANARY);
    await page.getByLabel(/^Save the mapping as/).fill('Our lake');
    sent.length = 0;
    await page.getByRole('button', { name: 'Save it and start the audit' }).click();
    const report = await reportOf();
    expect(sent).toEqual(['/api/mappings', '/api/audits/uploads']);
    expect(report.source).toMatchObject({ rows: 1500, accepted: 1500, rejected: 0 });
    expect(report.workloads).toMatchObject([{ model: 'gpt-4o-mini', inputTokens: 1_500_000, outputTokens: 120_000 }]);
    expect(readdirSync(join(app.data, 'uploads'))).toEqual([]);
  });

  it('is recognised the next time as Parquet too', async () => {
    await page.goto(app.url);
    await page.locator('#log-file').setInputFiles(await unknownParquet('third.parquet', 20));
    const report = await reportOf();
    expect(report.warnings.map(({ says }) => says)).toContain('The saved mapping “Our lake” was used for the columns.');
    expect(report.source.accepted).toBe(20);
  });

  it('leads to its columns when it is dropped on the home page as Parquet', async () => {
    const buffer = await parquet("SELECT 1761955200 AS at_when, 'gpt-4o' AS mdl, 10 AS asked_for, 5 AS given");
    await page.goto(app.url);
    await page
      .locator('#log-file')
      .setInputFiles({ name: 'other.parquet', mimeType: 'application/octet-stream', buffer });
    await page.waitForURL('**/mapping');
    await page.getByRole('heading', { name: 'Columns of the file' }).waitFor();
    await page.getByText('They were read on the machine that runs Whowaits').waitFor();
    await page.getByRole('button', { name: 'Choose another file' }).click();
    await expect.poll(() => readdirSync(join(app.data, 'uploads'))).toEqual([]);
  });

  it('is found as Parquet in a zip archive, beside what is no log', async () => {
    const { buffer: log } = await unknownParquet('log.parquet', 1500);
    const buffer = zip({ 'README.md': 'An export.\nMade on Monday.\n', 'data/log.parquet': log });
    await page.goto(`${app.url}/mapping`);
    await page.locator('#log-file').setInputFiles({ name: 'lake.zip', mimeType: 'application/zip', buffer });
    await page.getByRole('heading', { name: 'Send lake.zip to see its columns' }).waitFor();
    await page.getByRole('button', { name: 'Send it and show its columns' }).click();
    await chosen('counts.asked').selectOption('input_tokens');
    await page.getByRole('button', { name: 'Try the first rows' }).click();
    await page.getByText('1,000 of 1,000 rows can be read').waitFor({ timeout: 150_000 });
    await page.getByRole('button', { name: 'Start the audit' }).click();
    const report = await reportOf();
    expect(report.source).toMatchObject({ rows: 1500, accepted: 1500, rejected: 0 });
    expect(report.warnings.map(({ says }) => says).join()).toContain('Skipped files without requests');
  });

  it('leaves nothing behind where another file is chosen after it was sent', async () => {
    await page.goto(`${app.url}/mapping`);
    await page.locator('#log-file').setInputFiles(await unknownParquet('fourth.parquet', 20));
    await page.getByRole('button', { name: 'Send it and show its columns' }).click();
    await page.getByRole('heading', { name: 'Columns of the file' }).waitFor({ timeout: 150_000 });
    expect(readdirSync(join(app.data, 'uploads'))).toHaveLength(2);
    await page.getByRole('button', { name: 'Choose another file' }).click();
    await expect.poll(() => readdirSync(join(app.data, 'uploads'))).toEqual([]);
  });

  it('did all that without an error on the page or a call to another host', async () => {
    await tab.leave();
  });
});
