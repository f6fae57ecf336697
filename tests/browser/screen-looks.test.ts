import { describe, expect, it } from 'vitest';
import { sharedApp } from './harness/app-in-browser';
import { expectSoundScreen } from './harness/screen-looks';

const NARROW = '@media (max-width: 600px)';

/** A look asks only what those before it leave open, so this breaks a page in one look alone, or with texts that are in order elsewhere. */
describe('a look at a screen', () => {
  const app = sharedApp();

  it.each([
    [
      'dark-1280: color-contrast',
      '<p class="new">A text.</p>',
      '@media (prefers-color-scheme: dark) and (min-width: 601px)',
    ],
    [
      'light-390: color-contrast',
      '<p class="new">A text.</p>',
      `@media (prefers-color-scheme: light) and (max-width: 600px)`,
    ],
    ['light-1280: color-contrast', '<p>A text.</p><div class="new"><p>A text.</p></div>', '@media all'],
    [
      'light-1280: color-contrast',
      '<p style="position: relative"><span class="new over">A text.</span></p>',
      '@media all',
    ],
    ['dark-390: button-name', '<button><span class="gone">Go</span></button>', NARROW],
  ])('finds %s', async (finds, html, media) => {
    const css = `${media} {
      .new, .new p { color: #777 !important; background: #888 !important; }
      .over { position: absolute; }
      .gone { display: none; }
    }`;
    const look = expectSoundScreen({
      name: 'broken',
      url: `${app.url}/help`,
      prepare: (page) =>
        page.evaluate(
          ([markup, rules]) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(rules);
            document.adoptedStyleSheets.push(sheet);
            document.querySelector('main')?.insertAdjacentHTML('beforeend', markup);
          },
          [html, css] as const,
        ),
    });
    const [where, rule] = finds.split(': ');
    await expect(look).rejects.toThrow(where);
    await expect(look).rejects.toMatchObject({ actual: [expect.stringContaining(`${rule}: `)] });
  });
});
