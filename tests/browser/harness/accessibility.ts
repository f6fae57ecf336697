import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { coloursToLookAt } from './colours-to-look-at';

export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const CONTRAST = 'color-contrast';

/** What axe-core finds wrong on the page as it stands, as rule and element; by all of its rules, or by those named. */
export async function accessibilityViolations(
  page: Page,
  { rules }: { rules?: readonly string[] | undefined } = {},
): Promise<string[]> {
  const { selector, looked } = await coloursToLookAt(page);
  const asked = rules?.filter((rule) => rule !== CONTRAST || selector !== null);
  const byContrast = selector !== null && (asked?.includes(CONTRAST) ?? true);
  if (asked?.length === 0) {
    await looked(false);
    return [];
  }
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(AXE);
  const only = { rules: [{ id: CONTRAST, selector: selector ?? '*' }] };
  const options = {
    reporter: 'no-passes',
    // It would wait for sound and moving pictures, of which there are none.
    preload: false,
    rules: { [CONTRAST]: { enabled: byContrast } },
    ...(asked !== undefined && { runOnly: asked }),
  };
  const results = await page.evaluate<AxeResults>(
    `axe.configure(${JSON.stringify(only)}), axe.run(document, ${JSON.stringify(options)})`,
  );
  await looked(byContrast && results.violations.length === 0);
  return results.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')}`));
}
