import fc from 'fast-check';
import type { WorkloadInput } from '../../../lib/cost/workload-input';
import { REVIEW_KIND_NAMES } from '../../../lib/workloads/review-kind';
import { buildBand, buildRate, buildWorkload } from './build-workload';

const count = fc.integer({ min: 0, max: 5_000_000 });
const rate = fc.integer({ min: 1, max: 5000 }).map((tenthsOfCents) => tenthsOfCents / 100);
/** A workload of any provider and size, all of whose rates are known, with costs below, at and above them and without. */
export const anyWorkload: fc.Arbitrary<WorkloadInput> = fc
  .record({
    provider: fc.constantFrom(null, 'openai', 'anthropic', 'bedrock', 'vertex'),
    requests: fc.integer({ min: 1, max: 1_000_000 }),
    plain: fc.integer({ min: 1, max: 50_000_000 }),
    cacheRead: count,
    output: count,
    input$: rate,
    output$: rate,
    ratio: fc.constantFrom(0.2, 0.5, 0.8, 1),
    cacheRatio: fc.constantFrom(0.05, 0.1, 0.5, 1),
    days: fc.constantFrom(1, 7, 14, 31),
    deadlineHours: fc.constantFrom(null, 0.5, 8, 24),
    runsPerMonth: fc.constantFrom(0, 1, 30, 730),
    reviewKind: fc.constantFrom(undefined, ...REVIEW_KIND_NAMES),
    billed: fc.constantFrom(null, 0, 0.1, 0.615, 1, 1.4),
  })
  .map(({ plain, cacheRead, output, input$, output$, ratio, cacheRatio, days, billed, ...rest }) => {
    const usd = { input: input$, cacheRead: input$ * cacheRatio, output: output$ };
    const half = { input: input$ * ratio, cacheRead: input$ * ratio * cacheRatio, output: output$ * ratio };
    const atRates = (plain * usd.input + cacheRead * usd.cacheRead + output * usd.output) / 1_000_000;
    return buildWorkload({
      ...rest,
      billedUsd: billed === null ? null : billed * atRates,
      bands: [buildBand(rest.requests, { input: plain + cacheRead, cacheRead, output })],
      monthlyFactor: 30.4375 / days,
      standardRates: [buildRate('standard', usd)],
      currentRates: [buildRate('standard', usd)],
      batchRates: [buildRate('batch', half)],
    });
  });
