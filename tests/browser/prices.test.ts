import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from './harness/accessibility';
import { ownApp } from './harness/app-in-browser';
import { sampleOf } from './harness/sample-lines';
import { expectSoundScreen, shoot } from './harness/screen-looks';

/** Three workloads of Anthropic, two of them of a model whose price is no longer read, and one of another provider. */
const LOG = Buffer.from(
  sampleOf({
    'ticket-enrichment': 'ticket-enrichment',
    'coding-agent': 'coding-agent',
    'account-review': 'account-review',
    newsletter: 'newsletter',
  })
    .toString('utf8')
    .replaceAll('claude-opus-5-5', 'claude-3-opus-20240229'),
);

const app = ownApp();

describe('the price list', () => {
  it('is searched and filtered through its address, and names source, date and status of each rate', async () => {
    const { page, leave } = await app.visit('/prices');
    await page.getByLabel('Model', { exact: true }).fill('deepseek-chat');
    await page.getByLabel('Status').selectOption('conflicting');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.waitForURL(/q=deepseek-chat/);
    expect(page.url()).toContain('status=conflicting');
    const table = page.getByRole('region', { name: 'Rates, table' });
    const row = table.getByRole('row').filter({ hasText: 'standard' }).first();
    expect(await row.innerText()).toMatch(/\$0\.14[\s\S]*conflicting[\s\S]*21 Aug 2026/);
    expect(await row.getByRole('link').getAttribute('href')).toBe('https://github.com/Portkey-AI/models');
    // Both values are shown.
    expect(await table.innerText()).toContain('litellm model_prices 2026-08-01 says input $0.28 (here $0.14)');
    await page.getByRole('link', { name: 'Clear' }).click();
    await page.waitForURL(`${app.url}/prices`);
    expect(await page.getByLabel('Status').inputValue()).toBe('');
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByText(/^Page 2 of [\d,]+$/).waitFor();
    await leave();
  });

  it('is about one screen, on a phone too', async () => {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1280, height: 900 },
    ]) {
      const { page, leave } = await app.visit('/prices', { viewport });
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(height / viewport.height).toBeLessThan(1.2);
      await leave();
    }
  });

  it('says what a provider promises, with grades and conflicts', async () => {
    const { page, leave } = await app.visit('/prices?provider=bedrock&q=nova');
    const panel = page.getByRole('region', { name: 'Amazon Bedrock batch inference' });
    expect(await panel.innerText()).toContain('Batch has no caching');
    expect(await panel.getByText('Minimum records per job').isVisible()).toBe(false);
    await panel.getByText('What it accepts and promises').click();
    expect(await panel.getByText('Minimum records per job').locator('..').innerText()).toContain('100');
    expect(await panel.innerText()).toContain('Where sources differ');
    await panel.getByText(/facts with their sources/).click();
    expect(await panel.getByRole('row').filter({ hasText: 'min records' }).innerText()).toMatch(/100 default[\s\S]*S/);
    await leave();
  });

  it('says so where nothing fits', async () => {
    const { page, leave } = await app.visit('/prices?q=no-such-model');
    await page.getByText('No rate matches').waitFor();
    await leave();
  });
});

