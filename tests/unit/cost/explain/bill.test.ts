import { describe, expect, it } from 'vitest';
import type { BillName } from '../../../../lib/cost/bills';
import { explainFigure } from '../../../../lib/cost/explain';
import type { WorkloadInput } from '../../../../lib/cost/workload-input';
import { buildBand, buildRate, buildWorkload } from '../build-workload';
import { zeroOverhead } from '../zero-overhead';

function explained(figure: BillName, changes: Partial<WorkloadInput>) {
  const { usd, says, lines, terms } = explainFigure(figure, buildWorkload(changes), zeroOverhead);
  return { usd, says, lines, terms: terms.map(({ label, value }) => [label, value]) };
}

const FACTOR = 'Monthly factor: from the log to a month';
const listed = [buildRate('standard', { input: 4, output: 10 })];
const own = [buildRate('standard', { input: 2, output: 5 })];

describe('a bill by the costs in the log', () => {
  it.each([
    ['invoice', 'Billed over the log', 14],
    ['unknown', 'Cost over the log', 14],
  ] as const)('of %s is that cost', (billedKind, label, usd) => {
    const of = explained('current', {
      billedUsd: 7,
      billedKind,
      monthlyFactor: 2,
      listedRates: listed,
      currentRates: own,
    });
    expect(of).toMatchObject({
      usd,
      lines: [],
      terms: [
        [label, 7],
        [FACTOR, 2],
      ],
    });
    expect(of.says).not.toContain('your prices');
  });

  it('of an estimate has own prices over list prices, where they differ', () => {
    const estimate = { billedUsd: 7, billedKind: 'estimate', monthlyFactor: 2 } as const;
    const of = explained('current', { ...estimate, listedRates: listed, currentRates: own });
    const ratio = 'Its tokens at your prices over the same at list prices';
    expect(of).toMatchObject({
      usd: 7,
      terms: [
        ['Estimated over the log', 7],
        [ratio, 0.5],
        [FACTOR, 2],
      ],
    });
    expect(of.says).toBe('What the log estimates at list prices x your prices over list prices x the monthly factor.');
    const same = explained('current', estimate);
    expect(same).toMatchObject({
      usd: 14,
      terms: [
        ['Estimated over the log', 7],
        [FACTOR, 2],
      ],
    });
    expect(same.says).toBe('What the log estimates at list prices x the monthly factor.');
  });

  it('of several kinds is their sum', () => {
    const of = explained('current', {
      billedUsd: 7,
      billedParts: [
        { kind: 'invoice', usd: 3 },
        { kind: 'estimate', usd: 4 },
      ],
      listedRates: listed,
      currentRates: own,
    });
    expect(of.usd).toBe(5);
    expect(of.terms.map(([, value]) => value)).toEqual([3, 4, 0.5, 1]);
    expect(of.says).toBe(
      '(What the provider billed over the log + What the log estimates at list prices x your prices over list prices) x the monthly factor.',
    );
  });

  it('lowers the other bills by the part of the prices that is paid', () => {
    const paid = explained('sync', { billedUsd: 7, monthlyFactor: 2 });
    expect(paid.usd).toBe(14);
    expect(paid.terms).toEqual([
      ['Share of list prices that is paid', 0.5],
      [FACTOR, 2],
    ]);
    // 1 million x 4 USD x 2 x 0.5, and the same of output at 10 USD.
    expect(paid.lines.map(({ usd }) => usd)).toEqual([4, 10]);
    expect(paid.says).toContain('share of list prices that the costs in the log are');
    const ofOwn = explained('sync', { billedUsd: 7, listedRates: listed });
    expect(ofOwn.terms[0]).toEqual(['Share of your prices that is paid', 0.5]);
    const whole = explained('sync', { monthlyFactor: 2 });
    expect(whole).toMatchObject({ usd: 28, terms: [[FACTOR, 2]] });
    expect(whole.says).not.toContain('multiplied by the share');
  });
});

