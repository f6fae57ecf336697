import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { temporaryFolder } from '../integration/run-whowaits';
import { type App, freePort, startApp } from './app';
import { launchBrowser, type Visit, visit } from './visit';

/** What the tests of a file or a group share, from before the first to after the last. */
export type AppInBrowser = {
  readonly url: string;
  /** The app's data directory, which is its own. */
  readonly data: string;
  readonly browser: Browser;
  /** Opens a page of the app, by its path or its whole address, in a fresh profile. */
  visit: (address?: string, options?: BrowserContextOptions) => Promise<Visit>;
  /** Stops the app and starts it again, at the same address. */
  restart: () => Promise<void>;
};

/** Starts the app, with a data directory of its own, and a browser before the tests of a file or a group, and ends both after them. */
export function appInBrowser(): AppInBrowser {
  let data: ReturnType<typeof temporaryFolder>;
  let browser: Browser;
  let app: App;
  let port: number;

  beforeAll(async () => {
    data = temporaryFolder();
    browser = await launchBrowser();
    port = await freePort();
    app = await startApp(data.path, port);
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    data.remove();
  });

  return {
    get url() {
      return app.url;
    },
    get data() {
      return data.path;
    },
    get browser() {
      return browser;
    },
    visit: (address = '/', options) => visit(browser, new URL(address, app.url).href, options),
    restart: async () => {
      await app.stop();
      app = await startApp(data.path, port);
    },
  };
}
