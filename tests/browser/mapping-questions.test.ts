import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../lib/reports/report';
import { zip } from '../integration/formats/pack';
import { workbook } from '../integration/formats/workbook';
import { sharedApp } from './harness/app-in-browser';
import { shootEachLook } from './harness/screen-looks';
import { openTab } from './harness/visit';

const cells = (...texts: string[]) => texts.map((text) => `<c t="str"><v>${text}</v></c>`).join('');
const row = (...texts: string[]) => `<row>${cells(...texts)}</row>`;
const BOOK = workbook({
  sheets: {
    Teams: row('team', 'people', 'floor') + row('Search', 'nine', 'two') + row('Mail', 'four', 'one'),
    Calls:
      row('asked_at', 'mdl', 'prompt_len', 'answer_len', 'cost_eur') +
      row('2026-11-02T09:00:00Z', 'gpt-4o', '1000', '100', '0.50') +
      row('2026-11-02T09:01:00Z', 'gpt-4o', '2000', '100', '1.50'),
  },
});
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('the page asks what a file leaves open', () => {
  const app = sharedApp();
  const give = (page: Page, name: string, buffer: Buffer, mimeType = 'text/csv') =>
    page.locator('#log-file').setInputFiles({ name, mimeType, buffer });
  async function reportOf(page: Page) {
    await page.waitForURL('**/audits/*');
    await page.getByRole('region', { name: 'What moving would save' }).waitFor({ timeout: 150_000 });
    const id = new URL(page.url()).pathname.split('/')[2];
    return reportSchema.parse(await (await fetch(`${app.url}/api/audits/${id}/report`)).json());
  }

  it.each([
    [
      'notes.txt',
      'Dear all,\n\nthe audit, which we spoke of, is due.\nPlease send it, then.\n',
      'notes.txt is a text without rows',
    ],
    ['page.html', '<!doctype html>\n<p>One, two</p>\n<p>three</p>\n', 'this is HTML or XML'],
    ['shot.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'shot.png is an image'],
    ['core.bin', Buffer.from(Array.from({ length: 512 }, (_, at) => (at * 7) % 256)), 'core.bin is a binary file'],
  ])('%s is told as what it is, on both pages, without a form', async (name, content, says) => {
    const { page, leave } = await app.visit('/mapping');
    await give(page, name, Buffer.from(content));
    await page.getByRole('alert').getByText(says).waitFor();
    expect(await page.getByRole('heading', { name: 'Columns of the file' }).count()).toBe(0);
    await leave();
    const home = await app.visit('/');
    await give(home.page, name, Buffer.from(content));
    await home.page.getByText(says).waitFor({ timeout: 150_000 });
    expect(new URL(home.page.url()).pathname).not.toBe('/mapping');
    await home.leave();
  });

  it('which sheet of a workbook, in an archive too, and what its currency is worth; both are kept with its mapping', async () => {
    const { page, leave } = await app.visit('/mapping');
    await give(page, 'export.zip', zip({ 'books/calls.xlsx': BOOK }), 'application/zip');
    await page.getByRole('button', { name: 'Send it and show its columns' }).click();
    await page.getByLabel('Sheet', { exact: true }).selectOption('Calls', { timeout: 150_000 });
    await page.getByLabel('prompt_len', { exact: true }).waitFor({ timeout: 150_000 });
    await page.getByLabel('cost_eur', { exact: true }).selectOption('billed_usd');
    await page.getByLabel('prompt_len', { exact: true }).selectOption('');
    await page.getByLabel('answer_len', { exact: true }).selectOption('');
    await page.getByRole('button', { name: 'Try the first rows' }).click();
    const refusal = page.getByRole('region', { name: 'Try it' });
    await refusal.getByText('“USD for one EUR”').waitFor({ timeout: 150_000 });
    expect(await refusal.innerText()).not.toContain('--');
    await shootEachLook(page, 'mapping-questions');
    await page.getByLabel('USD for one EUR').fill('2');
    await page.getByLabel('prompt_len', { exact: true }).selectOption('input_tokens');
    await page.getByLabel('answer_len', { exact: true }).selectOption('output_tokens');
    await page.getByLabel(/^Save the mapping as/).fill('Calls in euros');
    await page.getByRole('button', { name: 'Save it and start the audit' }).click();
    const first = await reportOf(page);
    expect(first.workloads[0]).toMatchObject({ inputTokens: 3000, reconciliation: expect.anything() });
    await page.goto(app.url);
    await give(page, 'calls.xlsx', BOOK, XLSX);
    const again = await reportOf(page);
    expect(again.warnings.map(({ says }) => says)).toContain(
      'The saved mapping “Calls in euros” was used for the columns.',
    );
    expect(again.workloads[0]?.monthly.current).toBe(first.workloads[0]?.monthly.current);
    // Two euros at two dollars, each.
    expect(again.workloads[0]?.costBasis?.billedUsd).toBeCloseTo(4, 9);
    await leave();
  });

  it('when a log starts whose times count from there, and which of day and month comes first', async () => {
    const { page, leave } = await app.visit('/mapping');
    const show = async (name: string, ...times: string[]) => {
      await page.goto(`${app.url}/mapping`);
      const rows = times.map((time, at) => `${time},gpt-4o,${100 + at}`);
      await give(page, name, Buffer.from(`started_at,model,input_tokens\n${rows.join('\n')}\n`));
      await page.getByRole('heading', { name: 'Columns of the file' }).waitFor();
    };
    const isAsked = (label: string) => page.getByLabel(label, { exact: true }).isVisible();
    const START = 'Start of relative times';
    const ORDER = 'Dates such as 7/2/2026';
    await show('relative.csv', '0.0', '1.5', '3.25');
    expect([await isAsked(START), await isAsked(ORDER)]).toEqual([true, false]);
    await show('open.csv', '7/2/2026 10:00', '8/2/2026 11:00', '9/2/2026 11:00');
    expect([await isAsked(START), await isAsked(ORDER)]).toEqual([false, true]);
    await show('clear.csv', '2026-02-07T10:00:00Z', '2026-02-08T10:00:00Z');
    expect([await isAsked(START), await isAsked(ORDER)]).toEqual([false, false]);
    // What is not asked can be said all the same.
    await page.getByText('More settings').click();
    expect([await isAsked(START), await isAsked(ORDER)]).toEqual([true, true]);
    await leave();
  });

  it('and shows on a phone every page of the menu, and money in every row', async () => {
    const { page, leave } = await app.visit('/', { viewport: { width: 390, height: 844 } });
    const menu = page.getByRole('navigation', { name: 'Main' });
    for (const name of ['Audits', 'List workflows', 'Prices', 'Formats']) {
      const box = await menu.getByRole('link', { name, exact: true }).boundingBox();
      expect((box?.x ?? 390) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
    // A row whose money is unknown says that in its place.
    const MONEY = /\$[\d.,]+ (paid now|a month)/;
    const moneyInSight = async () => {
      for (const line of await page.locator('tbody > tr').filter({ hasText: MONEY }).all()) {
        const box = await line.getByText(MONEY).first().boundingBox();
        expect(box === null ? 390 : box.x + box.width).toBeLessThanOrEqual(390);
      }
    };
    expect(await page.locator('tbody > tr').filter({ hasText: 'paid now' }).count()).toBeGreaterThan(1);
    await moneyInSight();
    await shootEachLook(page, 'home-money');
    await page.setViewportSize({ width: 390, height: 844 });
    // Twice there when its test had a second try.
    await page.getByRole('link', { name: 'calls.xlsx' }).first().click();
    await openTab(page, 'Workloads');
    const rows = page.getByRole('region', { name: 'Workloads, table' }).locator('tbody > tr:not(.gap)');
    await rows.first().waitFor();
    for (const line of await rows.all()) {
      const box = await line
        .getByText(/^\$[\d.,]+$/)
        .first()
        .boundingBox();
      expect((box?.x ?? 390) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
    await shootEachLook(page, 'audit-money');
    await leave();
  });
});
