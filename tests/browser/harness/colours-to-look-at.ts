import type { Page } from 'playwright-core';

/** On each element that axe is to look at: which of the names below is its own. */
const MARK = 'data-colours';

/** The names of colours that this process has found to be in order. */
const sound = new Set<string>();

export type ColoursToLookAt = {
  /** The elements that are marked; null where there are none. */
  selector: string | null;
  /** Takes the marks away, and notes as in order what is still there of them, if it was. */
  looked: (inOrder: boolean) => Promise<void>;
};

/**
 * Marks the texts and fields whose colours were not looked at before: axe takes most of its time for contrast, and most texts have the
 * class, the colour, the size and the ground of one that it knows. Of those alike it looks at the first and the last. What floats, and what
 * lies under it, may have another ground than what it stands in, so axe always looks at it.
 */
export async function coloursToLookAt(page: Page): Promise<ColoursToLookAt> {
  const names = await page.evaluate(markColours, MARK);
  const fresh = names.flatMap((name, at) => (name === null || !sound.has(name) ? [at] : []));
  return {
    selector: fresh.length === 0 ? null : fresh.map((at) => `[${MARK}="${at}"]`).join(),
    looked: async (inOrder) => {
      const kept = await page.evaluate(unmark, MARK);
      for (const at of inOrder ? kept : []) {
        const name = names[at];
        if (typeof name === 'string') sound.add(name);
      }
    },
  };
}

/** In the page. Which marks were still there. */
function unmark(mark: string): number[] {
  return [...document.querySelectorAll(`[${mark}]`)].map((element) => {
    const at = Number(element.getAttribute(mark));
    element.removeAttribute(mark);
    return at;
  });
}

/** In the page. The names of all colours in it, in the order of their marks; null for what is always looked at. */
function markColours(mark: string): (string | null)[] {
  const grounds = new Map<Element, string>();
  const groundOf = (element: Element | null): string => {
    if (element === null) return '';
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
    const ground = `${groundOf(element.parentElement)}>${backgroundColor} ${backgroundImage} ${opacity} ${position}`;
    grounds.set(element, ground);
    return ground;
  };
  const all = [...document.querySelectorAll('body *')].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
  const floating = all
    .filter((element) => /absolute|fixed/.test(getComputedStyle(element).position))
    .map((element) => element.getBoundingClientRect())
    // Texts for screen readers alone are a pixel wide.
    .filter(({ width, height }) => width > 1 && height > 1);
  const isFloatedOver = (element: Element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return floating.some((over) => left < over.right && over.left < right && top < over.bottom && over.top < bottom);
  };
  const alike = new Map<string, Element[]>();
  const always: Element[] = [];
  for (const element of all) {
    const ownText = [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim() !== '',
    );
    if (!ownText && !element.matches('input, select, textarea')) continue;
    if (isFloatedOver(element)) {
      always.push(element);
      continue;
    }
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    // What can't be used may be pale.
    const isOff = element.closest(':disabled, [aria-disabled="true"], label:has(:disabled)') !== null;
    const name = [
      element.localName,
      element.getAttribute('class'),
      color,
      fontSize,
      fontWeight,
      isOff,
      groundOf(element),
    ].join('|');
    alike.set(name, [...(alike.get(name) ?? []), element]);
  }
  const names: (string | null)[] = [];
  for (const [name, elements] of alike) {
    for (const element of new Set([elements[0], elements.at(-1)])) element?.setAttribute(mark, String(names.length));
    names.push(name);
  }
  for (const element of always) element.setAttribute(mark, String(names.length));
  return always.length === 0 ? names : [...names, null];
}
