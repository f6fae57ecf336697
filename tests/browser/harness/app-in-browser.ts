import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, inject, vi } from 'vitest';
import { temporaryFolder } from '../../integration/run-whowaits';
import { type App, freePort, startApp } from './app';
import { type Visit, visit } from './visit';

export type AppInBrowser = {
  readonly url: string;
  /** The app's data directory. */
  readonly data: string;
  /** Opens a page of the app, by its path or its whole address, in a fresh profile. */
  visit: (address?: string, options?: BrowserContextOptions) => Promise<Visit>;
};

export type SharedApp = AppInBrowser & {
  /** The address of its audit of the sample. */
  readonly sample: string;
};

export type OwnApp = AppInBrowser & {
  /** Stops the app and starts it again, at the same address. */
  restart: () => Promise<void>;
};

/**
 * The app that start-shared-app.ts started. Other files use it at the same time, so that tests may add to it, but not change its
 * prices, nor decide on what the sample holds, nor delete what they did not make.
 */
export function sharedApp(): SharedApp {
  const url = inject('sharedApp');
  return {
    url,
    data: inject('sharedData'),
    sample: `${url}/audits/${inject('sampleAudit')}`,
    visit: (address = '/', options) => visit(new URL(address, url).href, options),
  };
}

/** Before the tests of a file or a group, waits until the shared app has audited the sample. */
export function auditedSample(): void {
  beforeAll(async () => {
    const address = `${inject('sharedApp')}/api/audits/${inject('sampleAudit')}`;
    const check = async () => {
      const { status } = (await (await fetch(address)).json()) as { status: string };
      if (status !== 'done') throw new Error(`The audit of the sample is ${status}.`);
    };
    await vi.waitFor(check, { timeout: 3 * 60_000, interval: 200 });
  });
}

/**
 * Starts an app with a data directory of its own before the tests of a file or a group, and ends it after them: for tests that look
 * into the directory, restart the app, or change what others rest on.
 */
export function ownApp(environment: Readonly<Record<string, string>> = {}): OwnApp {
  let data: ReturnType<typeof temporaryFolder>;
  let app: App;
  let port: number;

  beforeAll(async () => {
    data = temporaryFolder();
    port = await freePort();
    app = await startApp(data.path, port, environment);
  });
  afterAll(async () => {
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
    visit: (address = '/', options) => visit(new URL(address, app.url).href, options),
    restart: async () => {
      await app.stop();
      app = await startApp(data.path, port, environment);
    },
  };
}
