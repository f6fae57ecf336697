import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { REPOSITORY } from '../integration/run-whowaits';
import { accessibilityViolations } from './accessibility';
import { visit } from './visit';

export const SCREENSHOTS = join(REPOSITORY, 'tests/browser/screenshots');

/** How every screen is looked at: light and dark, wide and as narrow as a phone. */
export const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [1280, 375].map((width) => ({ look: `${colorScheme}-${width}`, colorScheme, width })),
);

/** Leaves a screenshot of a screen, once `prepare` has brought it about, and expects it to be accessible, to fit and to have a title. */
export async function expectSoundScreen(
  browser: Browser,
  { name, url, prepare }: { name: string; url: string; prepare?: (page: Page) => Promise<unknown> },
  { look, colorScheme, width }: (typeof LOOKS)[number],
): Promise<void> {
  const { page, leave } = await visit(browser, url, {
    colorScheme,
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
  });
  await prepare?.(page);
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}-${look}.png`), fullPage: true });
  expect(await accessibilityViolations(page)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  expect(await page.title()).toMatch(/Whowaits/);
  await leave();
}
