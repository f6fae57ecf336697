import { describe, expect, it } from 'vitest';
import type { TokenRates } from '../../../../lib/pricing/catalogue/rate';
import { plausibleRate } from '../../../../lib/pricing/sources/plausible-rate';
import { reconcileRates } from '../../../../lib/pricing/sources/reconcile-rates';

const NOTHING = { input: null, cacheRead: null, cacheWrite5m: null, cacheWrite1h: null, output: null };
const observed = (usd: Partial<TokenRates>, more: object = {}) => ({
  provider: 'openai' as const,
  model: 'gpt-x',
  region: 'default',
  tier: 'standard' as const,
  over: 0,
  usd: { ...NOTHING, ...usd },
  source: 'a catalogue',
  url: 'https://example.com/',
  observedOn: '2026-08-01',
  grade: 'K' as const,
  note: null,
  derived: null,
  ...more,
});
const EMBEDDING = { model: 'text-embedding-x' };
const said = (usd: Partial<TokenRates>, more: object = {}) => plausibleRate(observed(usd, more)).findings;

describe('a row of a catalogue', () => {
  it.each([
    ['no-input-rate', 'names no input rate', { output: 8 }, {}],
    ['free', 'an input rate of 0 is a free tier or a gap, not a rate', { input: 0, output: 8 }, {}],
    ['wrong-unit', 'an input rate of 201 is not per million tokens', { input: 201, output: 201 }, {}],
    ['no-output-rate', 'names no output rate', { input: 2 }, {}],
    ['free-output', 'an output rate of 0 for a model that is no embedding', { input: 2, output: 0 }, {}],
    ['wrong-unit', 'an embedding at 11 per million tokens', { input: 11 }, EMBEDDING],
    ['embedding-output', 'an embedding that charges for output', { input: 1, output: 2 }, EMBEDDING],
  ])('is refused as %s: %s', (code, why, usd, more: { model?: string }) => {
    const where = `a catalogue: openai ${more.model ?? 'gpt-x'} standard default over 0`;
    expect(plausibleRate(observed(usd, more))).toEqual({ kept: null, findings: [{ code, says: `${where}: ${why}.` }] });
  });

  it('of a longer band is refused for an embedding', () => {
    expect(said({ input: 1 }, { ...EMBEDDING, over: 200_000 })).toEqual([
      {
        code: 'embedding-band',
        says: 'a catalogue: openai text-embedding-x standard default over 200000: a longer band of an embedding, which has one price.',
      },
    ]);
  });

  it.each([
    ['the highest input rate', { input: 200, output: 8 }, {}],
    ['the highest of an embedding', { input: 10 }, EMBEDDING],
    ['an embedding without output', { input: 1, output: 0 }, EMBEDDING],
    ['an embedding with output at input', { input: 1, output: 1 }, EMBEDDING],
    ['a read at input', { input: 2, cacheRead: 2, output: 8 }, {}],
    ['the lowest read', { input: 2, cacheRead: 0.01, output: 8 }, {}],
    ['writes at input', { input: 2, cacheWrite5m: 2, cacheWrite1h: 2, output: 8 }, {}],
    ['a 5-minute write a thousandth below input', { input: 2, cacheWrite5m: 1.998, output: 8 }, {}],
    ['the highest writes', { input: 2, cacheWrite5m: 3, cacheWrite1h: 5, output: 8 }, {}],
    ['a 1-hour write alone', { input: 2, cacheWrite1h: 4, output: 8 }, {}],
    ['a 5-minute write alone', { input: 2, cacheWrite5m: 2.5, output: 8 }, {}],
  ])('is kept: %s', (_what, usd, more) => {
    const row = observed(usd, more);
    expect(plausibleRate(row)).toEqual({ kept: row, findings: [] });
  });

  it.each([
    ['cacheRead 0.009', { cacheRead: 0.009 }],
    ['cacheWrite5m 3.01', { cacheWrite5m: 3.01 }],
    ['cacheWrite1h 5.01', { cacheWrite1h: 5.01 }],
    ['cacheWrite1h 1.99', { cacheWrite1h: 1.99 }],
    ['cacheWrite5m 1', { cacheWrite5m: 1 }],
    ['cacheWrite5m 0.5, cacheWrite1h 0.5', { cacheWrite5m: 0.5, cacheWrite1h: 0.5 }],
  ])('loses %s beside an input rate of 2, and no other price', (values, bad) => {
    const { kept, findings } = plausibleRate(observed({ input: 2, output: 8, ...bad }));
    expect(kept?.usd).toEqual({ ...NOTHING, input: 2, output: 8 });
    const says = `a catalogue: openai gpt-x standard default over 0: ${values} can't be with input 2; left unknown.`;
    expect(findings).toEqual([{ code: 'cache-rate', says }]);
  });

  it('loses a write at half of input alone, and with a copied write all that stood beside it', () => {
    const { kept } = plausibleRate(observed({ input: 2, output: 8, cacheRead: 0.2, cacheWrite5m: 1 }));
    expect(kept?.usd).toEqual({ ...NOTHING, input: 2, cacheRead: 0.2, output: 8 });
    const copied = observed({ input: 2, output: 8, cacheRead: 0.2, cacheWrite5m: 1.01, cacheWrite1h: 4 });
    expect(plausibleRate(copied).kept?.usd).toEqual({ ...NOTHING, input: 2, output: 8 });
  });

  it('loses a 1-hour write below the 5-minute one, which stays', () => {
    const { kept } = plausibleRate(observed({ input: 2, output: 8, cacheWrite5m: 2.5, cacheWrite1h: 2.4 }));
    expect(kept?.usd).toMatchObject({ cacheWrite5m: 2.5, cacheWrite1h: null });
  });
});

