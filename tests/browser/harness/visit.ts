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

/** `leave` fails when the page threw, broke its policy or called another origin. */
export type Visit = { page: Page; leave: () => Promise<void> };

/** How a page is shown, which can be changed while it is open. */
type Look = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'reducedMotion'>;

/** An address of the app that loads nothing else. */
export const NO_SCRIPT = '/icon.svg';

/**
 * A page that is visited again and again, since the browser then need not start a process, nor read and compile the same scripts. To a
 * visitor it is new: of the profile only what was loaded stays.
 */
class KeptPage {
  private opened: Promise<Page> | undefined;
  private visited = false;

  /** `script` runs in each of its pages from the start, where the browser knows it compiled from the page before. */
  constructor(private readonly script?: string) {}

  /** Null while somebody else is there, or did not leave because a test failed. */
  async visit(url: string, look: Look): Promise<Visit | null> {
    if (this.visited) return null;
    this.visited = true;
    this.opened ??= this.open();
    const page = await this.opened;
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', {
      origin: new URL(url).origin,
      storageTypes: 'cookies,local_storage',
    });
    await session.detach();
    await page.emulateMedia({ media: null, reducedMotion: null, colorScheme: 'light', ...look });
    await page.setViewportSize(look.viewport ?? WIDE);
    return visitOn(page, url, async () => {
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      // Nothing of it goes on. An empty page would end the process that has the scripts.
      await page.goto(new URL(NO_SCRIPT, url).href);
      this.visited = false;
    });
  }

  private async open(): Promise<Page> {
    const page = await newPage({});
    if (this.script !== undefined) await page.context().addInitScript({ content: this.script });
    return page;
  }
}

const kept = new KeptPage();
const keptToLookAt = new KeptPage(AXE);

/** Opens a page in a fresh profile. */
export async function visit(url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const { viewport, colorScheme, reducedMotion, ...others } = options;
  const again = Object.keys(others).length === 0 ? await kept.visit(url, options) : null;
  return again ?? visitAnew(url, options);
}

/** The same without motion, and with axe. */
export async function visitToLook(url: string): Promise<Visit> {
  const look = { reducedMotion: 'reduce' } as const;
  return (await keptToLookAt.visit(url, look)) ?? visitAnew(url, look);
}

/** The same in a page of its own, which is closed at the end: for what would stay with it, such as a slow connection. */
export async function visitAnew(url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const page = await newPage(options);
  return visitOn(page, url, () => page.context().close());
}

async function visitOn(page: Page, url: string, end: () => Promise<void>): Promise<Visit> {
  const faults = faultsOf(page, url);
  await page.goto(url);
  return {
    page,
    async leave() {
      page.removeAllListeners();
      await end();
      expect(faults).toEqual([]);
    },
  };
}

const WIDE = { width: 1280, height: 900 };

async function newPage(options: BrowserContextOptions): Promise<Page> {
  const context = await (await browserOfProcess()).newContext({ viewport: WIDE, ...options });
  // Audits of the shared app take turns, so one may wait for another file's.
  context.setDefaultTimeout(60_000);
  return context.newPage();
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
