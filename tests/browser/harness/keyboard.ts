import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** More stops than a page has before what is looked for, but for a long list, which has a way past it. */
const MOST_TABS = 160;

/**
 * What a person sees of the focus: the name of what has it, the element that shows it, whether it is drawn, and whether something lies over
 * all of it (WCAG 2.4.7, 2.4.11).
 */
type Focus = { name: string; shown: string; drawn: boolean; covered: boolean };

/** A person without a mouse, on one page. */
export class Keyboard {
  constructor(readonly page: Page) {}

  /**
   * Presses Tab until the focus is on this element, or on one of such a name. Fails where a stop is not to be seen, or where Tab never gets
   * there.
   */
  async to(target: Locator | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const byName = target instanceof RegExp;
    if (!byName) {
      await target.waitFor();
      await target.evaluateAll(seek);
      if ((await this.page.evaluate(focusOfPage)).isSought) return;
    }
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      await this.page.keyboard.press(key);
      let now = await this.page.evaluate(focusOfPage);
      // To find an element by its role and name takes longer than a step, so it is found once, and again where the page has drawn it anew.
      if (!byName && !now.isThere) {
        await target.evaluateAll(seek);
        now = await this.page.evaluate(focusOfPage);
      }
      const { focus, isSought } = now;
      if (focus !== null) expect(focus).toEqual({ ...focus, drawn: true, covered: false });
      if (byName ? target.test(focus?.name ?? '') : isSought) return;
    }
    throw new Error(`The keyboard does not reach ${target}.`);
  }

  /** Goes to an element and presses Enter on it. */
  async press(target: Locator, key: 'Enter' | 'Space' = 'Enter', towards: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.to(target, towards);
    await this.page.keyboard.press(key);
  }

  /** Goes to a field and types instead of what it holds. */
  async type(field: Locator, text: string): Promise<void> {
    await this.to(field);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  /** Goes to a list of options and chooses by the first letters. */
  async choose(field: Locator, letters: string): Promise<void> {
    await this.to(field);
    await this.page.keyboard.type(letters);
  }
}

type Seeking = typeof globalThis & { soughtByKeyboard?: Element[] };

/** In the page. Notes what is sought. */
function seek(found: Element[]): void {
  (globalThis as Seeking).soughtByKeyboard = found;
}

/** In the page. Its focus is null where nothing has it, as after the last stop. `isThere` says whether what is sought still is. */
function focusOfPage(): { focus: Focus | null; isSought: boolean; isThere: boolean } {
  const { activeElement } = document;
  const { soughtByKeyboard: sought = [] } = globalThis as Seeking;
  const isThere = sought.some(({ isConnected }) => isConnected);
  if (activeElement === null || activeElement === document.body) return { focus: null, isSought: false, isThere };
  const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0] : undefined;
  // A visually hidden file input shows its focus on its label.
  const seen = (activeElement.clientWidth <= 1 && label) || activeElement;
  const { left, right, top, bottom } = seen.getBoundingClientRect();
  const isAt = (x: number, y: number) => {
    const found = document.elementFromPoint(x, y);
    return found !== null && (seen.contains(found) || found.contains(seen) || found.closest('label')?.contains(seen));
  };
  const xs = [left + 2, (left + right) / 2, right - 2];
  const ys = [top + 2, (top + bottom) / 2, bottom - 2];
  const focus = {
    name: activeElement.getAttribute('aria-label') ?? label?.innerText ?? activeElement.textContent ?? '',
    shown: `${seen.localName}.${seen.className}`,
    drawn: getComputedStyle(seen).outlineStyle !== 'none',
    covered: !xs.some((x) => ys.some((y) => isAt(x, y))),
  };
  return { focus, isSought: sought.includes(activeElement), isThere };
}
