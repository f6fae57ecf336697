import { describe, expect, it } from 'vitest';
import type { AuditSummary } from '../../../lib/reports/answers/audit-summary';
import { auditsTable } from '../../../lib/reports/tables/audit/audits';
import { cellText, richCell } from '../../../lib/reports/tables/table';
import { auditBefore, versionsAmong } from '../../../lib/reports/versions';

const made = (id: string, day: number, series: string | null = null, status: AuditSummary['status'] = 'done') => ({
  ...{ id, name: `${id}.csv`, kind: 'log' as const, status, stage: '', error: null, finishedAt: null, headline: null },
  ...{ rowsRead: 0, rowsPerSecond: null, bytesRead: 0, bytesTotal: 0, share: null, stale: false, series },
  createdAt: `2026-11-0${day}T00:00:00.000Z`,
});

/** Newest first, as audits are listed. */
const AUDITS = [
  made('running', 6, 'log', 'running'),
  made('third', 5, 'log'),
  made('other', 4),
  made('second', 3, 'log'),
  made('alone', 2, 'its own'),
  made('first', 1, 'log'),
];

describe('versions of one log', () => {
  it('are counted from the first one, if they are finished and not alone', () => {
    expect(Object.fromEntries(versionsAmong(AUDITS))).toEqual({
      third: { number: 3, of: 3 },
      second: { number: 2, of: 3 },
      first: { number: 1, of: 3 },
    });
  });

  it('stand beneath the newest in the list of audits, which says how many there are', () => {
    const { rows, columns } = auditsTable(AUDITS);
    const name = columns.find(({ key }) => key === 'name') ?? expect.fail('No column has the name.');
    const shown = rows.map((row) => {
      const cell = richCell(name.value(row));
      return [cellText(cell, name), cell.note];
    });
    expect(shown).toEqual([
      ['running.csv', null],
      ['third.csv', '3 versions'],
      ['second.csv', 'version 2 of 3'],
      ['first.csv', 'version 1 of 3'],
      ['other.csv', null],
      ['alone.csv', null],
    ]);
    expect(name.noteHead).toBe('Version');
    expect(auditsTable([made('other', 4)]).columns.every(({ key, noteHead }) => key !== 'name' || !noteHead)).toBe(
      true,
    );
  });

  it('are compared with the version before, then with the audit before, then with the newest', () => {
    const before = (id: string) => {
      const of = AUDITS.find((one) => one.id === id) ?? expect.fail(id);
      return auditBefore(
        of,
        AUDITS.filter((one) => one !== of),
      )?.id;
    };
    expect(['third', 'other', 'first'].map(before)).toEqual(['second', 'second', 'running']);
    expect(auditBefore(made('only', 1), [])).toBeNull();
  });
});
