import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { AXE } from './accessibility';
import { launchBrowser } from './launch-browser';

let browser: Promise<Browser> | undefined;

/** The browser of all files in this process, which ends with it. What passes between the two then passes through no other. */
function browserOfProcess(): Promise<Browser> {
  browser ??= launchBrowser();
  return browser;
}

export type Visit = { page: Page; leave: () => Promise<void> };

/** Opens a page in a fresh profile. `leave` fails when the page threw, broke its policy or called another origin. */
export async function visit(url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const page = await newPage(options);
  const faults = faultsOf(page, url);
  await page.goto(url);
  return {
    page,
    async leave() {
      await page.context().close();
      expect(faults).toEqual([]);
    },
  };
}

async function newPage(options: BrowserContextOptions): Promise<Page> {
  const context = await (await browserOfProcess()).newContext({ viewport: { width: 1280, height: 900 }, ...options });
  // Audits of the shared app take turns, so one may wait for another file's.
  context.setDefaultTimeout(60_000);
  return context.newPage();
}

/** An address of the app that loads nothing else. */
export const NO_SCRIPT = '/icon.svg';

let again: Promise<Page> | undefined;

/** axe is in each of its pages from the start, where the browser knows it compiled from the page before. */
async function pageOfVisitsAgain(): Promise<Page> {
  const page = await newPage({ reducedMotion: 'reduce' });
  await page.context().addInitScript({ content: AXE });
  return page;
}

/**
 * The same without motion, in one profile for all such visits, of which only what was loaded stays: the browser need not read, compile and
 * start the same scripts anew. A test has to leave one such page before it opens another.
 */
export async function visitAgain(url: string): Promise<Visit> {
  again ??= pageOfVisitsAgain();
  const page = await again;
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  page.removeAllListeners();
  // Nothing of the page before goes on. An empty page would end the process that has the scripts.
  await page.goto(new URL(NO_SCRIPT, url).href);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(url).origin,
    storageTypes: 'cookies,local_storage',
  });
  await session.detach();
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
  const faults = faultsOf(page, url);
  await page.goto(url);
  return {
    page,
    async leave() {
      expect(faults).toEqual([]);
    },
  };
}

/** What goes wrong on the page from now on. */
function faultsOf(page: Page, url: string): readonly string[] {
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
  return faults;
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
