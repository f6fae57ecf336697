import { describe, expect, it } from 'vitest';
import { sumUsd } from '../../../lib/cost/money';
import { compareModels, type NamedLine } from '../../../lib/invoices/compare-models';
import { exactUsd } from '../../../lib/invoices/exact-usd';
import { invoiceCheckTable } from '../../../lib/reports/tables/audit/invoice-check';
import { cellText, richCell } from '../../../lib/reports/tables/table';
import { comparedDaysSay, invoiceCheckSays } from '../../../lib/reports/words/paid/invoice-causes';

const bill = (model: string, usd: string, change: Partial<NamedLine> = {}): NamedLine => ({
  ...{ provider: 'openai', model, charge: 'usage', type: 'input', tier: 'standard', tokens: 1_000_000 },
  usd: exactUsd(usd),
  ...change,
});
const known = { type: 'input', tier: 'standard', tokens: 1_000_000 } as const;
const audited = (model: string, usd: number | null) => ({
  ...{ provider: 'openai', model, rateOf: () => null },
  cells: [{ ...known, usd }],
});
const check = (lines: NamedLine[], audit: ReturnType<typeof audited>[]) => ({
  ...compareModels(lines, audit),
  periods: [{ providers: ['openai'], from: '2026-06-01', to: '2026-06-03' }],
  notes: [],
});

describe('an invoice against an audit, in words and as a table', () => {
  const lines = [bill('a', '4'), bill('b', '7.5'), bill('c', '1'), bill('a', '-0.25', { charge: 'credit' })];
  const checked = check(lines, [audited('a', 3), audited('c', null)]);

  it('says the residual by cause, the largest first, and what is unknown', () => {
    expect(invoiceCheckSays(checked)).toBe(
      'The invoice is $8.25 above the audit: $7.50 from models that the log does not have, $1.00 from rates that differ and −$0.25 from credits. ' +
        '1 model can’t be compared, because a side is unknown.',
    );
    expect(invoiceCheckSays(check([bill('a', '3')], [audited('a', 3)]))).toBe(
      'The invoice and the audit agree to the cent.',
    );
    expect(comparedDaysSay(checked)).toEqual(['Compared: openai, 1 Jun 2026 to 3 Jun 2026 (UTC).']);
  });

  it('has a column for each cause that occurs, whose known rows add up to its total', () => {
    const { columns, rows } = invoiceCheckTable(checked);
    expect(columns.map(({ head }) => head)).toEqual([
      ...['Model', 'Invoice', 'Audit', 'Residual'],
      ...['Not in the log', 'Rate', 'Credits'],
    ]);
    const knownRows = rows.filter(({ residual }) => residual !== null);
    for (const column of columns.slice(1)) {
      const values = knownRows.map((row) => richCell(column.value(row)).value);
      expect(sumUsd(values.map(Number))).toBe(column.total);
    }
  });

  it('shows what is unknown as unknown, last', () => {
    const { columns, rows } = invoiceCheckTable(checked);
    const last = rows.at(-1);
    expect(columns.map((column) => (last ? cellText(richCell(column.value(last)), column) : ''))).toEqual([
      ...['openai/c', '$1.00', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown'],
    ]);
  });
});
