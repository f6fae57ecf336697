import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportSchema } from '../../lib/reports/report';
import { auditedSample, ownApp, sharedApp } from './harness/app-in-browser';
import { SAMPLE } from './harness/sample-lines';
import { dropFile, openFirstWorkload, openTab, type Visit } from './harness/visit';

const PAST_AUDITS = 'Past audits, table';

describe('from a log to its audit and away again', () => {
  const app = ownApp();
  let home: Visit;
  let page: Page;
  let headline: string;

  beforeAll(async () => {
    home = await app.visit();
    page = home.page;
  });

  const auditId = (): string => new URL(page.url()).pathname.split('/')[2] ?? '';
  const readHeadline = (): Promise<string> => page.getByRole('region', { name: 'What moving would save' }).innerText();

  it('starts with no audits', async () => {
    expect(await page.getByText('No audits yet').isVisible()).toBe(true);
  });

  it('reads the sample at a press, and a dropped file after it, and shows how far it is', async () => {
    await page.goto(app.url);
    await page.getByRole('button', { name: 'Try the sample' }).click();
    await page.waitForURL('**/audits/*');
    const sample = `${app.url}/api/audits/${auditId()}`;
    expect(await (await page.request.get(sample)).json()).toMatchObject({ kind: 'sample', error: null });

    // Audits take turns, so this one can't be done before its progress is shown. The sample is read to its end in the shared app.
    await page.goto(app.url);
    await dropFile(page, '[data-testid="drop-zone"]', 'our-requests.csv.gz', SAMPLE);
    await page.waitForURL((url) => /^\/audits\//.test(url.pathname) && !sample.endsWith(url.pathname.slice(1)));
    await page.getByText('Rows read').waitFor();
    await page.request.delete(sample, { headers: { Origin: app.url } });
  });

  it('shows the headline when it is done, without a reload', async () => {
    await page.getByRole('region', { name: 'What moving would save' }).waitFor({ timeout: 150_000 });
    headline = await readHeadline();
    expect(headline).toMatch(/Paid now[^$]*\$[\d,]+\.\d\d per month/);
    expect(headline).toMatch(/Moving would save\s[^$]*\$[\d,]+\.\d\d per month/);
    await expect.poll(() => page.title()).toContain('our-requests.csv.gz');
  });

  it('shows on screen what the report says', async () => {
    const response = await page.request.get(`${app.url}/api/audits/${auditId()}/report`);
    const report = reportSchema.parse(await response.json());
    const usd = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
    expect(headline).toContain(usd.format(report.totals.monthlyCurrent));
    expect(headline).toContain(usd.format(report.totals.net.median));
    await openTab(page, 'Workloads');
    const total = page.getByRole('region', { name: 'Workloads, table' }).getByRole('row').last();
    expect(await total.innerText()).toContain(`${report.workloads.length} workloads`);
    expect(await total.innerText()).toContain(usd.format(report.totals.net.median));
  });

  it('says on the page of changes what it needs, as there is no other audit', async () => {
    const overview = page.url();
    await page.goto(`${app.url}/audits/${auditId()}/diff`);
    await page.getByText('There is no other audit to compare with').waitFor();
    await page.goto(overview);
  });

  it('opens a workload to its evidence', async () => {
    const detail = await openFirstWorkload(page);
    const evidence = await detail.getByRole('listitem').allInnerTexts();
    expect(evidence.length).toBeGreaterThan(3);
    expect(
      evidence.some((text) => /[+−]\d/.test(text) && /(for|against) (real-time|near-real-time|scheduled)/.test(text)),
    ).toBe(true);
  });

  it('filters and sorts by the address, which can be shared', async () => {
    await page.locator('summary', { hasText: /^Class/ }).click();
    await page.getByRole('checkbox', { name: /^Scheduled/ }).check();
    await page.waitForURL(/class=scheduled/);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Spend a month' }).click();
    await page.waitForURL(/sort=spend/);
    expect(new URL(page.url()).search).toBe('?class=scheduled&sort=spend&dir=desc');
    expect(await page.getByRole('columnheader', { name: 'Spend a month' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    const names = (of: Page) =>
      of.getByRole('region', { name: 'Workloads, table' }).getByRole('rowheader').allInnerTexts();
    const colleague = await page.context().newPage();
    await colleague.goto(page.url());
    const shared = await names(colleague);
    await colleague.close();
    expect(shared.length).toBeGreaterThan(1);
    // The address changes before the rows do.
    await expect.poll(() => names(page)).toEqual(shared);
  });

  it('cuts no name on a phone', async () => {
    const { page: phone, leave } = await app.visit(`/audits/${auditId()}/workloads`, {
      viewport: { width: 390, height: 844 },
    });
    const names = phone.getByRole('region', { name: 'Workloads, table' }).locator('tbody th span[title]');
    await names.first().waitFor();
    const isCut = (found: Element[]) =>
      found.filter((it) => it.scrollHeight > it.clientHeight || it.scrollWidth > it.clientWidth).length;
    await expect.poll(() => names.evaluateAll(isCut)).toBe(0);
    await leave();
  });

  it('decides on a group at once, and undoes that', async () => {
    await page.goto(`${app.url}/audits/${auditId()}/workloads?q=nightly&group=provider`);
    await page.getByRole('checkbox', { name: 'Select all of openai' }).check();
    const selected = page.getByRole('region', { name: 'Selected workloads' });
    // The list fills the window, and what follows from a selection is in sight all the same.
    const bar = page.getByRole('heading', { name: /^\d+ workloads? selected, / });
    await expect.poll(() => bar.evaluate((it) => it.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    await expect.poll(() => selected.evaluate((it) => it.getBoundingClientRect().top < innerHeight / 2)).toBe(true);
    await selected.getByLabel('Your name, for the history').fill('Ana');
    await selected.getByLabel('Reason').fill('Support reads it at once');
    await selected.getByLabel('Class').selectOption('real-time');
    await selected.getByRole('button', { name: /^Set for \d+ workloads?/ }).click();
    const table = page.getByRole('region', { name: 'Workloads, table' });
    await page
      .getByRole('status')
      .filter({ hasText: /^Saved for \d+ workloads?. Now: \d+ real-time\.$/ })
      .waitFor();
    await table.getByText('Real-time').first().waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /^Undone for/ })
      .waitFor();
    await expect.poll(() => table.getByText('Real-time').count()).toBe(0);
  });

  it('notes an owner on a group, groups by it, and undoes that', async () => {
    await page.goto(`${app.url}/audits/${auditId()}/workloads?group=provider`);
    await page.getByRole('checkbox', { name: 'Select all of openai' }).check();
    const selected = page.getByRole('region', { name: 'Selected workloads' });
    await selected.getByLabel('Owner').fill('Growth team');
    await selected.getByRole('button', { name: /^Note it on/ }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /^Saved for/ })
      .waitFor();
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('owner');
    const group = page.getByRole('row', { name: /Growth team/ }).first();
    expect(await group.innerText()).toMatch(/\$[\d,.]+/);
    await page.locator('summary', { hasText: /^Owner/ }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await group.waitFor({ state: 'detached' });
  });

  it('has another name when somebody gives it one', async () => {
    await page.goto(`${app.url}/audits/${auditId()}`);
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Requests of ours');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Requests of ours' }).waitFor();
  });

  it('is there again after the server was restarted', async () => {
    await app.restart();
    expect(app.url).toBe(new URL(page.url()).origin);
    await page.reload();
    expect(await readHeadline()).toBe(headline);
  });

  it('is listed at home and deleted with all that belongs to it', async () => {
    const id = auditId();
    expect(existsSync(join(app.data, 'audits', id))).toBe(true);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Audits' }).click();
    const list = page.getByRole('region', { name: PAST_AUDITS });
    await list.getByRole('link', { name: 'Requests of ours' }).waitFor();
    await list.getByRole('button', { name: 'Delete Requests of ours' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('No audits yet').waitFor();
    expect((await page.request.get(`${app.url}/api/audits/${id}`)).status()).toBe(404);
    expect((await page.goto(`${app.url}/audits/${id}`))?.status()).toBe(404);
    expect(existsSync(join(app.data, 'audits', id))).toBe(false);
    expect(existsSync(join(app.data, 'jobs', id))).toBe(false);
  });

  it('did all that without an error on the page or a call to another host', async () => {
    await home.leave();
  });
});

describe('the audit of the sample', () => {
  const app = sharedApp();
  auditedSample();

  it('says that its data is synthetic', async () => {
    const { page, leave } = await app.visit(app.sample);
    await page.getByText('Synthetic data.').waitFor();
    await page.getByText('Paid now', { exact: true }).first().waitFor();
    await leave();
  });
});
