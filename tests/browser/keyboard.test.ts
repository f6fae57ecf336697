import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from './harness/accessibility';
import { auditedSample, sharedApp } from './harness/app-in-browser';

const MOST_TABS = 80;

const REQUESTS = Array.from(
  { length: 60 },
  (_, row) => `2026-11-${10 + (row % 7)}T02:00:${10 + (row % 50)}Z,nightly-tags,gpt-4o,900,${20 + row}`,
);
const LOG = Buffer.from(`timestamp,application,model,input_tokens,output_tokens\n${REQUESTS.join('\n')}\n`);

/** Presses Tab until the focus is on what has this accessible name. Throws when the keyboard never gets there. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const { activeElement } = document;
      const labels = activeElement instanceof HTMLInputElement ? [...(activeElement.labels ?? [])] : [];
      return activeElement?.getAttribute('aria-label') ?? labels[0]?.innerText ?? activeElement?.textContent ?? '';
    });
    if (!name.test(text)) continue;
    const outlines = await page.evaluate(() => {
      const { activeElement } = document;
      if (activeElement === null) return [];
      // A visually hidden file input shows its focus on its label.
      const label =
        activeElement instanceof HTMLInputElement && activeElement.type === 'file' && activeElement.labels?.[0];
      return [getComputedStyle(label || activeElement).outlineStyle];
    });
    expect(outlines).not.toContain('none');
    expect(outlines).toHaveLength(1);
    return;
  }
  throw new Error(`The keyboard does not reach ${name}.`);
}

describe('with the keyboard alone', () => {
  const app = sharedApp();

  it('starts the sample and stops it, with the focus always to be seen', async () => {
    const { page, leave } = await app.visit();
    await tabTo(page, /^Skip to content$/);
    await tabTo(page, /^Choose files$/);
    await tabTo(page, /^Try the sample$/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/audits/*');
    const started = page.url().replace('/audits', '/api/audits');
    expect(await (await page.request.get(started)).json()).toMatchObject({ kind: 'sample' });
    await tabTo(page, /^Cancel$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Stop and delete$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${app.url}/`);
    expect((await page.request.get(started)).status()).toBe(404);
    await leave();
  });

  it('opens evidence and deletes the audit, with the focus always to be seen', async () => {
    const { page, leave } = await app.visit();
    await page.locator('#log-file').setInputFiles({ name: 'nightly.csv', mimeType: 'text/csv', buffer: LOG });
    await page.waitForURL('**/audits/*');
    const { pathname } = new URL(page.url());
    await page.getByRole('region', { name: 'What moving would save' }).waitFor({ timeout: 150_000 });

    await tabTo(page, /^Workloads$/);
    await page.keyboard.press('Enter');
    const list = page.getByRole('region', { name: 'Workloads, table' });
    const first = list.getByRole('button', { expanded: false }).first();
    const name = (await first.innerText()).split('\n')[0] ?? '';
    await tabTo(page, new RegExp(`^${name.replace(/[^\w ]/g, '.')}`));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Evidence', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Evidence', exact: true }).waitFor({ state: 'detached' });

    await page.reload();
    await tabTo(page, /^Delete$/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Delete');

    await page.keyboard.press('Enter');
    await tabTo(page, /^Delete$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${app.url}/`);
    await page.getByRole('region', { name: 'Past audits, table' }).waitFor();
    expect(await page.locator(`a[href="${pathname}"]`).count()).toBe(0);
    expect((await page.request.get(`${app.url}/api${pathname}`)).status()).toBe(404);
    await leave();
  });

  it('lists a workflow by hand and audits it', async () => {
    const { page, leave } = await app.visit('/workflows/new');
    const fields: [label: RegExp, value: string][] = [
      [/^Name \(required\)$/, 'Nightly ticket enrichment'],
      [/^Trigger$/, 'nightly'],
      [/^Deadline$/, '24 h'],
      [/^Provider$/, 'openai'],
      [/^Model$/, 'gpt-4o-mini'],
      [/^Requests a month$/, '1500000'],
      [/^Input tokens a request$/, '900'],
      [/^Output tokens a request$/, '200'],
    ];
    for (const [label, value] of fields) {
      await tabTo(page, label);
      await page.keyboard.type(value);
    }
    await page.reload();
    await expect.poll(() => page.getByLabel('Name (required)').inputValue()).toBe('Nightly ticket enrichment');
    await tabTo(page, /^not said$/i);
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown');
    await tabTo(page, /^Audit 1 workflow$/);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'What moving would save' }).waitFor({ timeout: 150_000 });
    await tabTo(page, /^Workloads$/);
    await page.keyboard.press('Enter');
    const workloads = page.getByRole('region', { name: 'Workloads, table' });
    await workloads.waitFor();
    expect(await workloads.innerText()).toContain('Nightly ticket enrichment');
    expect(await workloads.innerText()).toContain('Scheduled');
    await page.goto(`${page.url()}?columns=whence`);
    expect(await workloads.innerText()).toContain('by who waits, as listed');

    await tabTo(page, /^Edit the list$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByLabel('Model', { exact: true }).inputValue()).toBe('gpt-4o-mini');
    expect(await page.getByLabel('nobody, or the next day').isChecked()).toBe(true);
    await leave();
  });
});

describe('on the audit of the sample, with the keyboard alone', () => {
  const app = sharedApp();
  auditedSample();

  it('goes to a workload by Ctrl-K and a part of its name, at 320 px too', async () => {
    const { page, leave } = await app.visit(app.sample, { viewport: { width: 320, height: 700 } });
    const field = page.getByRole('combobox', { name: 'Go to a page, an audit or a workload' });
    await tabTo(page, /^Go to…/);
    await page.keyboard.press('Control+k');
    await field.waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: /^\d+ entries/ })
      .waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Go to…/);

    await page.keyboard.press('Control+k');
    await field.waitFor();
    await page.keyboard.type('crm-enrichment');
    const chosen = page.getByRole('dialog').getByRole('option', { selected: true });
    await expect.poll(() => chosen.innerText()).toContain('crm-enrichment');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/workloads/*');
    await page.getByRole('heading', { level: 1, name: /crm-enrichment/ }).waitFor();

    await page.keyboard.press('Control+k');
    await page.keyboard.type('theme: dark');
    await page.getByRole('option', { name: 'Theme: dark' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await expect.poll(() => page.getByRole('contentinfo').getByRole('combobox').inputValue()).toBe('dark');
    await leave();
  });

  it('reads what a term means on focus and on hover, and closes it with Escape', async () => {
    const { page, leave } = await app.visit(app.sample);
    const tip = page.getByRole('tooltip');
    await tabTo(page, /^Paid now$/);
    await tip.waitFor();
    expect(await tip.innerText()).toMatch(/^What the workload costs today/);
    const described = await page.evaluate(() => document.activeElement?.getAttribute('aria-describedby'));
    expect(described).toBe(await tip.getAttribute('id'));
    await page.keyboard.press('Escape');
    await tip.waitFor({ state: 'detached' });

    await page.getByRole('link', { name: 'Moving would save', exact: true }).hover();
    await tip.waitFor();
    // It stays while the pointer is on it.
    await tip.hover();
    await page.waitForTimeout(400);
    expect(await tip.innerText()).toMatch(/^The synchronous bill/);
    await page.mouse.move(0, 0);
    await tip.waitFor({ state: 'detached' });
    await leave();
  });
});
