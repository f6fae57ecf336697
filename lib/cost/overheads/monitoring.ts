import { measured } from '../assumptions/assumptions';
import type { Overhead } from './overhead';

/** Monitoring batch jobs: jobs a month x cost per job + a fixed part. */
export const monitoring: Overhead = {
  label: 'Monitoring',
  ways: ['batch', 'window-2h', 'window-8h'],
  usdPer: { jobs: (v) => v.monitoringUsdPerJob, workloads: (v) => v.monitoringFixedUsd },
  explain: ({ volume, quantities }) => ({
    says: 'Jobs a month x cost per job + a fixed part per workload.',
    terms: [
      measured('Records a month', quantities.records, 'count'),
      measured('Runs a month', volume.runsPerMonth, 'count'),
      'recordsPerJob',
      measured('Jobs a month', quantities.jobs, 'count'),
      'monitoringUsdPerJob',
      'monitoringFixedUsd',
    ],
  }),
};