describe('one rate of several observations', () => {
  const newer = { source: 'another', observedOn: '2026-08-21' };
  const older = observed({ input: 2, cacheRead: 0.5, output: 8 });
  const usdOf = (...rows: [typeof older, ...(typeof older)[]]) =>
    [rows, [...rows].reverse() as typeof rows].map((order) => reconcileRates(order).usd);
  const twice = (usd: Partial<TokenRates>) => [
    { ...NOTHING, ...usd },
    { ...NOTHING, ...usd },
  ];

  it('is the newest, completed by one that agrees on input and output', () => {
    expect(usdOf(older, observed({ input: 2, output: 8 }, newer))).toEqual(
      twice({ input: 2, cacheRead: 0.5, output: 8 }),
    );
    expect(usdOf(older, observed({ input: 2 }, newer))).toEqual(twice({ input: 2, cacheRead: 0.5, output: 8 }));
  });

  it.each(['input', 'output'])('takes nothing of one that differs in %s', (type) => {
    const other = { input: 2, output: 8, [type]: 5 };
    expect(usdOf(older, observed(other, newer))).toEqual(twice(other));
  });

  it('undoes rounding, and adds none', () => {
    const fine = { input: 0.125, output: 8 };
    expect(usdOf(observed(fine), observed({ input: 0.13, output: 8 }, newer))).toEqual(twice(fine));
    expect(usdOf(observed({ input: 0.13, output: 8 }), observed(fine, newer))).toEqual(twice(fine));
    // As many decimals: the newer one holds.
    expect(usdOf(observed({ input: 2.501, output: 8 }), observed({ input: 2.502, output: 8 }, newer))).toEqual(
      twice({ input: 2.502, output: 8 }),
    );
  });

  it.each<[string, Partial<TokenRates>, Partial<TokenRates>]>([
    ['most prices', { input: 1, cacheRead: 0.1, output: 4 }, { input: 9, output: 9 }],
    ['the higher input', { input: 3, output: 4 }, { input: 2, output: 9 }],
    ['the higher output', { input: 2, output: 9 }, { input: 2, output: 8 }],
    ['the higher read', { input: 2, cacheRead: 0.5, output: 8 }, { input: 2, cacheRead: 0.2, output: 8 }],
  ])('of one day is the one with %s', (_what, first, second) => {
    expect(usdOf(observed(first), observed(second))).toEqual(twice(first));
  });

  it('is single, confirmed, or conflicting with each other value once', () => {
    expect(reconcileRates([older])).toMatchObject({ status: 'single', note: null });
    expect(reconcileRates([older])).not.toHaveProperty('others');
    expect(reconcileRates([older, observed({ input: 2 }, newer)]).status).toBe('catalogue');
    expect(reconcileRates([older, observed({ output: 8 }, newer)]).status).toBe('single');
    const other = observed({ input: 3, output: 8 });
    const found = reconcileRates([observed({ input: 2, output: 8 }, newer), other, other]);
    expect(found.status).toBe('conflicting');
    const { source, url, observedOn, usd } = other;
    expect(found.others).toEqual([{ source, url, observedOn, usd }]);
  });

  it('says by which rule it was corrected, unless another source confirms it', () => {
    const corrected = observed({ input: 2.2, output: 8 }, { ...newer, derived: 'A rule.' });
    expect(reconcileRates([corrected])).toMatchObject({ status: 'derived', note: 'A rule.' });
    expect(reconcileRates([corrected, observed({ input: 2.2, output: 8 })])).toMatchObject({
      status: 'catalogue',
      note: null,
    });
    expect(reconcileRates([{ ...corrected, note: 'A doubt.' }])).toMatchObject({
      status: 'conflicting',
      note: 'A doubt. A rule.',
    });
  });
});
