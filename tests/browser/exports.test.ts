import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS } from '../../lib/exports/export-format';
import { accessibilityViolations } from './harness/accessibility';
import { auditedSample, sharedApp } from './harness/app-in-browser';

describe('an audit leaves its page', () => {
  const app = sharedApp();
  auditedSample();

  it('as a file in each format, by the keyboard alone', async () => {
    const { page, leave } = await app.visit(app.sample);
    await page.getByRole('button', { name: 'Export' }).focus();
    await page.keyboard.press('Enter');
    const links = page.locator('#export-formats').getByRole('link');
    expect(await links.allInnerTexts()).toEqual(
      EXPORT_FORMAT_NAMES.map((name) => `${EXPORT_FORMATS[name].label}\n${EXPORT_FORMATS[name].says}`),
    );
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^whowaits-.+\.xlsx$/);
    // The browser is another process's, and so are the paths of its files.
    const [[title] = []] = await readSheet(await download.createReadStream(), 'Summary');
    expect(title).toBe('Sample (synthetic)');
    await page.keyboard.press('Escape');
    expect(await links.first().isVisible()).toBe(false);
    await leave();
  });

  it('as copied cells: figures alone, a cell in each column', async () => {
    const { page, leave } = await app.visit(`${app.sample}/prices`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const table = page.getByRole('table', { name: /^Requests, tokens and USD per month by outcome/ });
    await table.evaluate((element) => document.getSelection()?.selectAllChildren(element));
    await page.keyboard.press('ControlOrMeta+C');
    const lines = (await page.evaluate(() => navigator.clipboard.readText()))
      .split('\n')
      .map((line) => line.split('\t'));
    const [heads = [], moved = []] = lines;
    expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
    expect(heads.slice(0, 3)).toEqual(['Outcome', 'Requests in log', 'Tokens']);
    expect(moved[0]).toBe('Moved');
    expect(moved[3]).toMatch(/^\$[\d,]+\.\d\d$/);
    await leave();
  });

  it('as copied cells of the list, which has columns of boxes and links, and of a selection around a table', async () => {
    const { page, leave } = await app.visit(`${app.sample}/workloads`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const copied = async () => {
      await page.keyboard.press('ControlOrMeta+C');
      return (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    };
    const list = page.getByRole('table', { name: /^Workloads with verdict/ });
    await list.evaluate((element) => document.getSelection()?.selectAllChildren(element));
    const lines = (await copied()).map((line) => line.split('\t'));
    expect(lines[0]?.[0]).toBe('Workload');
    expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([8]));
    expect(lines.flat()).not.toContain('→');
    // The line of totals has nothing under texts.
    expect(lines.slice(0, -1).flat()).not.toContain('');

    await page.goto(`${app.sample}/prices`);
    await page.getByRole('main').evaluate((element) => document.getSelection()?.selectAllChildren(element));
    const around = await copied();
    expect(around).toContain('Where the money goes');
    const row = around.find((line) => line.startsWith('Moved\t'))?.split('\t') ?? [];
    expect(row[3]).toMatch(/^\$[\d,]+\.\d\d$/);
    expect(around.join('\n')).not.toMatch(/self\.__next|data-unseen/);
    await leave();
  });

  it('on paper: without what is pressed, and with no column cut', async () => {
    const { page, leave } = await app.visit(`${app.sample}/prices`, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    // As wide as A4 in landscape leaves it.
    await page.setViewportSize({ width: 1031, height: 700 });
    expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Export' }).isVisible()).toBe(false);
    const cut = await page.evaluate(
      () =>
        [...document.querySelectorAll('.data-table')].filter(
          (table) => table.getBoundingClientRect().right > document.documentElement.clientWidth,
        ).length,
    );
    expect(cut).toBe(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(23, 25, 28)');
    await leave();
  });

  it('on paper: every workload of the list, of which a screen draws those in sight', async () => {
    const { page, leave } = await app.visit(`${app.sample}/workloads`);
    const list = page.getByRole('table', { name: /^Workloads with verdict/ });
    const total = await list.locator('tfoot th').innerText();
    const lines = list.locator('tbody tr:not(.gap)');
    await list.evaluate((element) => element.parentElement?.scrollTo(0, element.scrollHeight));
    expect(await lines.count()).toBeLessThan(Number.parseInt(total, 10));
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await lines.count()).toBe(Number.parseInt(total, 10));
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await lines.count()).toBeLessThan(Number.parseInt(total, 10));
    await leave();
  });
});
