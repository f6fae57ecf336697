import { describe, expect, it } from 'vitest';
import { publishedSection } from '../../../lib/cli/print/published-shares';
import { PUBLISHED_SHARES, publishedShareSchema } from '../../../lib/reports/published-shares';
import type { Report } from '../../../lib/reports/report';
import { publishedSharesTable } from '../../../lib/reports/tables/audit/published-shares';
import { cellText, richCell } from '../../../lib/reports/tables/table';
import { publishedSays } from '../../../lib/reports/words/published-says';

function reportOf(change: { current?: number | null; outcome?: string; median?: number; moves?: [] } = {}): Report {
  const { current = 200, outcome = 'moved', median = 50, moves = [{}] } = change;
  return {
    workloads: [{ outcome, monthly: { current } }],
    totals: { monthlyCurrent: current ?? 0, net: { median }, moves, eligibleShare: { requests: 0.345, spend: 0.5 } },
    published: PUBLISHED_SHARES,
  } as unknown as Report;
}

function shown(report: Report, key: string): string[] {
  const table = publishedSharesTable(report);
  const column = table?.columns.find((one) => one.key === key);
  if (table === null || column === undefined) throw new Error(`no column ${key}`);
  return table.rows.map((row) => cellText(richCell(column.value(row)), column));
}

describe('published shares', () => {
  it('are whole: who, what, where and when, as low to high', () => {
    for (const one of PUBLISHED_SHARES) {
      expect(publishedShareSchema.parse(one)).toEqual(one);
      expect(one.low).toBeLessThanOrEqual(one.high);
      expect(new URL(one.url).protocol).toBe('https:');
      expect((one.publishedOn ?? one.readOn) <= one.readOn).toBe(true);
    }
    expect(new Set(PUBLISHED_SHARES.map(({ id }) => id)).size).toBe(PUBLISHED_SHARES.length);
  });

  it('stand below those of the audit, each with what it is a share of', () => {
    const report = reportOf();
    expect(shown(report, 'who').slice(0, 3)).toEqual(['This audit', 'This audit', 'AICost.ai']);
    expect(shown(report, 'share')).toEqual(['34.5%', '25%', '30% to 50%', '80%', '25%', '30% to 60%']);
    expect(shown(report, 'of')).toEqual(['requests', 'bill', 'work', 'background requests', 'bill', 'bill']);
    expect(shown(report, 'published')).toContain('unknown');
  });

  it('compare with no share saved where it is unknown or undecided, and with none where nothing is saved', () => {
    expect(shown(reportOf({ current: null }), 'share')[1]).toBe('unknown');
    expect(shown(reportOf({ outcome: 'undecided' }), 'share')[1]).toBe('undecided');
    expect(shown(reportOf({ outcome: 'undecided' }), 'share')[0]).toBe('undecided');
    expect(shown(reportOf({ outcome: 'kept', median: 0 }), 'share')[1]).toBe('0%');
  });

  it('are printed as claims, with their sources', () => {
    const lines = publishedSection(reportOf()).split('\n');
    expect(lines).toHaveLength(2 + PUBLISHED_SHARES.length);
    expect(lines[0]).toBe('Is that much? This audit: 34.5% (requests), 25% (bill).');
    expect(lines[1]).toBe(publishedSays(PUBLISHED_SHARES));
    expect(lines[3]).toMatch(/^ {2}BYK\/loreai, 80% \(background requests, 6 May 2026\): /);
    for (const [at, { who, says, url }] of PUBLISHED_SHARES.entries()) {
      expect(lines[2 + at]?.startsWith(`  ${who}, `)).toBe(true);
      expect(lines[2 + at]?.endsWith(`: ${says} ${url}`)).toBe(true);
    }
    expect(publishedSection({ ...reportOf(), published: [] })).toBe('');
  });

  it('are not printed where nothing moves: there is no share to compare', () => {
    expect(publishedSection(reportOf({ moves: [] }))).toBe('');
  });
});
