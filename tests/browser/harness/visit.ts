import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';

let browser: Promise<Browser> | undefined;

/** The browser of all files, which start-shared-app.ts started. */
function sharedBrowser(): Promise<Browser> {
  browser ??= chromium.connect(inject('browser'));
  return browser;
}

export type Visit = { page: Page; leave: () => Promise<void> };

/** Opens a page in a fresh profile. `leave` fails when the page threw, broke its policy or called another origin. */
export async function visit(url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 1280, height: 900 }, ...options });
  // Audits of the shared app take turns, so one may wait for another file's.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`the page threw: ${error.message}`));
  page.on('console', (message) => {
    // A refused upload or a deleted audit is logged by the browser itself as a failed load; the page shows it in words.
    const expected = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !expected) faults.push(`the page logged: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(url).origin) faults.push(`the page called ${origin}`);
  });
  await page.goto(url);
  return {
    page,
    async leave() {
      await context.close();
      expect(faults).toEqual([]);
    },
  };
}

/** Drops a file on an element, as a hand with a mouse does. */
export async function dropFile(page: Page, selector: string, name: string, content: Uint8Array): Promise<void> {
  const base64 = Buffer.from(content).toString('base64');
  const dataTransfer = await page.evaluateHandle(
    async ({ name, base64 }) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
      return transfer;
    },
    { name, base64 },
  );
  await page.dispatchEvent(selector, 'dragover', { dataTransfer });
  await page.dispatchEvent(selector, 'drop', { dataTransfer });
}

/** Follows a tab of an audit to its page. */
export async function openTab(page: Page, name: 'Workloads' | 'Providers' | 'Prices and data quality'): Promise<void> {
  const tab = page.getByRole('navigation', { name: 'Pages of this audit' }).getByRole('link', { name });
  await tab.click();
  await page.getByRole('link', { name, exact: true }).and(page.locator('[aria-current="page"]')).waitFor();
}

/** Opens a workload's row and returns its detail, once it is loaded. */
export async function openFirstWorkload(page: Page): Promise<ReturnType<Page['getByRole']>> {
  const row = page.getByRole('region', { name: 'Workloads, table' }).getByRole('button', { expanded: false }).first();
  await row.click();
  const detail = page.getByRole('heading', { name: 'Evidence', exact: true }).locator('..');
  await detail.waitFor();
  return detail;
}
