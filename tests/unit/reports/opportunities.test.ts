import { describe, expect, it } from 'vitest';
import { opportunitiesSection } from '../../../lib/cli/print/opportunities';
import { largestOpportunities } from '../../../lib/reports/largest-opportunities';
import type { Opportunity } from '../../../lib/reports/opportunity';
import type { Report, ReportWorkload } from '../../../lib/reports/report';
import { opportunitiesTable, workloadOpportunitiesTable } from '../../../lib/reports/tables/audit/opportunities';
import { cellText, hasTotals, richCell, type Table } from '../../../lib/reports/tables/table';

const one = (kind: Opportunity['kind'], base: number | null, changes: Partial<Opportunity> = {}): Opportunity => ({
  kind,
  saving: base === null ? null : { low: 0, base, high: base * 2 },
  blocker: base === null ? { code: 'prompt-too-short', says: 'It is short.' } : null,
  says: 'It rests on this.',
  test: 'Try it.',
  ...changes,
});
const workload = (name: string, opportunities?: Opportunity[]) =>
  ({ id: name, name, provider: 'openai', model: 'gpt-5', ...(opportunities && { opportunities }) }) as ReportWorkload;

function shown<Row>(table: Table<Row>, key: string): string[] {
  const column = table.columns.find((each) => each.key === key);
  if (column === undefined) throw new Error(`no column ${key}`);
  return table.rows.map((row) => cellText(richCell(column.value(row)), column));
}

const works = [
  workload('chat', [
    one('prompt-caching', 5),
    one('other-model', 30, { model: 'gpt-5-mini' }),
    one('other-model', 40, { model: 'gpt-5-nano' }),
    one('failed-calls', null),
  ]),
  workload('nightly'),
  workload('search', [one('prompt-caching', 7), one('standard-tier', null)]),
];

describe('the opportunities of an audit', () => {
  const found = largestOpportunities(works);

  it('are the largest first, the nearest model for a workload, without those that something stops', () => {
    const named = found.map(({ workload: { name }, opportunity }) => [name, opportunity.kind, opportunity.model]);
    expect(named).toEqual([
      ['chat', 'other-model', 'gpt-5-mini'],
      ['search', 'prompt-caching', undefined],
      ['chat', 'prompt-caching', undefined],
    ]);
  });

  it('have no total, because they overlap', () => {
    const table = opportunitiesTable(found);
    expect(hasTotals(table)).toBe(false);
    expect(shown(table, 'what')).toEqual(['Another model: gpt-5-mini', 'Prompt caching', 'Prompt caching']);
    expect(new Set(table.rows.map(table.id)).size).toBe(3);
  });

  it('are printed with their range, ten at most', () => {
    const printed = opportunitiesSection({ workloads: works } as unknown as Report, 100);
    expect(printed).toContain('Another model: gpt-5-mini');
    expect(printed).toContain('$0.00 to $60.00');
    expect(printed).toContain('do not add them up');
    const many = Array.from({ length: 12 }, (_, at) => workload(`w${at}`, [one('prompt-caching', at + 1)]));
    expect(opportunitiesSection({ workloads: many } as unknown as Report, 100)).toContain('and 2 more');
    expect(opportunitiesSection({ workloads: [workload('nightly')] } as unknown as Report, 100)).toBe('');
  });
});

it('those of a workload say what stops them, and tell what is unknown from nothing', () => {
  const unknown = one('failed-calls', null, { blocker: { code: 'retries-unknown', says: 'Nobody knows.' } });
  const table = workloadOpportunitiesTable(
    workload('chat', [one('prompt-caching', null), unknown, one('standard-tier', 3)]),
  );
  expect(shown(table, 'saving')).toEqual(['none', 'unknown', '$3.00']);
  expect(shown(table, 'blocker')).toEqual(['It is short.', 'Nobody knows.', 'nothing']);
});
