import { expect, it } from 'vitest';
import { batchJobs } from '../../../../lib/cost/overheads/quantities';

it('cuts a run into as many jobs as the records ask for', () => {
  expect(batchJobs(3_000_000, 30, 50_000)).toEqual({ perMonth: 60, records: 50_000 });
  expect(batchJobs(3_000_030, 30, 50_000).perMonth).toBe(90);
  expect(batchJobs(300, 30, 50_000)).toEqual({ perMonth: 30, records: 10 });
});

it('runs work without a known rhythm once a month, and work without requests never', () => {
  expect(batchJobs(300, 0, 50_000)).toEqual({ perMonth: 1, records: 300 });
  expect(batchJobs(0, 30, 50_000)).toEqual({ perMonth: 0, records: 0 });
});

it('puts at least one record in a job', () => {
  expect(batchJobs(10, 720, 50_000)).toEqual({ perMonth: 10, records: 1 });
});
