import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Expects that a page needs no scrolling to the side, and that none of its text is out of reach there. What has its own box to scroll in,
 * such as a table, may be wider (WCAG 1.4.10).
 */
export async function expectReflow(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const lost = [...document.querySelectorAll('#main *')].filter((element) => {
      const ownText = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
      );
      if (!ownText || !element.checkVisibility({ visibilityProperty: true })) return false;
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (right > clientWidth + 1 || left < -1) && !scrolls(element.parentElement);
    });
    return { wider: scrollWidth - clientWidth, lost: lost.map(({ textContent }) => textContent?.slice(0, 60)) };
  });
  expect(found).toEqual({ wider: 0, lost: [] });
}
