import { afterEach, expect, it, vi } from 'vitest';
import { failOver } from '../../../lib/cli/fail-over';
import type { Report } from '../../../lib/reports/report';

const says = vi.spyOn(console, 'error').mockImplementation(() => {});
afterEach(() => says.mockClear());

function report(median: number, current: number | null): Report {
  return { workloads: [{ monthly: { current } }], totals: { monthlyCurrent: current ?? 0, net: { median } } } as Report;
}

it('ends with exit code 4 where the saving is over the limit, and says both', () => {
  expect(() => failOver(report(5000.01, 9000), 5000)).toThrow(expect.objectContaining({ exitCode: 4 }));
  expect(says).toHaveBeenCalledWith(
    'The saving of $5,000.01 a month is over the limit of $5,000.00 a month. Exit code 4.',
  );
});

it('goes on where the saving is at the limit', () => {
  failOver(report(5000, 9000), 5000);
  expect(says).toHaveBeenCalledWith('The saving of $5,000.00 a month is within the limit of $5,000.00 a month.');
});

it('does not take an unknown saving for none, and says so', () => {
  failOver(report(0, null), 5000);
  expect(says).toHaveBeenCalledWith(
    'The saving is unknown, so it is not compared with the limit of $5,000.00 a month.',
  );
});
