import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { REPOSITORY } from '../integration/run-whowaits';
import { accessibilityViolations } from './accessibility';
import { visit } from './visit';

export const SCREENSHOTS = join(REPOSITORY, 'tests/browser/screenshots');

/**
 * How every screen is looked at: light and dark, wide and as narrow as a phone. Structure depends on the width and colours on the
 * theme, so every rule runs once at each width and once in each theme; the other two looks are asked about colours alone.
 */
const LOOKS = [
  { look: 'light-1280', colorScheme: 'light', width: 1280 },
  { look: 'dark-1280', colorScheme: 'dark', width: 1280, rules: ['color-contrast'] },
  { look: 'dark-375', colorScheme: 'dark', width: 375 },
  { look: 'light-375', colorScheme: 'light', width: 375, rules: ['color-contrast'] },
] as const;

export type Screen = { name: string; url: string; prepare?: (page: Page) => Promise<unknown> };

/**
 * Opens a screen, once `prepare` has brought it about, and in each look leaves a screenshot of it and expects it to be accessible,
 * to fit and to have a title.
 */
export async function expectSoundScreen(browser: Browser, { name, url, prepare }: Screen): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const { page, leave } = await visit(browser, url, { reducedMotion: 'reduce' });
  await prepare?.(page);
  for (const { look, colorScheme, width, ...only } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${look}.png`), fullPage: true });
    expect(await accessibilityViolations(page, only), look).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, look).toBe(0);
  }
  expect(await page.title()).toMatch(/Whowaits/);
  await leave();
}
