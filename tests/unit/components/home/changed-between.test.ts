import { expect, it } from 'vitest';
import { changedBetween } from '../../../../components/home/changed-between';

const AUDITS = [
  { id: 'dec', name: 'December', createdAt: '2026-12-01T08:00:00.000Z' },
  // Versions stand together, so an earlier audit may stand above a later one.
  { id: 'oct', name: 'October', createdAt: '2026-10-01T08:00:00.000Z' },
  { id: 'nov', name: 'November', createdAt: '2026-11-01T08:00:00.000Z' },
];

it('goes from the earlier to the later one, in whatever order they were ticked', () => {
  const expected = {
    says: 'From October (1 Oct 2026, 08:00 UTC) to November (1 Nov 2026, 08:00 UTC).',
    href: '/audits/nov/diff?with=oct',
  };
  expect(changedBetween(AUDITS, ['nov', 'oct'])).toEqual(expected);
  expect(changedBetween(AUDITS, ['oct', 'nov'])).toEqual(expected);
});

it('leads nowhere with one, with three, or with one that was deleted since', () => {
  expect(changedBetween(AUDITS, ['nov']).href).toBeNull();
  expect(changedBetween(AUDITS, ['nov', 'gone']).href).toBeNull();
  expect(changedBetween(AUDITS, ['nov', 'oct', 'dec'])).toEqual({
    says: 'Two audits are compared. Untick the others.',
    href: null,
  });
});
