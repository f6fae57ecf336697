import { describe, expect, it } from 'vitest';
import { type AssumptionValues, baseValues, defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { FIGURES } from '../../../../lib/cost/explain';
import { batchOutcome } from '../../../../lib/cost/net/workload-cost';
import { kindQuantity, recordsByKind } from '../../../../lib/cost/overheads/overhead';
import { coefficientsOf, OVERHEAD_NAMES, OVERHEADS, overheadsOf } from '../../../../lib/cost/overheads/overheads';
import { WAYS } from '../../../../lib/pricing/lookup/way';
import { overheadSchema } from '../../../../lib/reports/report';
import { FIGURE_LABELS } from '../../../../lib/reports/words/figure-labels';
import { REVIEW_KIND_NAMES } from '../../../../lib/workloads/review-kind';
import { buildWorkload } from '../build-workload';

const KINDS = [undefined, ...REVIEW_KIND_NAMES];

describe('every overhead', () => {
  it('is a figure of the report, with a label of its own', () => {
    expect(Object.keys(overheadSchema.shape)).toEqual(OVERHEAD_NAMES);
    expect(FIGURES.filter((figure) => figure in OVERHEADS)).toEqual(OVERHEAD_NAMES);
    const labels = FIGURES.map((figure) => FIGURE_LABELS[figure]);
    expect(new Set(labels).size).toBe(FIGURES.length);
  });

  it.each(
    WAYS.flatMap((way) =>
      overheadsOf(way).flatMap((name) => KINDS.map((reviewKind) => [way, name, reviewKind] as const)),
    ),
  )('shows each assumption that its formula reads: %s, %s, for review %s', (way, name, reviewKind) => {
    const values = baseValues(defaultAssumptions, null);
    const outcome = batchOutcome(buildWorkload({ way, deadlineHours: 8, reviewKind }), values);
    if (outcome === null) throw new Error('all rates are known here');
    const shown = OVERHEADS[name].explain({ ...outcome, way, values }).terms.filter((term) => typeof term === 'string');
    const read = new Set<string | symbol>();
    const watched = new Proxy(values, {
      get: (target, key) => {
        read.add(key);
        return Reflect.get(target, key);
      },
    }) as AssumptionValues;
    const ofOtherKinds = (quantity: string) =>
      quantity in recordsByKind(outcome.volume) && quantity !== kindQuantity(reviewKind ?? null);
    for (const { overhead, quantity, usd } of coefficientsOf(way)) {
      if (overhead === name && !ofOtherKinds(quantity)) usd(watched, way);
    }
    read.delete('rerunWholeFiles');
    expect(read.size).toBeGreaterThan(0);
    expect(shown).toEqual(expect.arrayContaining([...read]));
  });
});
