import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { REPOSITORY } from '../../integration/run-whowaits';
import { accessibilityViolations } from './accessibility';
import { pageOfScreen } from './looked-at';
import { visitToLook } from './visit';

const FOLDER = join(REPOSITORY, 'tests/browser/screenshots');

/** How every screen is looked at: light and dark, wide and as narrow as a phone. */
const LOOKS = [
  { look: 'light-1280', colorScheme: 'light', width: 1280, asks: undefined },
  {
    look: 'dark-390',
    colorScheme: 'dark',
    width: 390,
    asks: ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable'],
  },
  { look: 'dark-1280', colorScheme: 'dark', width: 1280, asks: ['color-contrast'] },
  { look: 'light-390', colorScheme: 'light', width: 390, asks: ['color-contrast'] },
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

/**
 * Opens a screen, once `prepare` has brought it about, and in each look expects it to be accessible, to fit and to have a title. Most rules of
 * axe ask what a page holds and what of it is shown: where that was so in a look before, only those on looks are asked again.
 */
export async function expectSoundScreen({ name, url, prepare }: Screen): Promise<void> {
  const { page, leave } = await visitToLook(url);
  try {
    await prepare?.(page);
    expect(new URL(page.url()).pathname).toMatch(pageOfScreen(name) ?? /./);
    await expectSoundLooks(page, name);
    expect(await page.title()).toMatch(/Whowaits/);
  } catch (error) {
    // What a look found says more than what the page went through.
    await leave().catch(() => {});
    throw error;
  }
  await leave();
}

async function expectSoundLooks(page: Page, name: string): Promise<void> {
  const before = new Set<string>();
  for (const { look, colorScheme, width, asks } of LOOKS) {
    await showAs(page, { colorScheme, width });
    await shoot(page, `${name}-${look}`);
    const held = await page.evaluate(whatIsShown);
    const rules = before.has(held) ? asks : undefined;
    before.add(held);
    expect(await accessibilityViolations(page, { rules }), look).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, look).toBe(0);
  }
}

/** In the page. Names what it holds and shows, once it is drawn at its width. Within a drawing, only what is shown counts. */
async function whatIsShown(): Promise<string> {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const shown = [...document.body.querySelectorAll('*')].map((element) =>
    Number(element.checkVisibility({ visibilityProperty: true })),
  );
  const html = document.documentElement.outerHTML
    .replace(/ viewBox="[^"]*"/g, '')
    .replace(/(<svg\b[^>]*>)[\s\S]*?<\/svg>/g, '$1');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(html + shown.join('')));
  return String(new Uint8Array(digest));
}
