import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditedSample, sharedApp } from './harness/app-in-browser';
import { expectSoundScreen } from './harness/screen-looks';

/** "−$1,234.56" as -123456 cents. */
function cents(text: string): number {
  const figure = /(−?)\$([\d,]+)\.(\d\d)/.exec(text);
  if (figure === null) throw new Error(`no figure in "${text}"`);
  return Number(`${figure[1] === '' ? '' : '-'}${figure[2]?.replaceAll(',', '')}${figure[3]}`);
}

/** The last cells of a table's lines and of its total, in cents; a line that is unknown is in no sum. */
async function sumOf(page: Page, caption: RegExp): Promise<{ lines: number; total: number }> {
  const table = page.getByRole('table', { name: caption });
  const lines = await table.locator('tbody tr td:last-child').allTextContents();
  const total = await table.locator('tfoot tr td:last-child').textContent();
  const known = lines.filter((text) => text !== 'unknown');
  return { lines: known.reduce((sum, text) => sum + cents(text), 0), total: cents(total ?? '') };
}

describe('the costs of an audit', () => {
  const app = sharedApp();
  auditedSample();
  const audit = app.sample;
  let why: string;

  beforeAll(async () => {
    const { page, leave } = await app.visit(audit);
    await page
      .getByRole('link', { name: /Why what moving would save is/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /What moving would save/ }).waitFor();
    await page
      .getByRole('table', { name: /by workload/ })
      .getByRole('link')
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /Net saving/ }).waitFor();
    why = page.url();
    await leave();
  });

  it('explains a saving down to tokens, rates and rows, and adds up to the cent on the way', async () => {
    const { page, leave } = await app.visit(`${audit}/why?figure=net`);
    const total = await sumOf(page, /by workload/);
    expect(total.lines).toBe(total.total);
    expect(cents((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')).toBe(total.total);

    await page.goto(why);
    const parts = await sumOf(page, /The parts of/);
    expect(parts.lines).toBe(parts.total);
    await page
      .getByRole('table', { name: /The parts of/ })
      .getByRole('link', { name: 'Token bill after moving' })
      .click();
    await page.getByRole('heading', { level: 1, name: /Token bill after moving/ }).waitFor();
    const bill = await sumOf(page, /Tokens, rates and USD/);
    expect(bill.lines).toBe(bill.total);
    expect(cents((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')).toBe(bill.total);
    await expect
      .poll(() => page.getByRole('table', { name: /source, date and status/ }).textContent())
      .toMatch(/\d{4}-\d\d-\d\d/);
    await page.getByRole('table', { name: /Requests and tokens of the log/ }).waitFor();
    await leave();
  });

  it('leads from each figure of a workload to its explanation', async () => {
    const { page, leave } = await app.visit(why);
    const links = page.getByRole('navigation', { name: 'Figures of this workload' }).getByRole('link');
    const figures = await links.evaluateAll((all) =>
      all.map((link) => ({ address: (link as HTMLAnchorElement).href, text: link.textContent ?? '' })),
    );
    expect(figures.length).toBeGreaterThan(9);
    for (const { address, text } of figures) {
      await page.goto(address);
      expect(cents((await page.getByRole('heading', { level: 1 }).textContent()) ?? ''), text).toBe(cents(text));
      await page.getByRole('heading', { name: 'How it is calculated' }).waitFor();
    }
    await leave();
  });

  it('leads from each sum of the audit to the workloads that it is the sum of', async () => {
    const { page, leave } = await app.visit(audit);
    const figures: { address: string; text: string }[] = [];
    for (const path of ['', '/providers', '/prices']) {
      await page.goto(`${audit}${path}`);
      const links = page.getByRole('link', { name: /^Why/ });
      await links.first().waitFor();
      figures.push(
        ...(await links.evaluateAll((all) =>
          all.map((link) => ({ address: (link as HTMLAnchorElement).href, text: link.textContent ?? '' })),
        )),
      );
    }
    // The headline, four classes, four outcomes with a known bill, and four figures of each provider at least.
    expect(figures.length).toBeGreaterThan(14);
    for (const { address, text } of figures) {
      await page.goto(address);
      expect(cents((await page.getByRole('heading', { level: 1 }).textContent()) ?? ''), address).toBe(cents(text));
      const { lines, total } = await sumOf(page, /by workload/);
      expect([lines, total], address).toEqual([cents(text), cents(text)]);
    }
    await leave();
  });

  it('compares with models that are named, and keeps them in the address', async () => {
    const { page, leave } = await app.visit(`${audit}/compare`);
    await page.getByRole('combobox', { name: /^Workload/ }).selectOption({ index: 1 });
    await page.getByLabel('Model 1').fill('openai/gpt-5-mini=1.1');
    await page.getByLabel('Model 2').fill('gpt-5');
    // A model that is found goes to the first empty field.
    await page.getByLabel('Search for a model').fill('gpt-5-nano');
    await page.getByRole('button', { name: /^openai\/gpt-5-nano / }).click();
    expect(await page.getByLabel('Model 3').inputValue()).toBe('openai/gpt-5-nano');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('rowheader', { name: /openai\/gpt-5-mini named by you/ }).waitFor();
    expect(await page.getByText('cheapest', { exact: true }).count()).toBe(1);
    const address = new URL(page.url());
    expect(address.searchParams.getAll('model')).toContain('openai/gpt-5-mini=1.1');
    await expect.poll(() => page.getByRole('alert').first().textContent()).toContain('"gpt-5": write provider/model');
    expect(await page.getByLabel('Model 1').inputValue()).toBe('openai/gpt-5-mini=1.1');
    await leave();
  });

  it.each([
    ['why-saving', () => why],
    ['why-bill', () => why.replace('figure=net', 'figure=batch')],
    ['why-total', () => `${audit}/why?figure=projected`],
    ['compare', () => `${audit}/compare?model=openai/gpt-5-mini`],
  ])('%s has no accessibility violation and fits, in each look', (name, address) =>
    expectSoundScreen({ name, url: address() }),
  );
});
