import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { parquet } from '../integration/formats/pack';
import { sharedApp } from './harness/app-in-browser';
import { expectSoundScreen } from './harness/screen-looks';

const HEADER = 'ts_utc,mdl,svc,prompt_len,answer_len,took_secs,customer_reference,body,remark';
const UNKNOWN = Array.from(
  { length: 40 },
  (_, row) =>
    `${1_761_955_200 + row * 60},gpt-4o-mini,billing,${row % 9 === 4 ? 'many' : 1000 + row},80,1.5,c-${row},"${'word '.repeat(30)}",`,
);
const BAD = Array.from({ length: 30 }, (_, row) => `2026-11-02T09:${10 + row}:00Z,gpt-4o,${row % 2 ? -5 : 100},20`);

const file = (name: string, header: string, rows: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${header}\n${rows.join('\n')}\n`),
});
const unknown = file('gateway-export.csv', HEADER, UNKNOWN);

describe('each screen of what goes in, light and dark, wide and narrow', () => {
  const app = sharedApp();
  let rejects: string;

  beforeAll(async () => {
    const own = { Origin: app.url, 'Content-Type': 'application/json' };
    const mapping = { columns: { took: 'latency_ms', asked: 'input_tokens' }, constants: { model: 'gpt-4o' } };
    const saved = { name: 'Our gateway', columns: ['took', 'asked', 'when'], mapping };
    await fetch(`${app.url}/api/mappings`, { method: 'POST', headers: own, body: JSON.stringify(saved) });
    await fetch(`${app.url}/api/uploads`, {
      method: 'POST',
      headers: {
        Origin: app.url,
        'Tus-Resumable': '1.0.0',
        'Upload-Length': '41200000',
        'Upload-Metadata': `filename ${Buffer.from('requests-of-october.csv.gz').toString('base64')}`,
      },
    });
    const { page, leave } = await app.visit();
    const header = 'timestamp,model,input_tokens,output_tokens';
    await page.locator('#log-file').setInputFiles(file('negative.csv', header, BAD));
    await page.getByRole('region', { name: 'What moving would save' }).waitFor({ timeout: 150_000 });
    rejects = `${page.url()}/prices`;
    await leave();
  });

  const screens: [name: string, url: () => string, prepare: (page: Page) => Promise<unknown>][] = [
    ['home-unfinished', () => app.url, (page) => page.getByRole('region', { name: 'Unfinished uploads' }).waitFor()],
    [
      'home-sending',
      () => app.url,
      async (page) => {
        // The first piece is held back, so that the screen stands still.
        await page.route('**/api/uploads/*', () => {});
        const header = 'timestamp,model,input_tokens,output_tokens';
        await page.locator('#log-file').setInputFiles(file('november.csv', header, BAD));
        await page.getByText('Sending november.csv').waitFor();
      },
    ],
    ['mapping-empty', () => `${app.url}/mapping`, async () => {}],
    [
      'mapping-columns',
      () => `${app.url}/mapping`,
      async (page) => {
        await page.locator('#log-file').setInputFiles(unknown);
        await page.getByLabel('answer_len', { exact: true }).selectOption('input_tokens');
        await page.getByText('can’t both be').waitFor();
      },
    ],
    [
      'mapping-parquet',
      () => `${app.url}/mapping`,
      async (page) => {
        const buffer = await parquet("SELECT 1761955200 AS ts_utc, 'gpt-4o' AS mdl, 10 AS asked");
        const lake = { name: 'requests-of-october.parquet', mimeType: 'application/octet-stream', buffer };
        await page.locator('#log-file').setInputFiles(lake);
        await page.getByRole('button', { name: 'Send it and show its columns' }).waitFor();
      },
    ],
    [
      'mapping-tried',
      () => `${app.url}/mapping`,
      async (page) => {
        await page.locator('#log-file').setInputFiles(unknown);
        await page.getByRole('button', { name: 'Try the first rows' }).click();
        await page.getByRole('region', { name: 'First requests, table' }).waitFor({ timeout: 150_000 });
      },
    ],
    [
      'audit-rejects',
      () => rejects,
      async (page) => {
        const table = page.getByRole('region', { name: 'Rejected rows, table' });
        await table.getByText('10 more').click();
      },
    ],
  ];

  it.each(screens)('%s has no accessibility violation and fits', (name, url, prepare) =>
    expectSoundScreen({ name, url: url(), prepare }),
  );

  it('all rejected rows can be downloaded', async () => {
    const { page, leave } = await app.visit(rejects);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download all 15 as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^whowaits-rejects-.*\.csv$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const [header, ...lines] = Buffer.concat(chunks).toString('utf8').trimEnd().split('\n');
    expect(header).toBe('file,line,reason,column');
    expect(lines).toHaveLength(15);
    expect(lines[0]).toBe('negative.csv,3,negative-number,input_tokens');
    await leave();
  });
});
