import { describe, expect, it } from 'vitest';
import { sharedApp } from './harness/app-in-browser';
import { dropFile, openTab } from './harness/visit';

describe('a file that can not be read', () => {
  const app = sharedApp();

  it.each([
    ['requests.pdf', '%PDF-1.7\n1 0 obj', 'requests.pdf is a PDF', 'Export the requests as CSV or JSON lines'],
    ['rows-only.csv', '2026-11-02T09:00:00Z,gpt-4o,100,20\n', 'rows-only.csv, line 1', 'Add a header line above it'],
    [
      'header.csv',
      'timestamp,model,input_tokens,output_tokens\n',
      'header.csv has a header but no rows',
      'Export the log again',
    ],
  ])('%s is answered with what is wrong, where, and what to do', async (name, content, where, remedy) => {
    const { page, leave } = await app.visit();
    await dropFile(page, '[data-testid="drop-zone"]', name, Buffer.from(content));
    await page.getByText(where).waitFor();
    expect(await page.getByRole('main').innerText()).toContain(remedy);
    await leave();
  });

  it('shows the bad rows of a good file by reason and place', async () => {
    const { page, leave } = await app.visit();
    const rows = [
      'timestamp,model,input_tokens,output_tokens',
      '2026-11-02T09:00:00Z,gpt-4o,100,20',
      '2026-11-02T09:01:00Z,gpt-4o,-5,20',
    ];
    await dropFile(page, '[data-testid="drop-zone"]', 'negative.csv', Buffer.from(`${rows.join('\n')}\n`));
    await page.getByRole('region', { name: 'What moving would save' }).waitFor({ timeout: 150_000 });
    await openTab(page, 'Prices and data quality');
    const rejected = page.getByRole('region', { name: 'Rejected rows, table' });
    await rejected.waitFor();
    expect(await rejected.innerText()).toContain('negative.csv:3 (input_tokens)');
    expect(await rejected.innerText()).toContain('below zero');
    await leave();
  });
});
