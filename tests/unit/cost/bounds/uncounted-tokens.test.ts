import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTokens } from '../../../../lib/cost/bounds';
import type { Uncounted } from '../../../../lib/workloads/profile/tokens/uncounted';
import { buildBand } from '../build-workload';

const all = (known: number) => ({ known, unknown: 0, low: null, high: null });
const uncounted = (change: Partial<Uncounted>): Uncounted => ({
  input: all(30),
  output: all(30),
  neither: 0,
  zero: 0,
  outputBesideUnknownInput: 0,
  ...change,
});
const estimate = (...args: Parameters<typeof estimateTokens>) => {
  const estimated = estimateTokens(...args);
  if (estimated === 'unknown') throw new Error('unknown');
  return estimated;
};

describe('tokens of requests without counts', () => {
  it('have the mean of the others, in the context bands of the others', () => {
    // 15 requests of 10,000 and 5 of 300,000 tokens: 82,500 in the mean. Ten more say nothing, so all is half as much again.
    const bands = [
      buildBand(25, { input: 150_000, output: 25_000 }),
      buildBand(5, { input: 1_500_000, output: 5_000 }, 200_000),
    ];
    const lacking = uncounted({
      input: { known: 20, unknown: 10, low: 10_000, high: 300_000 },
      outputBesideUnknownInput: 10_000,
    });
    const { base } = estimate(bands, lacking, true);
    expect(base.map(({ tokens }) => tokens.input)).toEqual([225_000, 2_250_000]);
    // The 10,000 of output beside unknown input are parted as the other 20,000 are: three quarters are of short requests.
    expect(base.map(({ tokens }) => tokens.output)).toEqual([22_500, 7_500]);
  });

  it('lie between the 10th and the 90th percentile, and at least half the mean apart from it', () => {
    const bands = [buildBand(30, { input: 20 * 1_000, output: 30 * 100 })];
    const between = (low: number, high: number) => {
      const side = { known: 20, unknown: 10, low, high };
      const { low: least, high: most } = estimate(bands, uncounted({ input: side }), true);
      return [least, most].map(([band]) => band?.tokens.input);
    };
    expect(between(100, 4_000)).toEqual([20_000 + 10 * 100, 20_000 + 10 * 4_000]);
    expect(between(1_000, 1_000)).toEqual([20_000 + 10 * 500, 20_000 + 10 * 1_500]);
  });

  it('keep the share that hits a cache', () => {
    const bands = [buildBand(30, { input: 20_000, cacheRead: 5_000, cacheWrite5m: 2_000 })];
    const side = { known: 20, unknown: 10, low: 1_000, high: 1_000 };
    const [band] = estimate(bands, uncounted({ input: side }), true).base;
    expect(band?.tokens).toMatchObject({ input: 30_000, cacheRead: 7_500, cacheWrite5m: 3_000 });
    const anHour = [buildBand(30, { input: 20_000, cacheWrite1h: 2_000 })];
    const [other] = estimate(anHour, uncounted({ input: side }), true).base;
    expect(other?.tokens).toMatchObject({ input: 30_000, cacheWrite5m: 0, cacheWrite1h: 3_000 });
  });

  it('have the mean of the output of the others, at least half the mean apart from it', () => {
    const bands = [buildBand(30, { input: 30_000, output: 20 * 100 })];
    const side = { known: 20, unknown: 10, low: 80, high: 400 };
    const { base, low, high } = estimate(bands, uncounted({ output: side }), true);
    const outputs = [base, low, high].map(([band]) => band?.tokens.output);
    expect(outputs).toEqual([2_000 + 10 * 100, 2_000 + 10 * 50, 2_000 + 10 * 400]);
    expect(base[0]?.tokens.input).toBe(30_000);
  });

  it('part output as input is parted where no request has both, and leave it in the first band where none has input', () => {
    const lacking = uncounted({
      input: { known: 20, unknown: 10, low: null, high: null },
      outputBesideUnknownInput: 400,
    });
    const bands = [buildBand(20, { input: 10_000, output: 400 }), buildBand(10, { input: 30_000 }, 200_000)];
    // 40,000 tokens of 20 requests: ten more make it half as much again.
    expect(estimate(bands, lacking, true).base.map(({ tokens }) => [tokens.input, tokens.output])).toEqual([
      [15_000, 100],
      [45_000, 300],
    ]);
    const silent = [buildBand(20, { output: 400 }), buildBand(10, {}, 200_000)];
    expect(estimate(silent, lacking, true).base).toEqual(silent);
  });

  it.each([
    ['nine others', { known: 9, unknown: 1 }, 'unknown'],
    ['ten others', { known: 10, unknown: 1 }, 'estimated'],
    ['just a fifth', { known: 20, unknown: 80 }, 'estimated'],
    ['less than a fifth', { known: 20, unknown: 81 }, 'unknown'],
    ['none', { known: 0, unknown: 500 }, 'unknown'],
  ])('of %s are %o', (_, counts, expected) => {
    const bands = [buildBand(500, { input: counts.known * 100, output: 500 })];
    const estimated = estimateTokens(bands, uncounted({ input: { ...counts, low: 100, high: 100 } }), true);
    expect(estimated === 'unknown' ? 'unknown' : 'estimated').toBe(expected);
  });

  it('need no output where the model has none', () => {
    const bands = [buildBand(30, { input: 30_000 })];
    const noOutput = uncounted({ output: { known: 0, unknown: 30, low: null, high: null } });
    expect(estimateTokens(bands, noOutput, true)).toBe('unknown');
    expect(estimate(bands, noOutput, false).base).toEqual(bands);
  });

  it('never come out below what the log counts, nor the least above the most', () => {
    const side = fc.record({ known: fc.integer({ min: 10, max: 99 }), unknown: fc.integer({ min: 0, max: 40 }) });
    fc.assert(
      fc.property(side, side, fc.array(fc.nat(9_999_999), { minLength: 8, maxLength: 8 }), (input, output, numbers) => {
        const [plain = 0, cached = 0, out = 0, longPlain = 0, longOut = 0, low = 0, more = 0, beside = 0] = numbers;
        const bands = [
          buildBand(50, { input: plain + cached, cacheRead: cached, output: out + beside }),
          buildBand(9, { input: longPlain, output: longOut }, 200_000),
        ];
        const spread = { low, high: low + more };
        const estimated = estimateTokens(
          bands,
          uncounted({
            input: { ...input, ...spread },
            output: { ...output, ...spread },
            outputBesideUnknownInput: beside,
          }),
          true,
        );
        if (estimated === 'unknown') return;
        const sum = (list: typeof bands, type: 'input' | 'output') =>
          list.reduce((total, { tokens }) => total + tokens[type], 0);
        for (const type of ['input', 'output'] as const) {
          const [least, middle, most] = [estimated.low, estimated.base, estimated.high].map((list) => sum(list, type));
          // Each count of a band is rounded to a whole token.
          expect(least).toBeGreaterThanOrEqual(sum(bands, type) - 4);
          expect(middle).toBeGreaterThanOrEqual((least ?? 0) - 4);
          expect(most).toBeGreaterThanOrEqual((middle ?? 0) - 4);
        }
      }),
    );
  });
});
