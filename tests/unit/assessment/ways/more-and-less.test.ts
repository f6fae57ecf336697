import { describe, expect, it } from 'vitest';
import { priceWays } from '../../../../lib/assessment/ways/price-ways';
import { failing, isOpen } from '../../../../lib/assessment/ways/rule';
import { volumeNeeded } from '../../../../lib/assessment/ways/volume-needed';
import type { Assumption } from '../../../../lib/cost/assumptions/assumption';
import { type Assumptions, defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { workloadCost } from '../../../../lib/cost/net/workload-cost';
import { moneyOf } from '../../../../lib/reports/ran-once';
import { patienceOf } from '../../../../lib/reports/ways/patience';
import { between } from '../../cost/build-workload';
import { reportOf } from './decided';
import { ASSUMPTIONS, DEADLINES, madeWork } from './made-work';

const costly: Assumptions = { ...defaultAssumptions, missedDeadlineCostUsd: between(1, 5, 20) };
const work = madeWork(60, 500, defaultAssumptions);

describe('more patience never costs more', () => {
  it('where a later deadline is given: the best open way saves at least as much', () => {
    const worse: string[] = [];
    for (const { input, ways, workload } of work) {
      if (input === null) continue;
      const offers = ways.map(({ offer }) => offer);
      let before = Number.NEGATIVE_INFINITY;
      for (const deadlineHours of DEADLINES) {
        const due = { ...input, deadlineHours };
        const priced = priceWays(
          due,
          offers,
          { verdict: 'scheduled', deadlineHours },
          () => [],
          { paidAtMost: null, onCheaperTier: true },
          costly,
        );
        const best = Math.max(Number.NEGATIVE_INFINITY, ...priced.filter(isOpen).map(({ net }) => net.median));
        if (best < before) worse.push(`${workload.id} at ${deadlineHours} h: ${best} after ${before}`);
        before = best;
      }
    }
    expect(worse).toEqual([]);
  });

  it('in the steps that a report shows: each takes longer than the one before and costs less', () => {
    let steps = 0;
    for (const workload of reportOf(work, defaultAssumptions).workloads) {
      const patience = patienceOf(workload);
      // What a log shows once costs its money once, and nothing a month.
      const { sync } = moneyOf(workload);
      if (sync === null) {
        expect(patience).toEqual([]);
        continue;
      }
      expect(patience[0]).toEqual({ hours: 0, way: null, usd: sync });
      patience.slice(1).forEach((step, at) => {
        expect(step.usd).toBeLessThan(patience[at]?.usd ?? 0);
        expect(step.hours).toBeGreaterThanOrEqual(patience[at]?.hours ?? 0);
      });
      steps += patience.length - 1;
    }
    expect(steps).toBeGreaterThan(work.length / 2);
  });
});

/** What makes every way dearer, or leaves it as it is. */
const DEARER = {
  reviewShare: 0.02,
  lowConfidenceShare: 0.02,
  invalidOutputShare: 0.2,
  maxAttempts: 6,
  bytesPerRequest: 1_000_000,
  metadataBytesPerRequest: 50_000,
  retentionDays: 365,
  storageUsdPerGbMonth: 1,
  monitoringUsdPerJob: 2,
  monitoringFixedUsd: 50,
  missedDeadlineCostUsd: 30,
} as const;

it.each(Object.entries(DEARER))('a higher %s never raises a net, of any way at any draw', (name, add) => {
  const before = { ...(ASSUMPTIONS[1] as Assumptions), missedDeadlineCostUsd: between(1, 2, 3) };
  const { low, base, high, ...said } = before[name as keyof typeof DEARER] as Assumption;
  const after = { ...before, [name]: { ...said, low: low + add, base: base + add, high: high + add } };
  let lower = 0;
  const raised: string[] = [];
  for (const { workload, ways } of work) {
    for (const { input, offer } of ways) {
      const [was, is] = [workloadCost(input, before).net, workloadCost(input, after).net];
      if (was === null || is === null) continue;
      if (is.median < was.median) lower += 1;
      for (const figure of ['low', 'base', 'median', 'high'] as const) {
        if (is[figure] > was[figure]) raised.push(`${figure} of ${workload.id} by ${offer.way}`);
      }
      if (is.loss < was.loss) raised.push(`chance of ${workload.id} by ${offer.way}`);
    }
  }
  expect(raised).toEqual([]);
  expect(lower).toBeGreaterThan(0);
});

it('at the volume that a report names, one of the ways is worth it alone, and at half of it none is', () => {
  let named = 0;
  const wrong: string[] = [];
  for (const assumptions of ASSUMPTIONS) {
    for (const { workload, ways } of madeWork(60, 600, assumptions)) {
      const open = ways.filter(isOpen);
      const factor = volumeNeeded(open, assumptions);
      const passes = (times: number) =>
        open.some((way) => {
          const { net } = workloadCost({ ...way.input, monthlyFactor: way.input.monthlyFactor * times }, assumptions);
          return net !== null && failing({ net, missed: way.missed }, way.oneOff + way.client, assumptions) === null;
        });
      if (factor === null) {
        if (passes(1)) wrong.push(`${workload.id} is worth it today`);
        continue;
      }
      named += 1;
      if (!passes(factor * 1.0001)) wrong.push(`${workload.id} is not worth it at ${factor}`);
      if (factor > 1 && passes(factor / 2)) wrong.push(`${workload.id} is worth it at half of ${factor}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(named).toBeGreaterThan(50);
});
