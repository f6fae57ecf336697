import { describe, expect, it } from 'vitest';
import { bulkOfDays } from '../../../lib/workloads/profile/schedule/bulk-of-days';

const days = (...counts: [day: number, requests: number][]) => counts.map(([day, requests]) => ({ day, requests }));

describe('the days that hold nearly all requests', () => {
  it('leave out a few that lie far before or after', () => {
    expect(bulkOfDays(days([100, 1], [20_000, 500], [20_001, 499], [20_010, 400], [47_000, 2]))).toEqual({
      first: 20_000,
      last: 20_010,
      outside: 3,
    });
  });

  it('are not told in a log of even traffic, of one day, of none, or with pauses', () => {
    const even = Array.from({ length: 90 }, (_, day) => ({ day, requests: 10 }));
    expect(bulkOfDays(even)).toBeNull();
    expect(bulkOfDays(days([1, 5]))).toBeNull();
    expect(bulkOfDays([])).toBeNull();
    expect(bulkOfDays(days([1, 500], [2, 500], [60, 500]))).toBeNull();
  });

  it('are not told where as many lie outside as may well be real', () => {
    expect(bulkOfDays(days([1, 5], [1000, 95]))).toBeNull();
  });
});
