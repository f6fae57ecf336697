import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { auditedSample, sharedApp } from './harness/app-in-browser';
import { sampleOf } from './harness/sample-lines';
import { expectSoundScreen } from './harness/screen-looks';

/** Days in the middle of the sample, whose log goes on before and after them. */
const DAYS = ['2026-11-04', '2026-11-05'];
/** OpenAI bills more tokens than the log has, and at another rate than $0.13 a million. */
const MORE_TOKENS = 5_000_000;
const BILLED_RATE = 0.15;

/** Input tokens of the sample's embeddings in a day. */
function embedded(day: string): number {
  const [header = '', ...lines] = sampleOf({ 'search-index': 'search-index', storefront: 'storefront' })
    .toString('utf8')
    .trimEnd()
    .split('\n');
  const columns = header.split(',');
  return lines
    .map((line) => {
      const cells = line.split(',');
      return (name: string) => cells[columns.indexOf(name)] ?? '';
    })
    .filter((cell) => cell('model') === 'text-embedding-3-large' && cell('timestamp').startsWith(day))
    .reduce((sum, cell) => sum + (cell('status') === '200' ? Number(cell('prompt_tokens')) : 0), 0);
}

/** OpenAI's costs of both days, by line item. */
function openaiCosts(): Buffer {
  const lines = DAYS.map((day) => {
    const start = Date.parse(day) / 1000;
    const tokens = embedded(day) + MORE_TOKENS;
    const usd = (tokens * BILLED_RATE) / 1e6;
    return `${start},${start + 86_400},${usd},usd,"text-embedding-3-large, input",proj_1,${tokens},tokens`;
  });
  const header = 'start_time,end_time,amount_value,amount_currency,line_item,project_id,quantity,quantity_unit';
  return Buffer.from([header, ...lines].join('\n'));
}

const RESULT = { name: 'Invoice against audit, table' };

async function check(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel(/Invoices, cost exports/).setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Check' }).click();
}

/** The table as it is on screen: its heads, and each line's cells in cents; null where a cell has no figure. */
async function linesOf(page: Page): Promise<{ heads: string[]; rows: { name: string; cents: (number | null)[] }[] }> {
  const table = page.getByRole('region', RESULT);
  const heads = await table.locator('thead th').allInnerTexts();
  const lines = await table
    .locator('tbody tr, tfoot tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  const rows = lines.map(([name = '', ...cells]) => ({ name, cents: cells.map(cents) }));
  return { heads: heads.slice(1), rows };
}

function cents(text: string): number | null {
  const [, minus = '', dollars = '', rest = ''] = /(−?)\$([\d,]+)\.(\d\d)/.exec(text) ?? [];
  return dollars === '' ? null : Number(`${minus && '-'}${dollars.replaceAll(',', '')}${rest}`);
}

describe('an invoice against the audit', () => {
  const app = sharedApp();
  auditedSample();

  it('shows the residual of each model by cause, to the cent', async () => {
    const { page, leave } = await app.visit(`${app.sample}/prices`);
    await page.getByRole('link', { name: 'Check against an invoice' }).click();
    await page.getByRole('heading', { level: 1, name: 'Check against an invoice' }).waitFor();
    await check(page, 'openai-costs.csv', openaiCosts());
    await page.getByRole('region', RESULT).waitFor();

    const { heads, rows } = await linesOf(page);
    expect(heads.slice(0, 3)).toEqual(['Invoice', 'Audit', 'Residual']);
    for (const { name, cents: figures } of rows) {
      const [invoice, audit, residual, ...causes] = figures.map((figure) => figure ?? 0);
      expect((invoice ?? 0) - (audit ?? 0), name).toBe(residual);
      expect(
        causes.reduce((sum, cause) => sum + cause, 0),
        name,
      ).toBe(residual);
    }
    const { cents: embeddings } = rows.find(({ name }) => name === 'openai/text-embedding-3-large') ?? { cents: [] };
    const of = (head: string) => embeddings[heads.indexOf(head)];
    const tokens = DAYS.reduce((sum, day) => sum + embedded(day) + MORE_TOKENS, 0);
    expect(of('Volume')).toBe(Math.round(2 * MORE_TOKENS * 0.13 * 1e-4));
    expect(of('Rate')).toBe(Math.round(tokens * (BILLED_RATE - 0.13) * 1e-4));
    // OpenAI's other models of these days are in the log alone.
    expect(rows.find(({ name }) => name === 'openai/gpt-5.5')?.cents[heads.indexOf('Not on the invoice')]).toBeLessThan(
      0,
    );
    const says = await page.getByRole('region', { name: 'Invoice against audit', exact: true }).innerText();
    expect(says).toContain('Compared: openai, 4 Nov 2026 to 5 Nov 2026 (UTC).');
    expect(says).toMatch(/No invoice was given of what the log also has: .*anthropic \(\$/);
    await leave();
  });

  it('says what to mend where a file is no invoice, and checks the next one, which is packed', async () => {
    const { page, leave } = await app.visit(`${app.sample}/check`);
    await check(page, 'notes.csv', Buffer.from('not,an,invoice\n1,2,3'));
    const alert = page.getByRole('alert').filter({ hasText: 'The invoice could not be checked' });
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/notes\.csv is no invoice that can be read\. .*These can: /s);
    await check(page, 'openai-costs.csv.gz', gzipSync(openaiCosts()));
    await page.getByRole('region', RESULT).waitFor();
    expect(await alert.count()).toBe(0);
    await leave();
  });

  it('has no accessibility violation and fits', () =>
    expectSoundScreen({
      name: 'invoice-check',
      url: `${app.sample}/check`,
      prepare: async (page) => {
        await check(page, 'openai-costs.csv', openaiCosts());
        await page.getByRole('region', RESULT).waitFor();
      },
    }));
});
