import { expect, it } from 'vitest';
import { usdOf } from './usd-of';

it('is jobs x cost per job + a fixed part of each workload', () => {
  const terms = { monitoringUsdPerJob: 0.05, monitoringFixedUsd: 2 };
  expect(usdOf('monitoring', { jobs: 60, workloads: 1 }, terms)).toBe(5);
  expect(usdOf('monitoring', { jobs: 0, workloads: 1 }, terms)).toBe(2);
});
