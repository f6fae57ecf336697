import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { explainFigure, FIGURES, type Figure } from '../../../../lib/cost/explain';
import { sumUsd } from '../../../../lib/cost/money';
import { workloadCost } from '../../../../lib/cost/net/workload-cost';
import type { WorkloadInput } from '../../../../lib/cost/workload-input';
import { anyWorkload } from '../any-workload';
import { buildBand, buildRate, buildWorkload } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';

/** What the report says of a figure. */
function reported(input: WorkloadInput, figure: Figure): number | null {
  const { overhead, net, ...bills } = workloadCost(input, defaultAssumptions);
  if (figure === 'net') return net?.base ?? null;
  if (figure === 'current' || figure === 'sync' || figure === 'batch' || figure === 'flex') return bills[figure];
  return overhead?.[figure] ?? null;
}

describe('explainFigure', () => {
  it('explains the very figure of the report, by lines or parts that add up to it', () => {
    fc.assert(
      fc.property(anyWorkload, (workload) => {
        for (const figure of FIGURES) {
          const { usd, lines, parts } = explainFigure(figure, workload, defaultAssumptions);
          expect(usd).toBe(reported(workload, figure));
          if (lines.length > 0) expect(sumUsd(lines.map((line) => line.usd))).toBe(usd);
          if (parts.length > 0) expect(sumUsd(parts.map((part) => part.usd))).toBe(usd);
        }
      }),
    );
  });

  it('has a line for each band and type of token, at its rate', () => {
    const workload = buildWorkload({
      bands: [
        buildBand(2, { input: 1_000_000, cacheRead: 400_000, output: 100_000 }),
        buildBand(1, { input: 300_000 }, 200_000),
      ],
      standardRates: [
        buildRate('standard', { input: 4, cacheRead: 1, output: 10 }),
        buildRate('standard', { input: 8 }, 200_000),
      ],
      monthlyFactor: 2,
    });
    const { lines } = explainFigure('sync', workload, zeroOverhead);
    expect(lines.map(({ over, type, tokens, usdPerMillion, usd }) => [over, type, tokens, usdPerMillion, usd])).toEqual(
      [
        [0, 'input', 600_000, 4, 4.8],
        [0, 'cacheRead', 400_000, 1, 0.8],
        [0, 'output', 100_000, 10, 2],
        [200_000, 'input', 300_000, 8, 4.8],
      ],
    );
  });

  it('says how many cache hits the batch bill reckons with', () => {
    const workload = buildWorkload({
      provider: 'anthropic',
      bands: [buildBand(1, { input: 1000, cacheRead: 1000 })],
      batchRates: [buildRate('batch', { input: 2, cacheRead: 0.2 })],
    });
    const { lines, terms } = explainFigure('batch', workload, defaultAssumptions);
    expect(lines.map(({ type, tokens }) => [type, tokens])).toEqual([
      ['input', 360],
      ['cacheRead', 640],
    ]);
    expect(terms).toContainEqual(expect.objectContaining({ value: 0.64, assumption: 'cacheHitsKept' }));
  });

  it('gives what was billed where the log says so, and what was listed where somebody listed it', () => {
    const billed = explainFigure('current', buildWorkload({ billedUsd: 20, monthlyFactor: 2 }), zeroOverhead);
    expect(billed).toMatchObject({ usd: 40, lines: [] });
    expect(billed.terms.map(({ value }) => value)).toEqual([20, 2]);
    const listed = buildWorkload({ bands: [], flatCost: { usdPerRequest: 0.01, batchRatio: 0.5 } });
    expect(explainFigure('batch', listed, zeroOverhead)).toMatchObject({ usd: 5 });
    expect(explainFigure('flex', listed, zeroOverhead)).toMatchObject({ usd: null });
  });

  it('says why a figure is unknown', () => {
    const unsold = buildWorkload({ batchRates: null });
    expect(explainFigure('batch', unsold, zeroOverhead)).toMatchObject({ usd: null, lines: [] });
    expect(explainFigure('batch', unsold, zeroOverhead).says).toContain('no source has a batch rate');
    expect(explainFigure('net', unsold, zeroOverhead).says).toContain('unknown');
    const unpriced = buildWorkload({ standardRates: [] });
    expect(explainFigure('sync', unpriced, zeroOverhead).says).toContain('a type of token has no rate');
  });
});
