import { describe, expect, it } from 'vitest';
import { LOG_FORMATS } from '../../lib/logs/detect-format';
import { sharedApp } from './harness/app-in-browser';
import { expectSoundScreen } from './harness/screen-looks';

const app = sharedApp();

describe('the page of formats', () => {
  it('has every format of the registry, and is reached from the home page', async () => {
    const { page, leave } = await app.visit();
    await page.getByRole('main').getByRole('link', { name: 'supported formats' }).click();
    await page.getByRole('heading', { level: 1, name: 'Supported formats' }).waitFor();
    const names = await page.getByRole('heading', { level: 3 }).allInnerTexts();
    expect([...names].sort()).toEqual(LOG_FORMATS.map(({ name }) => name).sort());
    await leave();
  });

  it('is searched through its address, and shows how a format is recognised', async () => {
    const { page, leave } = await app.visit('/formats');
    await page.getByLabel('Tool, or a column of your file').fill('vertex');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/q=vertex/);
    const found = await page.getByRole('heading', { level: 3 }).allInnerTexts();
    expect(found.sort()).toEqual(['Vertex AI batch predictions', 'Vertex AI request-response log']);
    const entry = page.getByRole('listitem').filter({ hasText: 'Vertex AI request-response log' });
    expect(await entry.innerText()).toContain('Does not contain: billed cost, time to first token');
    await entry.getByText('How it is recognised').click();
    expect(await entry.innerText()).toContain('full_response');
    await page.getByRole('link', { name: 'Clear' }).click();
    await page.waitForURL(`${app.url}/formats`);
    await page.goto(`${app.url}/formats?q=no-such-tool`);
    await page.getByText('No format matches').waitFor();
    await leave();
  });
});

it.each([
  ['formats', '/formats'],
  ['formats-found', '/formats?q=kong'],
])('%s has no accessibility violation and fits, in each look', (name, path) =>
  expectSoundScreen({ name, url: `${app.url}${path}` }),
);
