import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from './harness/accessibility';
import { auditedSample, sharedApp } from './harness/app-in-browser';
import { shootEachLook } from './harness/screen-looks';

const MENUS = 'search details[name="menu"]';
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

/** By how many pixels the page scrolls sideways. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What is copied, as rows of cells. */
async function copied(page: Page): Promise<string[][]> {
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return text.split('\n').map((line) => line.split('\t'));
}

/** In the page. Where an open menu is, and by how much the page is wider than the window. */
function placeOf(panel: Element) {
  const { left, right, top, bottom } = panel.getBoundingClientRect();
  const { scrollWidth, clientWidth } = document.documentElement;
  const name = panel.parentElement?.querySelector('summary')?.textContent;
  return { name, left, right, top, bottom, beside: scrollWidth - clientWidth };
}

describe('the pages of an audit in use', () => {
  const app = sharedApp();
  auditedSample();

  it('open each menu within the window, at any width', async () => {
    const { page, leave } = await app.visit(`${app.sample}/workloads`);
    const menus = page.locator(MENUS);
    await menus.first().waitFor();
    const count = await menus.count();
    expect(count).toBeGreaterThan(4);
    for (const width of [320, 390, 768, 900, 1024, 1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      for (let at = 0; at < count; at += 1) {
        await menus.nth(at).locator('summary').click();
        const panel = menus.nth(at).locator('summary + div');
        const { name, left, right, top, bottom, beside } = await panel.evaluate(placeOf);
        const where = `${name} at ${width}`;
        // What is not shown is nowhere, and has no width.
        expect(right, where).toBeGreaterThan(left);
        expect(left, where).toBeGreaterThanOrEqual(0);
        expect(right, where).toBeLessThanOrEqual(width);
        expect(top, where).toBeGreaterThanOrEqual(0);
        expect(bottom, where).toBeLessThanOrEqual(800);
        expect(beside, where).toBe(0);
        // The facets are alike, so axe looks at one of them, at the columns and at the views.
        const isLooked = (width === 390 || width === 1280) && (at === 0 || at >= count - 2);
        if (isLooked) expect(await accessibilityViolations(page), where).toEqual([]);
        await page.keyboard.press('Escape');
        await panel.waitFor({ state: 'detached' });
      }
    }
    await menus.last().locator('summary').click();
    await shootEachLook(page, 'menu-views');
    await leave();
  });

  it('open the list of exports and that of scenarios within the window, at any size, wherever their button is', async () => {
    const { page, leave } = await app.visit(app.sample);
    const lists = [
      ['', 'Export', '#export-formats'],
      ['/scenarios', 'Add a scenario', '#add-scenario'],
    ] as const;
    for (const [path, name, list] of lists) {
      await page.goto(app.sample + path);
      const button = page.getByRole('button', { name, exact: true });
      // The last is 1280 by 1024 at 400% zoom.
      for (const [width, height] of [
        [320, 800],
        [390, 844],
        [768, 500],
        [1024, 800],
        [1920, 1080],
        [320, 256],
      ] as const) {
        await page.setViewportSize({ width, height });
        for (const block of ['start', 'center', 'end'] as const) {
          await button.evaluate((element, to) => element.scrollIntoView({ block: to }), block);
          await button.click();
          const where = `${name} at ${width} × ${height}, ${block}`;
          const isWithin = async (box: { x: number; y: number; width: number; height: number } | null) => {
            expect(box?.x, where).toBeGreaterThanOrEqual(0);
            expect((box?.x ?? 0) + (box?.width ?? 0), where).toBeLessThanOrEqual(width);
            expect(box?.y, where).toBeGreaterThanOrEqual(0);
            expect((box?.y ?? 0) + (box?.height ?? 0), where).toBeLessThanOrEqual(height);
          };
          await isWithin(await page.locator(list).boundingBox());
          const entries = page.locator(list).locator('a, button');
          expect(await entries.count()).toBeGreaterThan(4);
          for (const entry of [entries.first(), entries.last()]) {
            await entry.focus();
            await isWithin(await entry.boundingBox());
          }
          expect(await overflow(page), where).toBe(0);
          await page.keyboard.press('Escape');
        }
      }
    }
    await leave();
  });

  it('keep what is typed in a search while the address takes over what was typed before', async () => {
    const { page, leave } = await app.visit(`${app.sample}/workloads`);
    const box = page.getByRole('searchbox', { name: /^Search workloads/ });
    await box.waitFor();
    const shown = await box.evaluate(async (input) => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const type = (text: string) => {
        set?.call(input, text);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      };
      const { replaceState } = window.history;
      const seen = new Set<string>();
      window.history.replaceState = (...given) => {
        replaceState.apply(window.history, given);
        // Somebody types on as soon as the address has changed.
        if (String(given[2]).endsWith('q=cla') && seen.size === 0) {
          seen.add('claims');
          type('claims');
        }
      };
      type('cla');
      while (!window.location.search.endsWith('q=claims')) {
        await new Promise(requestAnimationFrame);
        if (seen.size > 0) seen.add((input as HTMLInputElement).value);
      }
      return [...seen];
    });
    expect(shown).toEqual(['claims']);
    // A step back to another search is taken over.
    await page.getByRole('link', { name: 'Providers', exact: true }).click();
    await page.waitForURL(/providers$/);
    await page.goBack();
    await expect.poll(() => box.inputValue()).toBe('claims');
    await leave();
  });

  it('show the current tab and the money of each row on a phone', async () => {
    const { page, leave } = await app.visit(`${app.sample}/prices`, { viewport: { width: 390, height: 844 } });
    const tab = page.getByRole('navigation', { name: 'Pages of this audit' }).locator('[aria-current="page"]');
    await expect
      .poll(async () => ((await tab.boundingBox())?.x ?? 0) + ((await tab.boundingBox())?.width ?? 999))
      .toBeLessThanOrEqual(390);
    const against = page.getByRole('region', { name: /against computed, table$/ });
    const money = against.locator('tbody td.money');
    expect(await money.count()).toBeGreaterThan(0);
    for (const cell of await money.all()) {
      const box = await cell.boundingBox();
      expect(box?.x).toBeGreaterThan(0);
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    }
    await leave();
  });

  it('copy the list of workloads as figures, all of it at a press', async () => {
    const { page, leave } = await app.visit(`${app.sample}/workloads`, CLIPBOARD);
    const list = page.getByRole('table', { name: /^Workloads with verdict/ });
    const total = Number.parseInt(await list.locator('tfoot th').innerText(), 10);
    await list.evaluate((table) => document.getSelection()?.selectAllChildren(table));
    await page.keyboard.press('ControlOrMeta+C');
    const selected = await copied(page);
    expect(selected[0]?.[0]).toBe('Workload');
    expect(selected[0]?.at(-1)).toBe('Spent once');
    expect(new Set(selected.map(({ length }) => length)).size).toBe(1);
    expect(selected.flat().filter((cell) => /in doubt|→/.test(cell))).toEqual([]);
    expect(selected.length).toBeLessThan(total);

    await page.getByRole('button', { name: 'Copy table' }).click();
    await page.getByText(`${total} rows copied.`).waitFor();
    const all = await copied(page);
    expect(all).toHaveLength(total + 1);
    expect(all[0]).toEqual(selected[0]);
    expect(all[1]).toEqual(selected[1]);

    await page.getByRole('searchbox').fill('claims');
    await expect.poll(() => list.locator('tfoot th').innerText()).not.toContain(String(total));
    const left = Number.parseInt(await list.locator('tfoot th').innerText(), 10);
    await page.getByRole('button', { name: 'Copy table' }).click();
    await page.getByText(`${left} ${left === 1 ? 'row' : 'rows'} copied.`).waitFor();
    expect(await copied(page)).toHaveLength(left + 1);
    await leave();
  });

  it('copy clean cells of a selection that begins and ends beside a table', async () => {
    const { page, leave } = await app.visit(`${app.sample}/prices`, CLIPBOARD);
    await page.getByRole('main').evaluate((main) => document.getSelection()?.selectAllChildren(main));
    await page.keyboard.press('ControlOrMeta+C');
    const lines = await copied(page);
    expect(lines.find(([first]) => first === 'Outcome')?.slice(0, 3)).toEqual(['Outcome', 'Requests in log', 'Tokens']);
    const moved = lines.find(([first, second]) => first === 'Moved' && second !== undefined);
    expect(moved?.[3]).toMatch(/^\$[\d,]+\.\d\d$/);
    expect(lines.flat().filter((cell) => cell.includes('→'))).toEqual([]);
    expect(lines.map(([first]) => first)).toContain(await page.getByRole('heading', { level: 1 }).innerText());
    await leave();
  });

  it('save the charts of the server as pictures too, with their labels', async () => {
    const { page, leave } = await app.visit(app.sample);
    const saved = async (title: string): Promise<string> => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: new RegExp(`^Save as SVG ?: ${title}$`) }).click();
      const svg = (await buffer(await (await download).createReadStream())).toString();
      expect(svg).not.toMatch(/var\(|style=|href=|class=|NaN/);
      return svg;
    };
    const bills = await saved('The bill now and after moving');
    expect(bills).toContain('After moving');
    expect(bills.match(/\$[\d,]+\.\d\d/g)).toHaveLength(2);
    expect(await saved('Spend by latency class')).toMatch(/Scheduled \d+(\.\d)?%/);
    await shootEachLook(page, 'saved-overview');

    await page.goto(`${app.sample}/workloads`);
    await page
      .getByRole('link', { name: /^All about / })
      .first()
      .click();
    await page.waitForURL(/workloads\/[^/]+$/);
    expect(await saved('Hours of the week, UTC')).toContain('Wed');
    expect(await saved('Requests over time')).toContain('At most');
    for (const title of ['Input', 'Output']) expect(await saved(title)).toContain('tokens');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Save as PNG ?: Input$/ }).click();
    const png = await buffer(await (await download).createReadStream());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(await accessibilityViolations(page)).toEqual([]);
    await shootEachLook(page, 'saved-workload');
    await leave();
  });

  it('print every chart, also those that nobody scrolled to or unfolded', async () => {
    const { page, leave } = await app.visit(app.sample);
    const charts = page.locator('.late-chart');
    const count = await charts.count();
    expect(count).toBeGreaterThan(1);
    expect(await page.locator('.late-chart[data-drawn]').count()).toBeLessThan(count);
    // Somebody moves on until the page hears it, which it does once its script has come.
    let across = 200;
    const drawnOnMoving = async () => {
      across += 1;
      await page.mouse.move(across, 200);
      return page.locator('.late-chart[data-drawn]').count();
    };
    await expect.poll(drawnOnMoving).toBe(count);
    await page.emulateMedia({ media: 'print' });
    for (const chart of await charts.all()) {
      expect((await chart.locator('svg').first().boundingBox())?.height).toBeGreaterThan(50);
    }
    await leave();
  });

  it('print what scenarios change as text, without the form', async () => {
    const { page, leave } = await app.visit(
      `${app.sample}/scenarios?s=Twice~1%3Bvolume%3D2%3Bassume%3AreviewShare%3D0.1`,
    );
    await page.getByRole('status').filter({ hasText: 'Up to date.' }).waitFor({ state: 'attached' });
    await page.locator('summary', { hasText: 'Range of the saving' }).click();
    await page.locator('section:has(#range) .late-chart[data-drawn]').first().waitFor();
    await shootEachLook(page, 'scenario-ranges');
    await page.emulateMedia({ media: 'print' });
    const settings = page.getByRole('region', { name: 'What the scenarios change' });
    expect(await settings.getByText('Requests: × 2 those of today').isVisible()).toBe(true);
    expect(await page.getByRole('region', { name: 'Changes of Twice' }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'Side by side' }).isVisible()).toBe(true);
    await leave();
  });
});
