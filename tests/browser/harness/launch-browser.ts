import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

/** A browser for one process. Throws with what to do when there is none. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await options());
}

/** A browser that other processes connect to. Throws as `launchBrowser` does. */
export async function launchBrowserServer(): Promise<BrowserServer> {
  return chromium.launchServer({ ...(await options()), host: '127.0.0.1' });
}

/** The browser that `npm test` found or installed. */
async function options() {
  const executablePath = await findChromium();
  if (executablePath === null)
    throw new Error('No Chromium found: run npm test, which installs one, or set WHOWAITS_CHROMIUM.');
  return { executablePath, args: ['--disable-background-networking'] };
}
