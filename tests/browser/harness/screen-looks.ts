import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { REPOSITORY } from '../../integration/run-whowaits';
import { accessibilityViolations } from './accessibility';
import { pageOfScreen } from './looked-at';
import { visit } from './visit';

const FOLDER = join(REPOSITORY, 'tests/browser/screenshots');

/**
 * How every screen is looked at: light and dark, wide and as narrow as a phone. Structure depends on the width and colours on the
 * theme, so every rule runs once at each width and once in each theme; the other two looks are asked about colours alone.
 */
const LOOKS = [
  { look: 'light-1280', colorScheme: 'light', width: 1280 },
  { look: 'dark-1280', colorScheme: 'dark', width: 1280, rules: ['color-contrast'] },
  { look: 'dark-390', colorScheme: 'dark', width: 390 },
  { look: 'light-390', colorScheme: 'light', width: 390, rules: ['color-contrast'] },
] as const;

export type Screen = { name: string; url: string; prepare?: (page: Page) => Promise<unknown> };

/**
 * Leaves a picture of the whole page for people, if WHOWAITS_SCREENSHOTS is set: pictures take longer than all that is expected of a
 * screen.
 */
export async function shoot(page: Page, name: string): Promise<void> {
  if (!process.env.WHOWAITS_SCREENSHOTS) return;
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage: true });
}

/** The same in each look, after which the page is light and wide. */
export async function shootEachLook(page: Page, name: string): Promise<void> {
  if (!process.env.WHOWAITS_SCREENSHOTS) return;
  for (const { look, ...as } of LOOKS) {
    await showAs(page, as);
    await shoot(page, `${name}-${look}`);
  }
  await showAs(page, LOOKS[0]);
}

async function showAs(
  page: Page,
  { colorScheme, width }: { colorScheme: 'light' | 'dark'; width: number },
): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
}

/** Opens a screen, once `prepare` has brought it about, and in each look expects it to be accessible, to fit and to have a title. */
export async function expectSoundScreen({ name, url, prepare }: Screen): Promise<void> {
  const { page, leave } = await visit(url, { reducedMotion: 'reduce' });
  await prepare?.(page);
  expect(new URL(page.url()).pathname).toMatch(pageOfScreen(name) ?? /./);
  for (const { look, colorScheme, width, ...only } of LOOKS) {
    await showAs(page, { colorScheme, width });
    await shoot(page, `${name}-${look}`);
    expect(await accessibilityViolations(page, only), look).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, look).toBe(0);
  }
  expect(await page.title()).toMatch(/Whowaits/);
  await leave();
}
