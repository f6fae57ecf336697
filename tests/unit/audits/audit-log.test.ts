import { describe, expect, it } from 'vitest';
import { auditLog } from '../../../lib/audits/intake/audit-log';
import type { ImportedFile, ImportResult } from '../../../lib/engine/import/import-result';

const file = (name: string, notes: ImportedFile['notes']): ImportedFile => ({
  ...{ name, format: 'helicone', formatName: 'Helicone requests', bytes: 10, rows: 5, rejected: 1, notes, costs: null },
});
const notesOf = (...files: ImportedFile[]) => {
  const imported: ImportResult = {
    ...{ files, accepted: 4, duplicates: 0, rejects: [], profiles: [], activity: { days: [], times: null }, shown: [] },
    key: { chosen: [], auto: true, columns: [] } as unknown as ImportResult['key'],
    period: null,
  };
  return auditLog(imported, 30).notes;
};

describe('the notes of several files', () => {
  const cost = (name: string) => file(name, [{ code: 'format-note', says: `${name}: its cost is not used.` }]);

  it('that say the same are one', () => {
    expect(notesOf(cost('a.csv'), cost('b.csv'), cost('c.csv'))).toEqual([
      { code: 'format-note', says: 'a.csv (and 2 more files like it): its cost is not used.', count: 12 },
    ]);
    expect(notesOf(cost('a.csv'), cost('b.csv')).map(({ says }) => says)).toEqual([
      'a.csv (and 1 more file like it): its cost is not used.',
    ]);
  });

  it('that say something else each stay', () => {
    const cut = file('b.csv', [
      { code: 'truncated-file', says: 'b.csv is cut off after line 7.' },
      { code: 'rows-passed-over', says: 'b.csv: skipped 3 spans.', count: 3 },
    ]);
    expect(notesOf(cost('a.csv'), cut)).toEqual([
      { code: 'format-note', says: 'a.csv: its cost is not used.', count: 4 },
      { code: 'truncated-file', says: 'b.csv is cut off after line 7.', count: 4 },
      { code: 'rows-passed-over', says: 'b.csv: skipped 3 spans.', count: 3 },
    ]);
  });
});