describe('a bill of tokens', () => {
  it('has one line for bands that pay one rate', () => {
    const { lines } = explained('sync', {
      bands: [
        buildBand(2, { input: 1_000_000 }),
        buildBand(3, { input: 500_000 }, 128_000),
        buildBand(4, { input: 250_000 }, 272_000),
      ],
      standardRates: [buildRate('standard', { input: 4 }), buildRate('standard', { input: 8 }, 200_000)],
    });
    expect(lines.map(({ over, requests, tokens, usd }) => [over, requests, tokens, usd])).toEqual([
      [0, 5, 1_500_000, 6],
      [200_000, 4, 250_000, 2],
    ]);
  });

  it('counts its cache hits only in batch, and only where there are any', () => {
    const rate = { input: 4, cacheRead: 1, output: 10 };
    const cached = {
      bands: [buildBand(2, { input: 9000, cacheRead: 3000 }), buildBand(2, { input: 900, cacheRead: 500 }, 200_000)],
      standardRates: [buildRate('standard', rate)],
      batchRates: [buildRate('batch', rate)],
    };
    expect(explained('batch', cached).terms).toEqual([
      ['Cache hits in the log, in tokens', 3500],
      ['Cache hits kept in batch', 1],
      [FACTOR, 1],
    ]);
    expect(explained('sync', cached).terms).toEqual([[FACTOR, 1]]);
    expect(explained('batch', {}).terms).toEqual([[FACTOR, 1]]);
  });

  it('says what is assumed of its tokens and prices, where it is', () => {
    const band = buildBand(1000, { input: 1_000_000, cacheRead: 1000, output: 1_000_000 });
    const standard = buildRate('standard', { input: 4, cacheRead: 4, output: 10 });
    const says = (changes: Partial<WorkloadInput>) =>
      explained('sync', { bands: [band], standardRates: [standard], ...changes }).says;
    const doubts = ['mean of the others', 'cached tokens', 'thinking mode'];
    const found = (changes: Partial<WorkloadInput>) => doubts.filter((doubt) => says(changes).includes(doubt));
    expect(found({})).toEqual([]);
    expect(found({ tokenDoubt: { low: [band], high: [band] } })).toEqual(['mean of the others']);
    const assumed = { standardRates: [{ ...standard, assumed: ['cacheRead' as const] }] };
    expect(found(assumed)).toEqual(['cached tokens']);
    expect(found({ ...assumed, bands: [buildBand(1000, { input: 1_000_000, output: 1_000_000 })] })).toEqual([]);
    const thinking = { standardRates: [{ ...standard, outputRange: { low: 10, high: 30 } }] };
    expect(found(thinking)).toEqual(['thinking mode']);
    expect(found({ ...thinking, bands: [buildBand(1000, { input: 1_000_000 })] })).toEqual([]);
    // What only batch assumes is not said of the synchronous bill.
    expect(found({ batchRates: [{ ...buildRate('batch', { input: 2 }), assumed: ['cacheRead'] }] })).toEqual([]);
  });

  it('says why it is unknown', () => {
    expect(explained('sync', { tokenDoubt: 'unknown' })).toMatchObject({
      usd: null,
      lines: [],
      says: expect.stringContaining('too few requests have token counts'),
    });
    expect(explained('flex', {}).says).toContain('no source has a flex rate');
    expect(explained('sync', { bands: [] }).says).toContain('the log has no token counts');
    expect(explained('current', {}).says).toContain('its current tier');
  });
});

describe('a bill by a listed cost per request', () => {
  const flatCost = { usdPerRequest: 0.25, batchRatio: 0.5 };
  const terms = [
    ['Requests', 1000],
    ['Listed cost per request', 0.25],
  ];

  it.each(['current', 'sync'] as const)('is requests x cost x factor: %s', (figure) => {
    const of = explained(figure, { bands: [], flatCost, monthlyFactor: 2 });
    expect(of).toMatchObject({ usd: 500, lines: [], terms: [...terms, [FACTOR, 2]] });
  });

  it('has the share of batch in batch, and is unknown where no discount applies', () => {
    const batch = explained('batch', { bands: [], flatCost, monthlyFactor: 2 });
    const share = ['Batch price as a share of the standard price', 0.5];
    expect(batch).toMatchObject({ usd: 250, terms: [...terms, share, [FACTOR, 2]] });
    const none = explained('batch', { bands: [], flatCost: { ...flatCost, batchRatio: null } });
    expect(none).toMatchObject({ usd: null, says: expect.stringContaining('Unknown'), terms });
    expect(explained('flex', { bands: [], flatCost })).toMatchObject({ usd: null, terms });
  });
});
