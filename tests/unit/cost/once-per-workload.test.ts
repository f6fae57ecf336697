import { describe, expect, it } from 'vitest';
import { standardBill } from '../../../lib/cost/bills';
import { ratesTimes, sharedRatesTimes } from '../../../lib/cost/same-work';
import { ITS_OWN, KEPT_FIGURES, oncePerWorkload } from '../../../lib/cost/workload-input';
import { buildWorkload } from './build-workload';

describe('a figure that no assumption changes', () => {
  const kinds = { 'beside a workload': {}, 'on a workload that a slider makes': { [KEPT_FIGURES]: ITS_OWN } };
  it.each(Object.entries(kinds))('is kept %s, made once, and never that of a copy with other numbers', (_, kind) => {
    let made = 0;
    const requests = oncePerWorkload((input) => {
      made += 1;
      return input.requests;
    });
    const workload = { ...buildWorkload(), ...kind };
    expect([requests(workload), requests(workload), made]).toEqual([workload.requests, workload.requests, 1]);
    const copy = { ...workload, requests: workload.requests + 1 };
    expect([requests(copy), requests(workload), requests(copy), made]).toEqual([
      ...[workload.requests + 1, workload.requests, workload.requests + 1],
      2,
    ]);
  });
});

describe('the bill of some tokens at some rates', () => {
  const workload = buildWorkload();
  const at = (factor: number, volume = 1) =>
    standardBill({
      ...workload,
      monthlyFactor: volume,
      standardRates: sharedRatesTimes(workload.standardRates, factor),
    });

  it('is that of the rates and the volume that are asked for, however many were before', () => {
    const anew = (factor: number, volume = 1) =>
      standardBill({
        ...buildWorkload(),
        monthlyFactor: volume,
        standardRates: ratesTimes(workload.standardRates, factor),
      });
    const factors = Array.from({ length: 100 }, (_, index) => 1 + index / 10);
    for (const factor of [...factors, ...factors]) expect(at(factor)).toBe(anew(factor));
    expect(at(2, 3)).toBe(anew(2, 3));
    expect(at(2, 3)).not.toBe(at(2));
    expect(at(3)).not.toBe(at(2));
  });
});
