import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from './harness/accessibility';
import { auditedSample, sharedApp } from './harness/app-in-browser';
import { Keyboard } from './harness/keyboard';

const REQUESTS = Array.from(
  { length: 60 },
  (_, row) => `2026-11-${10 + (row % 7)}T02:00:${10 + (row % 50)}Z,nightly-tags,gpt-4o,900,${20 + row}`,
);
const LOG = Buffer.from(`timestamp,application,model,input_tokens,output_tokens\n${REQUESTS.join('\n')}\n`);

describe('with the keyboard alone', () => {
  const app = sharedApp();

  it('starts the sample and stops it, with the focus always to be seen', async () => {
    const { page, leave } = await app.visit();
    const hand = new Keyboard(page);
    await hand.to(/^Skip to content$/);
    await hand.to(/^Choose files$/);
    await hand.to(/^Try the sample$/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/audits/*');
    const started = page.url().replace('/audits', '/api/audits');
    expect(await (await page.request.get(started)).json()).toMatchObject({ kind: 'sample' });
    await hand.to(/^Cancel$/);
    await page.keyboard.press('Enter');
    await hand.to(/^Stop and delete$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${app.url}/`);
    expect((await page.request.get(started)).status()).toBe(404);
    await leave();
  });

  it('opens evidence and deletes the audit, with the focus always to be seen', async () => {
    const { page, leave } = await app.visit();
    const hand = new Keyboard(page);
    await page.locator('#log-file').setInputFiles({ name: 'nightly.csv', mimeType: 'text/csv', buffer: LOG });
    await page.waitForURL('**/audits/*');
    const { pathname } = new URL(page.url());
    await page.getByRole('region', { name: 'What moving would save' }).waitFor({ timeout: 150_000 });

    await hand.to(/^Workloads$/);
    await page.keyboard.press('Enter');
    const list = page.getByRole('region', { name: 'Workloads, table' });
    const first = list.getByRole('button', { expanded: false }).first();
    const name = (await first.innerText()).split('\n')[0] ?? '';
    await hand.to(new RegExp(`^${name.replace(/[^\w ]/g, '.')}`));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Evidence', exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Evidence', exact: true }).waitFor({ state: 'detached' });

    await page.reload();
    await hand.to(/^Delete$/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Delete');

    await page.keyboard.press('Enter');
    await hand.to(/^Delete$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${app.url}/`);
    await page.getByRole('region', { name: 'Past audits, table' }).waitFor();
    expect(await page.locator(`a[href="${pathname}"]`).count()).toBe(0);
    expect((await page.request.get(`${app.url}/api${pathname}`)).status()).toBe(404);
    await leave();
  });

  it('lists a workflow by hand and audits it', async () => {
    const { page, leave } = await app.visit('/workflows/new');
    const hand = new Keyboard(page);
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
      await hand.to(label);
      await page.keyboard.type(value);
    }
    await page.reload();
    await expect.poll(() => page.getByLabel('Name (required)').inputValue()).toBe('Nightly ticket enrichment');
    await hand.to(/^not said$/i);
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowDown');
    await hand.to(/^Audit 1 workflow$/);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'What moving would save' }).waitFor({ timeout: 150_000 });
    await hand.to(/^Workloads$/);
    await page.keyboard.press('Enter');
    const workloads = page.getByRole('region', { name: 'Workloads, table' });
    await workloads.waitFor();
    expect(await workloads.innerText()).toContain('Nightly ticket enrichment');
    expect(await workloads.innerText()).toContain('Scheduled');
    await page.goto(`${page.url()}?columns=whence`);
    expect(await workloads.innerText()).toContain('by who waits, as listed');

    await hand.to(/^Edit the list$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByLabel('Model', { exact: true }).inputValue()).toBe('gpt-4o-mini');
    expect(await page.getByLabel('nobody, or the next day').isChecked()).toBe(true);

    // Cells are read as they are pasted, and what is removed comes back.
    await page.getByLabel('Cells or CSV to paste').evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'name\tmodel\nDigest\tgpt-4o\nTags\tgpt-4o-mini\n');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    const listed = page.getByRole('heading', { name: '3 workflows' });
    await listed.waitFor();
    await page.getByRole('button', { name: 'Remove' }).last().press('Enter');
    await page.getByText('Removed “Tags”.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await listed.waitFor();
    await leave();
  });
});

describe('on the audit of the sample, with the keyboard alone', () => {
  const app = sharedApp();
  auditedSample();

  it('goes to a workload by Ctrl-K and a part of its name, at 320 px too', async () => {
    const { page, leave } = await app.visit(app.sample, { viewport: { width: 320, height: 700 } });
    const hand = new Keyboard(page);
    const field = page.getByRole('combobox', { name: 'Go to a page, an audit or a workload' });
    await hand.to(/^Go to…/);
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
    const hand = new Keyboard(page);
    const tip = page.getByRole('tooltip');
    await hand.to(/^Paid now$/);
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
