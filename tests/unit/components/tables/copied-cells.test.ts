import { expect, it } from 'vitest';
import { copiedCell, tabbed } from '../../../../components/tables/copied-cells';

it('a copied figure has a minus that a spreadsheet knows, and a text is harmless and on one line', () => {
  expect(copiedCell('−$1,234.56')).toBe('-$1,234.56');
  expect(copiedCell(' 12.5% ')).toBe('12.5%');
  expect(copiedCell('claims\n  triage')).toBe('claims triage');
  expect(copiedCell('=HYPERLINK("x")')).toBe('\'=HYPERLINK("x")');
  expect(copiedCell('a\tb')).toBe('a b');
});

it('rows are lines, and cells are parted by tabs', () => {
  expect(
    tabbed([
      ['Workload', 'Saves'],
      ['claims', '$1.00'],
    ]),
  ).toBe('Workload\tSaves\nclaims\t$1.00');
});
