import { expect, it } from 'vitest';
import { baseValues } from '../../../../lib/cost/assumptions/assumptions';
import { volumeOf } from '../../../../lib/cost/overheads/overhead';
import { quantitiesAt } from '../../../../lib/cost/overheads/overheads';
import { buildWorkload } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';

const values = {
  ...baseValues(zeroOverhead, null),
  invalidOutputShare: 0.5,
  maxAttempts: 2,
  recordsPerJob: 4,
  turnaroundMedianHours: 6,
  turnaroundP95Hours: 6,
};
const month = { requests: 20, monthlyFactor: 3, runsPerMonth: 10, deadlineHours: 5 } as const;

it('counts a month of work by hand', () => {
  const volume = volumeOf(buildWorkload({ ...month, meanBytesPerRequest: 200, reviewKind: 'internal' }));
  // 60 records in 10 runs of 6: two jobs of 3, each spoilt with 1 - 0.5³ = 0.875, and all late by an hour.
  expect(quantitiesAt(volume, values, 100, 40)).toEqual({
    billGap: 60,
    batchBill: 40,
    filesAgain: 35,
    records: 60,
    recordsOfNoKind: 0,
    customerFacingRecords: 0,
    complianceRecords: 0,
    internalRecords: 60,
    bytes: 12_000,
    unsizedRecords: 0,
    jobs: 20,
    workloads: 1,
    lateRuns: 10,
  });
});

it('counts records without a size apart, and has no byte of them', () => {
  const volume = volumeOf(buildWorkload(month));
  expect(quantitiesAt(volume, values, 100, 40)).toMatchObject({ bytes: 0, unsizedRecords: 60, recordsOfNoKind: 60 });
});
