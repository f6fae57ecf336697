import { describe, expect, it } from 'vitest';
import type { Rate } from '../../../../lib/pricing/catalogue/rate';
import { aliasBands } from '../../../../lib/pricing/sources/alias-bands';
import { aliasBatchRates } from '../../../../lib/pricing/sources/alias-batch';
import { buildRate, from } from '../build-rate';

const OPINION = { source: 'another', observedOn: '2026-08-01', usd: buildRate().usd };
const brief = (rates: readonly Rate[]) => rates.map(({ model, over, usd }) => [model, over, usd.input]);

describe('longer bands of another name of a model', () => {
  const of = (model: string, over: number, input: number, more: Partial<Rate> = {}) => ({
    ...buildRate({ provider: 'xai', model, over, usd: { input } }),
    ...more,
  });
  const short = of('grok-x', 0, 2);
  const dated = [of('grok-x-0709', 0, 2), of('grok-x-0709', 128_000, 4), of('grok-x-0709', 256_000, 6)];
  const lent = [
    ['grok-x', 128_000, 4],
    ['grok-x', 256_000, 6],
  ];

  it('hold for the name without any, in whatever order rates come', () => {
    expect(brief(aliasBands([short, ...dated]))).toEqual(lent);
    expect(brief(aliasBands([short, ...dated].reverse()))).toEqual(lent);
  });

  it('say where they come from, and keep no opinion on the other name', () => {
    const [rate] = aliasBands([short, ...dated.map((one) => ({ ...one, others: [OPINION] }))]);
    expect(rate).toEqual({
      ...of('grok-x', 128_000, 4),
      status: 'derived',
      note: 'The price of grok-x-0709, another name of this model at the same short price.',
    });
  });

  it('hold where two names have the same bands, and not where one differs in any', () => {
    const latest = (second: number, edge = 256_000) => [
      of('grok-x-latest', 0, 2),
      of('grok-x-latest', 128_000, 4),
      of('grok-x-latest', edge, second),
    ];
    expect(brief(aliasBands([short, ...dated, ...latest(6)]))).toEqual(lent);
    expect(aliasBands([short, ...dated, ...latest(7)])).toEqual([]);
    expect(aliasBands([short, ...dated, ...latest(6, 300_000)])).toEqual([]);
    expect(aliasBands([short, ...dated, ...latest(6).slice(0, 2)])).toEqual([]);
    expect(aliasBands([short, ...dated.slice(0, 2), ...latest(6)])).toEqual([]);
  });

  it('are none of a name without a short price, nor for one', () => {
    // A long price equal to a short one says nothing of the same model.
    expect(aliasBands([of('grok-x', 128_000, 2), ...dated])).toEqual([]);
    expect(aliasBands([short, of('grok-x-0709', 128_000, 2), of('grok-x-0709', 256_000, 6)])).toEqual([]);
  });

  it('are none of prices of a time, and none at vendors whose names are no snapshots', () => {
    const timed = { inForce: from('2026-01-01') };
    expect(aliasBands([short, ...dated.map((one) => ({ ...one, ...timed }))])).toEqual([]);
    expect(aliasBands([{ ...short, ...timed }, ...dated])).toEqual([]);
    expect(aliasBands([short, ...dated].map((one) => ({ ...one, provider: 'groq' })))).toEqual([]);
  });
});

describe('the batch price of an undated name', () => {
  const of = (model: string, tier: Rate['tier'], input: number, more: Partial<Rate> = {}) => ({
    ...buildRate({ model, tier, usd: { input } }),
    ...more,
  });
  const standard = of('gpt-x', 'standard', 2);
  const snapshot = [of('gpt-x-2025-01-01', 'standard', 2), of('gpt-x-2025-01-01', 'batch', 1)];

  it('is that of its snapshot, without opinions on the snapshot', () => {
    expect(aliasBatchRates([standard, ...snapshot.map((one) => ({ ...one, others: [OPINION] }))])).toEqual([
      {
        ...of('gpt-x', 'batch', 1),
        status: 'derived',
        note: 'The batch price of gpt-x-2025-01-01, at the same standard price.',
      },
    ]);
  });

  it.each<[string, Partial<Rate>]>([
    ['at another provider', { provider: 'azure' }],
    ['in a region', { region: 'eu' }],
    ['of a time', { inForce: from('2026-01-01') }],
  ])('is unknown %s', (_what, more) => {
    expect(aliasBatchRates([standard, ...snapshot].map((one) => ({ ...one, ...more })))).toEqual([]);
    // Nor does such a rate stand between a name and its snapshot.
    const beside = [of('gpt-x', 'batch', 9, more), of('gpt-x-2025-01-01', 'standard', 9, more)];
    expect(brief(aliasBatchRates([standard, ...snapshot, ...beside]))).toEqual([['gpt-x', 0, 1]]);
  });

  it('is unknown without a standard price, and is not needed beside a batch price', () => {
    const bare = of('gpt-x-2025-01-01', 'batch', 1);
    expect(aliasBatchRates([of('gpt-x', 'flex', 1), bare])).toEqual([]);
    expect(aliasBatchRates([bare])).toEqual([]);
    expect(aliasBatchRates([standard, of('gpt-x', 'batch', 1.2), ...snapshot])).toEqual([]);
  });

  it('is unknown where a snapshot differs from the name in one context band', () => {
    const long = (model: string, tier: Rate['tier'], input: number) => of(model, tier, input, { over: 128_000 });
    const same = [long('gpt-x', 'standard', 4), long('gpt-x-2025-01-01', 'standard', 4)];
    expect(brief(aliasBatchRates([standard, ...snapshot, ...same]))).toEqual([['gpt-x', 0, 1]]);
    const dearer = [long('gpt-x', 'standard', 4), long('gpt-x-2025-01-01', 'standard', 5)];
    expect(aliasBatchRates([standard, ...snapshot, ...dearer])).toEqual([]);
    // The same two prices, each in the other's band.
    const turned = [of('gpt-x-0301', 'standard', 4), long('gpt-x-0301', 'standard', 2), of('gpt-x-0301', 'batch', 1)];
    expect(aliasBatchRates([standard, long('gpt-x', 'standard', 4), ...turned])).toEqual([]);
    expect(aliasBatchRates([standard, long('gpt-x', 'standard', 4), ...snapshot])).toEqual([]);
  });
});
