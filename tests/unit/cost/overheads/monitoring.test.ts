import { expect, it } from 'vitest';
import { monitoringCost } from '../../../../lib/cost/overheads/monitoring';

it('is jobs x cost per job + a fixed part', () => {
  expect(monitoringCost(60, { monitoringUsdPerJob: 0.05, monitoringFixedUsd: 2 })).toBeCloseTo(5, 12);
  expect(monitoringCost(0, { monitoringUsdPerJob: 0.05, monitoringFixedUsd: 2 })).toBe(2);
});
