import { buffer } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from './harness/accessibility';
import { auditedSample, sharedApp } from './harness/app-in-browser';
import { shootEachLook } from './harness/screen-looks';

/** Of Recharts, or one of our own. */
const DRAWING = 'svg:is(.recharts-surface, .chart-surface)';

/** "+$1,234.56" as 123456 cents. */
function cents(text: string): number {
  const figure = /(−?)\$([\d,]+)\.(\d\d)/.exec(text);
  if (figure === null) throw new Error(`no figure in "${text}"`);
  return Number(`${figure[1] === '' ? '' : '-'}${figure[2]?.replaceAll(',', '')}${figure[3]}`);
}

/** Brings a chart into view, waits until it is drawn, and sees that nothing moved. */
async function draw(chart: Locator): Promise<void> {
  await chart.scrollIntoViewIfNeeded();
  const before = await chart.boundingBox();
  await expect.poll(() => chart.getAttribute('data-drawn')).toBe('true');
  await chart.locator(DRAWING).waitFor();
  expect((await chart.boundingBox())?.height).toBe(before?.height);
}

/** The figure in the section with this heading, with its chart drawn and its table open. */
async function figureOf(page: Page, heading: string): Promise<Locator> {
  const region = page.getByRole('region', { name: heading, exact: true });
  const fold = region.locator('details:not([open]) > summary:has(h2)');
  if ((await fold.count()) > 0) await fold.click();
  const figure = region.locator('figure');
  await draw(figure.locator('.late-chart'));
  await figure.getByText('The same as a table').click();
  return figure;
}

describe('the charts of an audit', () => {
  const app = sharedApp();
  auditedSample();

  it('draw the bill in steps and the spend over time, whose bars are the figures of their tables', async () => {
    const { page, leave } = await app.visit(app.sample);
    expect(await page.locator(DRAWING).count()).toBe(0);

    const bill = await figureOf(page, 'From today’s bill to the bill after moving');
    const bars = (await bill.locator(DRAWING).getByText('$').allTextContents()).filter((text) => /\.\d\d$/.test(text));
    const steps = await bill.locator('tbody td, tfoot td').allTextContents();
    expect(bars.length).toBeGreaterThan(3);
    expect(bars.map(cents)).toEqual(steps.map(cents));
    expect(steps.slice(0, -1).reduce((sum, text) => sum + cents(text), 0)).toBe(cents(steps.at(-1) ?? ''));

    const spend = await figureOf(page, 'Spend over time');
    const rows = await spend.locator('tbody tr').count();
    await spend.locator(DRAWING).focus();
    let sum = 0;
    for (let column = 0; column < rows; column += 1) {
      if (column > 0) await page.keyboard.press('ArrowRight');
      const day = await spend.locator('tbody th').nth(column).textContent();
      await expect.poll(() => spend.getByRole('status').locator('p').textContent()).toBe(day);
      sum += cents((await spend.getByRole('status').locator('dd').last().textContent()) ?? '');
    }
    expect(sum).toBe(cents((await spend.locator('tfoot td').last().textContent()) ?? ''));

    // It is split by what the address says.
    await spend.getByRole('link', { name: 'Provider' }).click();
    await spend.getByRole('columnheader', { name: 'anthropic' }).waitFor();
    expect(new URL(page.url()).searchParams.get('spend')).toBe('provider');
    expect(cents((await spend.locator('tfoot td').last().textContent()) ?? '')).toBe(sum);

    expect(await accessibilityViolations(page)).toEqual([]);
    await shootEachLook(page, 'charts-overview');
    await leave();
  });

  it('save as pictures that need nothing of the page', async () => {
    const { page, leave } = await app.visit(app.sample);
    const bill = await figureOf(page, 'From today’s bill to the bill after moving');
    const saved = async (format: 'PNG' | 'SVG') => {
      const download = page.waitForEvent('download');
      await bill.getByRole('button', { name: `Save as ${format}` }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`from-today-s-bill-to-the-bill-after-moving.${format.toLowerCase()}`);
      // The browser is another process's, and so are the paths of its files.
      return buffer(await file.createReadStream());
    };
    expect((await saved('PNG')).subarray(1, 4).toString()).toBe('PNG');
    const svg = (await saved('SVG')).toString();
    expect(svg).toContain('Paid now');
    expect(svg).toContain('Makes it smaller');
    expect(svg).not.toMatch(/var\(|style=|href=|class=|NaN/);
    await leave();
  });

  it('lead from a dot to its workload by keyboard, and draw what the other pages have', async () => {
    const { page, leave } = await app.visit(`${app.sample}/workloads`);
    const dots = await figureOf(page, 'Money against sureness');
    expect(await dots.locator('tbody tr').count()).toBe((await dots.locator('a[data-dot]').count()) + 1);
    await dots.locator('a[data-dot="0"]').focus();
    await page.keyboard.press('ArrowRight');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const second = (await dots.locator('tbody th').nth(1).textContent()) ?? 'none';
    expect(name.startsWith(`${second}: $`)).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    await shootEachLook(page, 'charts-workloads');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: second }).waitFor();

    for (const [address, charts] of [
      [`${app.sample}/providers`, 2],
      [`${app.sample}/why?figure=net`, 1],
    ] as const) {
      await page.goto(address);
      const late = page.locator('.late-chart');
      expect(await late.count()).toBe(charts);
      for (const chart of await late.all()) await draw(chart);
      expect(await accessibilityViolations(page)).toEqual([]);
      await shootEachLook(page, `charts-${new URL(address).pathname.split('/').at(-1)}`);
    }
    await leave();
  });

  it('leave the table where no script runs', async () => {
    const { page, leave } = await app.visit(app.sample, { javaScriptEnabled: false });
    const section = page.getByRole('region', { name: 'Spend over time', exact: true });
    expect(await section.locator('.late-chart').isVisible()).toBe(false);
    await section.getByText('The same as a table').click();
    expect(await section.getByRole('table').isVisible()).toBe(true);
    await leave();
  });
});
