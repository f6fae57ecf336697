import { describe, expect, it } from 'vitest';
import type { AssumptionName } from '../../../../lib/cost/assumptions/table';
import { explainFigure } from '../../../../lib/cost/explain';
import type { OverheadName } from '../../../../lib/cost/overheads/overheads';
import type { WorkloadInput } from '../../../../lib/cost/workload-input';
import { buildRate, buildWorkload, certainly } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';

/** The figure of an overhead, and its terms as label and value. */
function explained(
  name: OverheadName,
  changes: Partial<WorkloadInput>,
  values: Partial<Record<AssumptionName, number>> = {},
) {
  const set = Object.entries(values).map(([key, value]) => {
    const one = certainly(value);
    return [key, key.startsWith('turnaround') ? { otherwise: one, byProvider: {} } : one];
  });
  const assumptions = { ...zeroOverhead, ...Object.fromEntries(set) };
  const { usd, says, terms } = explainFigure(name, buildWorkload(changes), assumptions);
  return { usd, says, terms: Object.fromEntries(terms.map(({ label, value }) => [label, value])) };
}

describe('the terms of an overhead', () => {
  it('are the share that falls back, and the bills of the way', () => {
    const shares = { fallbackShare: 0.1, flexRefusedShare: 0.3 };
    const batch = explained('fallbacks', {}, shares);
    // 10% x (14 - 7)
    expect(batch.usd).toBe(0.7);
    expect(batch.terms).toEqual({ 'Requests that expire or fail': 0.1, 'Synchronous bill': 14, 'Batch bill': 7 });
    expect(batch.says).toContain('expire or fail in batch');
    const flex = explained('fallbacks', { way: 'flex' }, shares);
    // 30% x (14 - 7)
    expect(flex.usd).toBe(2.1);
    expect(flex.terms).toEqual({ 'Requests that flex refuses': 0.3, 'Synchronous bill': 14, 'Flex bill': 7 });
    expect(flex.says).toContain('flex refuses');
  });

  it('are the deadline, the share of late runs and their number', () => {
    const values = { missedDeadlineCostUsd: 4, turnaroundMedianHours: 2, turnaroundP95Hours: 20 };
    const due = explained('missedDeadlines', { deadlineHours: 2 }, values);
    // A deadline at the median: half of the 30 runs.
    expect(due.usd).toBe(60);
    expect(due.terms).toMatchObject({
      Deadline: 2,
      'Median turnaround': 2,
      '95th percentile of turnaround': 20,
      'Runs a month': 30,
      'Cost of a missed deadline': 4,
    });
    expect(due.terms['Late runs']).toBeCloseTo(0.5, 6);
    const none = explained('missedDeadlines', {}, values);
    expect(none).toEqual({
      usd: 0,
      says: expect.stringContaining('no deadline'),
      terms: { 'Cost of a missed deadline': 4 },
    });
  });

  it('are the size in the log, or the assumed one where the log has none', () => {
    const values = {
      bytesPerRequest: 3000,
      metadataBytesPerRequest: 100,
      retentionDays: 30.4375,
      storageUsdPerGbMonth: 10_000,
    };
    const assumed = explained('storage', {}, values);
    // 1,000 records of 3,100 bytes are 0.0031 GB, at 10,000 USD.
    expect(assumed.usd).toBe(31);
    expect(assumed.terms).toMatchObject({ 'Records a month': 1000, 'Record size': 3000, 'Metadata per record': 100 });
    const logged = explained('storage', { meanBytesPerRequest: 500 }, values);
    expect(logged.usd).toBe(6);
    expect(logged.terms).toMatchObject({ 'Record size, from the log': 500, Retention: 30.4375 });
    expect(logged.terms).not.toHaveProperty('Record size');
  });

  it('are the records in a month of the log, and its jobs', () => {
    const { usd, terms } = explained(
      'monitoring',
      { monthlyFactor: 2, requests: 3000, batchRates: [buildRate('batch', { input: 2, output: 5 })] },
      { recordsPerJob: 150, monitoringUsdPerJob: 0.5, monitoringFixedUsd: 3 },
    );
    // 6,000 records in 30 runs of 200: two jobs each.
    expect(usd).toBe(33);
    expect(terms).toMatchObject({
      'Records a month': 6000,
      'Runs a month': 30,
      'Records per job': 150,
      'Jobs a month': 60,
    });
  });
});
