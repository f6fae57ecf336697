import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

/** The browser that `npm test` found or installed, for this process. Throws with what to do when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  if (executablePath === null)
    throw new Error('No Chromium found: run npm test, which installs one, or set WHOWAITS_CHROMIUM.');
  return chromium.launch({ executablePath, args: ['--disable-background-networking'] });
}
