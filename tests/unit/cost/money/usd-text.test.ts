import { expect, it } from 'vitest';
import { usdText } from '../../../../lib/cost/money';

it.each([
  [1234.5, 0, '$1,234.50'],
  [-2, 0, '-$2.00'],
  [0, 0, '$0.00'],
  // Nothing but what rounds to zero: never "-$0.00".
  [-0.001, 0, '$0.00'],
  [0, 1, 'under $0.01'],
  // Two of less than half a cent are less than a cent, three less than two.
  [0, 2, 'under $0.01'],
  [0, 3, 'under $0.02'],
  // Beside what shows, they change no figure.
  [4.2, 3, '$4.20'],
])('%d with %d bills that round to zero is %s', (value, away, says) => {
  expect(usdText(value, away)).toBe(says);
});

it('is unknown where it is', () => {
  expect(usdText(null, 1)).toBe('unknown');
});
