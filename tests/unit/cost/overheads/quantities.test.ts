import { describe, expect, it } from 'vitest';
import { jobsPerMonth, recordsInJob, volumeOf } from '../../../../lib/cost/overheads/overhead';
import { buildWorkload } from '../build-workload';

const volume = (requests: number, runsPerMonth: number) => volumeOf(buildWorkload({ requests, runsPerMonth }));
const jobs = (requests: number, runsPerMonth: number) => {
  const { runs, recordsPerRun } = volume(requests, runsPerMonth);
  return jobsPerMonth(runs, recordsPerRun, 50_000);
};
const records = (requests: number, runsPerMonth: number) => recordsInJob(volume(requests, runsPerMonth), 50_000);

describe('batch jobs', () => {
  it('are as many for a run as its records ask for', () => {
    expect([jobs(3_000_000, 30), records(3_000_000, 30)]).toEqual([60, 50_000]);
    expect(jobs(3_000_030, 30)).toBe(90);
    expect([jobs(300, 30), records(300, 30)]).toEqual([30, 10]);
  });

  it('run once a month where the rhythm is unknown, and never where there are no requests', () => {
    expect([jobs(300, 0), records(300, 0)]).toEqual([1, 300]);
    expect([jobs(0, 30), records(0, 30)]).toEqual([0, 0]);
  });

  it('hold a record at least', () => {
    expect([jobs(10, 720), records(10, 720)]).toEqual([10, 1]);
  });
});
