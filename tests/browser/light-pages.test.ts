import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { auditedSample, sharedApp } from './harness/app-in-browser';
import { NO_SCRIPT, visitAnew } from './harness/visit';

/** Tells the text of each script and the address of each font that the page loads from now on. */
function loadedBy(page: Page) {
  const scripts: Promise<string>[] = [];
  const fonts: string[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    if (kind === 'script') scripts.push(response.text());
    if (kind === 'font') fonts.push(response.url());
  });
  return { scripts: () => Promise.all(scripts), fonts };
}

describe('what a page loads', () => {
  const app = sharedApp();
  auditedSample();

  it('is compiled as it arrives where every page begins with it, and one font on the first page', async () => {
    // A page that is visited again may have the font in its memory.
    const { page, leave } = await visitAnew(new URL(NO_SCRIPT, app.url).href);
    const loaded = loadedBy(page);
    await page.goto(app.url, { waitUntil: 'networkidle' });
    const hinted = (await loaded.scripts()).filter((text) => text.startsWith('//# allFunctionsCalledOnLoad\n'));
    // React is by far the largest of them.
    expect(Math.max(0, ...hinted.map(({ length }) => length))).toBeGreaterThan(200_000);
    expect(loaded.fonts.length).toBe(1);
    expect(loaded.fonts[0]).toMatch(/Geist_/);
    await leave();
  });

  it.each([
    ['workloads', 'Money against sureness', 1],
    ['scenarios', /^Range of the saving/, 2],
  ] as const)('is no Recharts for the charts of the page %s', async (path, folded, count) => {
    const { page, leave } = await app.visit(NO_SCRIPT);
    const loaded = loadedBy(page);
    await page.goto(`${app.sample}/${path}`);
    await page.getByRole('heading', { name: folded }).click();
    const charts = await page.locator('.late-chart').all();
    expect(charts.length).toBe(count);
    for (const chart of charts) {
      await chart.scrollIntoViewIfNeeded();
      await chart.locator('svg.chart-surface').waitFor();
    }
    await page.waitForLoadState('networkidle');
    expect((await loaded.scripts()).filter((text) => text.includes('recharts-cartesian-axis'))).toEqual([]);
    await leave();
  });
});
