import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FORMATS = /\btoLocale\w*String\b|\btoFixed\b|\bIntl\.(?!Collator)\w/;

/** What formats a number for a machine, or asks about time zones, and writes no number that people read. */
const NOT_FOR_PEOPLE: Record<string, string> = {
  'lib/engine/sheet/cell-text.ts': 'the cell of a workbook as CSV',
  'lib/cost/money.ts': 'cents without the noise of their last bits',
  'lib/engine/settle/foreign-costs.ts': 'a rate as a decimal of SQL',
  'lib/workloads/profile/time-zone.ts': 'whether a time zone exists, and its offset',
  'components/workload/time/time-zone-picker.tsx': 'which time zones the browser knows, and its own',
  'lib/exports/text/csv.ts': 'cents in a cell of CSV',
  'lib/sample/sample-row.ts': 'a cost in the file of the sample',
  'lib/sample/extract-servegen-shapes.ts': 'a committed data file',
};

function filesThatFormat(): string[] {
  return ['app', 'components', 'lib'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((name) => /\.tsx?$/.test(name) && !/^lib\/(wording|store\/generated)\//.test(name))
      .filter((name) => FORMATS.test(readFileSync(join(ROOT, name), 'utf8'))),
  );
}

// So that one number reads the same everywhere. The list is whole and has nothing to spare.
it('only lib/wording formats numbers for people', () => {
  expect(filesThatFormat().toSorted()).toEqual(Object.keys(NOT_FOR_PEOPLE).toSorted());
});

it.each(['n.toLocaleString()', 'day.toLocaleDateString("en")', 'n.toFixed(2)', 'new Intl.NumberFormat("en")'])(
  '%s would be seen',
  (source) => {
    expect(FORMATS.test(source)).toBe(true);
  },
);