describe('what a user pays', () => {
  it('is entered, shown as an override with who and why, and withdrawn', async () => {
    const { page, leave } = await app.visit('/prices?provider=openai&q=gpt-4o-mini');
    await page.getByRole('link', { name: 'Enter what you pay for gpt-4o-mini', exact: true }).click();
    await page.getByRole('heading', { name: 'Enter what you pay' }).waitFor();
    expect(await page.getByLabel('Model (required)').inputValue()).toBe('gpt-4o-mini');
    await page.getByLabel('Input, USD per million tokens (required)').fill('cheap');
    await page.getByLabel('Your name (required)').fill('Ada');
    await page.getByLabel('Reason (required)').fill('Order form 12');
    await page.getByRole('button', { name: 'Enter this rate' }).click();
    await page.getByRole('alert').filter({ hasText: 'input' }).waitFor();

    await page.getByLabel('Input, USD per million tokens (required)').fill('0.1');
    await page.getByLabel('Output, USD per million tokens').fill('0.4');
    await page.getByRole('button', { name: 'Enter this rate' }).click();
    await page.waitForURL(/\/prices\?q=gpt-4o-mini/);
    const table = page.getByRole('region', { name: 'Rates, table' });
    await table.getByText('Entered by Ada').first().waitFor();
    expect(await table.innerText()).toContain('Order form 12');

    await page.getByText(/^1 override:/).click();
    const entered = page.getByRole('region', { name: 'Your overrides, table' });
    await entered.getByRole('button', { name: /^Withdraw: openai gpt-4o-mini/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your name (required)').fill('Grace');
    await dialog.getByLabel('Reason (required)').fill('Order form ended');
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await entered.getByText(/Withdrawn .* by Grace/).waitFor();
    expect(await table.innerText()).not.toContain('Entered by Ada');
    await leave();
  });

  it('leaves an audit as it is until it is priced again, and is named there', async () => {
    const { page, leave } = await app.visit();
    await page.locator('#log-file').setInputFiles({ name: 'requests.csv', mimeType: 'text/csv', buffer: LOG });
    await page.getByRole('region', { name: 'What moving would save' }).waitFor({ timeout: 150_000 });
    const audit = page.url();
    expect(await page.getByText('Prices have changed since').count()).toBe(0);

    await page.goto(`${app.url}/prices/new?kind=discount&provider=anthropic`);
    await page.getByLabel('Percent off listed rates (required)').fill('15');
    await page.getByLabel('Your name (required)').fill('Ada');
    await page.getByLabel('Reason (required)').fill('Enterprise agreement');
    await page.getByRole('button', { name: 'Enter this discount' }).click();
    await page.getByRole('heading', { name: 'Your overrides' }).waitFor();
    expect(await page.getByText('requests.csv').locator('..').innerText()).toMatch(/\d+ workloads/);

    await page.goto(audit);
    await page.getByText('Prices have changed since').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await shoot(page, 'prices-changed-light-1280');
    await page.getByRole('button', { name: 'Price it again' }).click();
    await page.getByText('Prices have changed since').waitFor({ state: 'detached' });
    await page.goto(`${audit}/prices`);
    const behind = page.getByRole('region', { name: 'The prices behind these figures' });
    expect(await behind.innerText()).toMatch(
      /15% off anthropic[\s\S]*3 workloads[\s\S]*Ada[\s\S]*Enterprise agreement/,
    );
    await leave();
  });

  it('is read from a file, line by line', async () => {
    const { page, leave } = await app.visit('/prices/new?kind=file');
    const file = (text: string) => ({ name: 'card.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    const send = async (text: string) => {
      await page.getByLabel(/CSV or JSON file/).setInputFiles(file(text));
      await page.getByRole('button', { name: 'Enter all rates of the file' }).click();
    };
    await page.getByLabel('Your name (required)').fill('Ada');
    await page.getByLabel('Reason (required)').fill('Rate card');
    await send('provider,model,input,output\nopenai,house-model,1,2\nnobody,x,1,2\n');
    await page.getByText('card.csv, line 3: provider: "nobody" is not a provider of the catalogue').waitFor();
    await send('provider,model,input,output\nopenai,house-model,1,2\n');
    await page.waitForURL(/status=override/);
    await page.getByRole('region', { name: 'Rates, table' }).getByText('house-model').first().waitFor();
    await leave();
  });
});

describe('looks right', () => {
  it.each([
    ['prices', '/prices?q=gpt-5.6'],
    ['prices-provider', '/prices?provider=gemini&q=3.8'],
    ['prices-deepseek', '/prices?q=deepseek-v4-flash'],
    ['prices-changes', '/prices/changes'],
    ['prices-new', '/prices/new?kind=rate&provider=openai&model=gpt-4o'],
    ['prices-discount', '/prices/new?kind=discount'],
  ])('%s has no accessibility violation and fits', (name, path) =>
    expectSoundScreen({ name, url: `${app.url}${path}` }),
  );
});
