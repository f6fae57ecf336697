import { expect, it } from 'vitest';
import { RowsAside } from '../../../lib/engine/import/rows-aside';

it('rows that are no requests are summed over all files, by what they are', () => {
  const aside = new RowsAside();
  aside.add('a.jsonl', 0, [{ says: 'spans', count: 700 }]);
  aside.add('b.jsonl', 1, [
    { says: 'spans', count: 500 },
    { says: 'cache hits', count: 1 },
  ]);
  expect(aside.notes()).toEqual([
    {
      place: 0,
      note: {
        code: 'rows-passed-over',
        says: 'a.jsonl (and 1 more file like it): skipped 1,200 rows (spans).',
        count: 1200,
      },
    },
    { place: 1, note: { code: 'rows-passed-over', says: 'b.jsonl: skipped 1 row (cache hits).', count: 1 } },
  ]);
});
