import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sharedApp } from './harness/app-in-browser';
import { sampleOf } from './harness/sample-lines';
import { expectSoundScreen } from './harness/screen-looks';

describe('a log that was audited before', () => {
  const app = sharedApp();
  const name = `weekly-${Date.now()}.csv`;
  let first: string;
  let second: string;

  async function audited(log: Buffer): Promise<string> {
    const answer = await fetch(`${app.url}/api/audits?name=${name}`, {
      method: 'POST',
      headers: { Origin: app.url },
      body: new Uint8Array(log),
    });
    const { id } = (await answer.json()) as { id: string };
    const check = async () =>
      expect(await (await fetch(`${app.url}/api/audits/${id}`)).json()).toMatchObject({ status: 'done' });
    await vi.waitFor(check, { timeout: 240_000, interval: 300 });
    return id;
  }

  beforeAll(async () => {
    const apps = { 'help-centre': 'help-centre', 'metrics-summary': 'metrics-summary', reviews: 'reviews' };
    first = await audited(sampleOf(apps));
    const { 'metrics-summary': _, ...others } = apps;
    second = await audited(sampleOf({ ...others, invoices: 'invoices' }));
  });

  const headline = (page: Page) => page.getByText(/^The spend after moves (rises|falls) by /).first();

  it('shows what changed since, from one to the other and back', async () => {
    const { page, leave } = await app.visit(`/audits/${second}`);
    await page.getByText(/^You audited this before, on /).waitFor();
    // A page that takes longer says that it is on its way.
    let comes = () => {};
    const held = new Promise<void>((resolve) => {
      comes = resolve;
    });
    await page.route(/\/diff\?with=/, async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('link', { name: 'Show what changed' }).click();
    const loading = page.getByText('Loading the page…');
    await loading.waitFor();
    comes();
    await page.waitForURL(`**/audits/${second}/diff?with=${first}`);
    await loading.waitFor({ state: 'detached' });
    await page.unroute(/\/diff\?with=/);
    const rises = /rises/.test(await headline(page).innerText());
    const table = page.getByRole('region', { name: 'What differs, table' });
    const added = await table.getByRole('rowgroup').filter({ hasText: 'Added' }).innerText();
    expect(added).toContain('invoices');
    expect(await table.getByRole('rowgroup').filter({ hasText: 'Gone' }).innerText()).toContain('metrics-summary');
    expect(await page.getByText(/workloads? unchanged\.$/).isVisible()).toBe(true);

    await page.getByRole('link', { name: 'Swap before and after' }).click();
    await page.waitForURL(`**/audits/${first}/diff?with=${second}`);
    await expect.poll(async () => /rises/.test(await headline(page).innerText())).toBe(!rises);
    expect(await table.getByRole('rowgroup').filter({ hasText: 'Gone' }).innerText()).toContain('invoices');
    await leave();
  });

  it('is kept as a new version at a press, which its page and the list of audits say', async () => {
    const { page, leave } = await app.visit(`/audits/${second}`);
    await page.getByRole('button', { name: 'Keep both as versions' }).click();
    await page.getByText('Version 2 of 2.').waitFor();
    await page.getByRole('button', { name: 'Keep both as versions' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'See what changed since version 1' }).click();
    await page.waitForURL(`**/audits/${second}/diff?with=${first}`);
    await page.goto(app.url);
    const rows = page.getByRole('region', { name: 'Past audits, table' }).getByRole('row').filter({ hasText: name });
    expect((await rows.allInnerTexts()).map((text) => /(2 versions|version 1 of 2)/.exec(text)?.[1])).toEqual([
      '2 versions',
      'version 1 of 2',
    ]);
    await leave();
  });

  it('is found from the list of audits by ticking two, and by Ctrl-K on one', async () => {
    const { page, leave } = await app.visit('/');
    const rows = page.getByRole('region', { name: 'Past audits, table' }).getByRole('row').filter({ hasText: name });
    const offer = page.getByRole('link', { name: 'What changed' });
    // Newest first, so the later one is ticked before the earlier one.
    for (const row of [rows.first(), rows.last()]) {
      expect(await offer.count()).toBe(0);
      await row.getByRole('checkbox').focus();
      await page.keyboard.press('Space');
    }
    await offer.click();
    await page.waitForURL(`**/audits/${second}/diff?with=${first}`);
    await headline(page).waitFor();

    await page.goto(`${app.url}/audits/${second}`);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Go to/ }).fill('what changed');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/audits/${second}/diff`);
    await headline(page).waitFor();
    await leave();
  });

  it('is offered beneath the list on a wide screen and a phone, in both themes', async () => {
    await expectSoundScreen({
      name: 'two-audits-ticked',
      url: app.url,
      prepare: async (page) => {
        const boxes = page.getByRole('checkbox', { name: `Compare ${name}` });
        await boxes.first().check();
        await boxes.last().check();
        await page.getByRole('link', { name: 'What changed' }).waitFor();
      },
    });
  });

  it('on a wide screen and a phone, in both themes', async () => {
    await expectSoundScreen({
      name: 'what-changed',
      url: `${app.url}/audits/${second}/diff?with=${first}`,
      prepare: (page) => headline(page).waitFor(),
    });
  });
});
