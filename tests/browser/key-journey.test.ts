import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { sharedApp } from './harness/app-in-browser';
import { openTab, type Visit } from './harness/visit';

/** Two applications with two routes each, called with three keys. */
const ROWS = Array.from(
  { length: 300 },
  (_, row) =>
    `2026-11-0${1 + (row % 5)}T0${row % 9}:10:00Z,app-${row % 2},/route-${row % 4},key ${row % 3},openai,gpt-4o,2000,${row}`,
);
const LOG = `timestamp,application,route,key_name,provider,model,input_tokens,output_tokens\n${ROWS.join('\n')}\n`;

describe('what tells workloads apart', () => {
  const app = sharedApp();
  let tab: Visit;
  let page: Page;
  let audit: string;
  let byRoute: string[];

  beforeAll(async () => {
    tab = await app.visit();
    page = tab.page;
    await page.locator('#log-file').setInputFiles({ name: 'log.csv', mimeType: 'text/csv', buffer: Buffer.from(LOG) });
    await page.waitForURL('**/audits/*');
    await page.getByRole('region', { name: 'What moving would save' }).waitFor({ timeout: 150_000 });
    audit = page.url();
    await openTab(page, 'Workloads');
    byRoute = await workloads();
  });

  /** The workloads of the table, as their links name them. */
  const workloads = async () =>
    (
      await page
        .getByRole('region', { name: 'Workloads, table' })
        .getByRole('link', { name: /^All about / })
        .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')?.slice('All about '.length) ?? ''))
    ).sort();
  const groupedBy = () => page.getByText(/^Grouped by/).innerText();

  it('is said above the workloads, and leads to where it is changed', async () => {
    expect(byRoute).toEqual(['app-0 · /route-0', 'app-0 · /route-2', 'app-1 · /route-1', 'app-1 · /route-3']);
    expect(await groupedBy()).toContain(
      'application (2 values), route or prompt name (4) and API key where there is no route (3).',
    );
    await page.getByRole('link', { name: 'Change how requests are grouped' }).click();
    await page.waitForURL('**/key');
    expect(await page.getByRole('radio', { name: 'Columns that Whowaits chooses' }).isChecked()).toBe(true);
    expect(await page.getByRole('button', { name: 'Group 300 requests again' }).isDisabled()).toBe(true);
    const columns = await page.getByRole('group', { name: 'How requests are grouped' }).innerText();
    expect(columns).toMatch(/API key\s+About 100 requests per value\.\s+3 values/);
    expect(await page.getByRole('checkbox', { name: 'tags' }).isDisabled()).toBe(true);
  });

  it('is chosen with the keyboard, and stands in the address', async () => {
    await page.getByRole('radio', { name: 'Columns that Whowaits chooses' }).focus();
    await page.keyboard.press('ArrowDown');
    for (const press of ['Tab', 'Space', 'Tab', 'Space']) await page.keyboard.press(press);
    await page.waitForURL('**/key?columns=key_name');
    await page.reload();
    expect(await page.getByRole('radio', { name: 'Columns that I choose' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'API key' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'application' }).isChecked()).toBe(false);
  });

  it('sorts the requests anew, and back', async () => {
    const route = await page.context().newPage();
    await route.goto(`${audit}/workloads`);
    await route.getByRole('link', { name: 'All about app-0 · /route-0' }).click();
    await route.getByRole('heading', { name: 'app-0 · /route-0' }).waitFor();

    await page.getByRole('button', { name: 'Group 300 requests again' }).click();
    await page.waitForURL(`${audit}/workloads`, { timeout: 150_000 });
    await page.getByText('chosen by a person').waitFor();
    expect(await workloads()).toEqual(['key 0', 'key 1', 'key 2']);
    expect(await groupedBy()).toContain('Grouped by API key (3 values), chosen by a person.');

    await route.reload();
    await route.getByRole('heading', { name: 'This audit has no such workload' }).waitFor();
    await route.getByRole('link', { name: 'To the audit' }).click();
    await route.waitForURL(`${audit}/workloads`);

    await page.getByRole('link', { name: 'Change how requests are grouped' }).click();
    await page.getByText('This is the current grouping.').waitFor();
    await page.getByRole('radio', { name: 'Columns that Whowaits chooses' }).check();
    await page.getByRole('button', { name: 'Group 300 requests again' }).click();
    await page.waitForURL(`${audit}/workloads`, { timeout: 150_000 });
    await page.getByText('API key where there is no route').waitFor();
    expect(await workloads()).toEqual(byRoute);
  });

  it('stays as it was when that fails, and says why', async () => {
    await page.goto(`${audit}/key?columns=tags`);
    await page.getByRole('button', { name: 'Group 300 requests again' }).click();
    await page.getByRole('alert').getByText('The log has no values for tags.').waitFor({ timeout: 150_000 });
    await page.goto(`${audit}/workloads`);
    expect(await workloads()).toEqual(byRoute);
    await tab.leave();
  });
});
