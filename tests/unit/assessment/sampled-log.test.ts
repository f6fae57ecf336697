import { expect, it } from 'vitest';
import { asOnce } from '../../../lib/assessment/work/work';
import { workOfProfile } from '../../../lib/assessment/work/work-of-profile';
import { DAYS_PER_MONTH, monthlyFactor } from '../../../lib/cost/money';
import { buildProfile } from '../../fixtures/build-profile';

const WEEK = monthlyFactor(7);

/** 700 requests in seven nights of a week, of which the log holds a share. */
function work(sampleRate: number) {
  const factors = { month: WEEK / sampleRate, log: 1 / sampleRate, year: null };
  return workOfProfile(buildProfile({ requests: 700, arrivals: { bursts: 7 } }), { factors, billedKind: null });
}

it('has as many runs in a sample as in the whole log, and more requests in each', () => {
  for (const sampleRate of [1, 0.5, 0.01]) {
    const { volume, requestsPerRun } = work(sampleRate);
    expect(volume?.runsPerMonth).toBeCloseTo(DAYS_PER_MONTH, 9);
    expect(requestsPerRun).toBeCloseTo(100 / sampleRate, 9);
    expect(asOnce(work(sampleRate)).volume?.runsPerMonth).toBeCloseTo(7, 9);
  }
});
