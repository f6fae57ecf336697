import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cacheHitShare } from '../../../../lib/assessment/opportunities/cache-hits';
import { promptCaching } from '../../../../lib/assessment/opportunities/prompt-caching';
import { defaultAssumptions } from '../../../../lib/cost/assumptions/assumptions';
import { between, buildBand, buildRate, certainly } from '../../cost/build-workload';
import { buildKept, CLAUDE_LIKE, FIVE_MINUTES } from './build-kept';

const half = { repeatedPromptShare: certainly(0.5) };
/** Every request but the first finds the prefix. */
const ALWAYS = { requests: 10_000, gapMs: 0, runs: 1, idleHours: 0 };

describe('prompt caching by hand', () => {
  it('reads what repeats and pays for what is written', () => {
    // Half of 10 M tokens repeat. 9,999 of 10,000 requests hit: 4,999,500 x ($4 - $0.40) less 500 x ($5 - $4), in millions.
    const found = promptCaching(buildKept({ spacing: ALWAYS }), FIVE_MINUTES, half);
    expect(found?.saving).toEqual({ low: 18, base: 18, high: 18 });
    expect(found?.blocker).toBeNull();
    expect(found?.says).toContain('Writing to it costs 1.25 times the input');
    expect(found?.source).toEqual({ url: FIVE_MINUTES.source, readOn: '2026-11-29' });
  });

  it('writes again after each silence', () => {
    // 2,000 runs of five requests: 80% hit. 4 M x $3.60 less 1 M x $1, in millions.
    const spacing = { ...ALWAYS, runs: 2000, idleHours: 5000 };
    expect(promptCaching(buildKept({ spacing }), FIVE_MINUTES, half)?.saving?.base).toBe(13.4);
  });

  it('keeps for an hour where the silences are shorter, at the price of that', () => {
    // No idle hour, so an hour's cache is lost once: 4,999,500 x $3.60 less 500 x ($8 - $4).
    const spacing = { ...ALWAYS, runs: 2000, idleHours: 0 };
    const found = promptCaching(buildKept({ spacing }), FIVE_MINUTES, half);
    expect(found?.saving?.base).toBe(18);
    expect(found?.says).toContain('kept for 1 h');
    expect(found?.says).toContain('2 times the input');
  });

  it('counts only what is not read from a cache already', () => {
    // 5 M repeat and 4 M are read: 1 M less 500 tokens are left.
    const bands = [buildBand(10_000, { input: 10_000_000, cacheRead: 4_000_000, output: 1_000_000 })];
    const found = promptCaching(buildKept({ input: { bands }, spacing: ALWAYS }), FIVE_MINUTES, half);
    expect(found?.saving?.base).toBe(3.6);
    expect(found?.says).toContain('40% is read from a cache today');
  });

  it('takes the prompts that were sent before, and never for certain', () => {
    const assumed = { repeatedPromptShare: between(0.1, 0.3, 0.4) };
    const found = promptCaching(buildKept({ spacing: ALWAYS, sentBefore: 0.6 }), FIVE_MINUTES, assumed);
    // 1 M, 6 M and 6 M x $3.60 a million.
    expect(found?.saving).toEqual({ low: 3.6, base: 21.6, high: 21.6 });
  });

  it('may find nothing to do where the provider caches by itself', () => {
    const found = promptCaching(buildKept({ spacing: ALWAYS }), { ...FIVE_MINUTES, automatic: true }, half);
    expect(found?.saving).toEqual({ low: 0, base: 18, high: 18 });
  });

  it('counts the month, and what is paid of the rates', () => {
    // Half of the $50 at the rates.
    const kept = buildKept({ spacing: ALWAYS, input: { monthlyFactor: 2, billedUsd: 25 } });
    expect(promptCaching(kept, FIVE_MINUTES, half)?.saving?.base).toBe(18);
  });

  it('saves no more than is paid where it is not known of which tokens', () => {
    expect(promptCaching(buildKept({ spacing: ALWAYS, paid: 3 }), FIVE_MINUTES, half)?.saving?.high).toBe(3);
  });

  it('caches no part that is under the minimum', () => {
    // A prompt has 1,000 tokens: 100, 300 and 800 of them repeat.
    const facts = { ...FIVE_MINUTES, minimumTokens: 512 };
    const found = promptCaching(buildKept({ spacing: ALWAYS }), facts, defaultAssumptions);
    expect(found?.saving).toEqual({ low: 0, base: 0, high: 28.8 });
    const why = '30% of a prompt is 300 tokens, and this provider caches from 512 on, so the base saves nothing.';
    expect(found?.says).toContain(why);
  });

  it('says nothing of the minimum where the base is over it', () => {
    const facts = { ...FIVE_MINUTES, minimumTokens: 300 };
    const found = promptCaching(buildKept({ spacing: ALWAYS }), facts, defaultAssumptions);
    expect(found?.saving?.base).toBeGreaterThan(0);
    expect(found?.says).not.toContain('the base saves nothing');
  });

  it('takes the usual lifetime where none is published, and says so', () => {
    const facts = { ...FIVE_MINUTES, lifetimeSeconds: null, extendedLifetimeSeconds: null };
    const found = promptCaching(buildKept({ spacing: ALWAYS }), facts, half);
    expect(found?.says).toContain('kept for 5 min. The provider publishes no lifetime');
  });
});

describe('what stops prompt caching', () => {
  const uncached = [buildRate('standard', { input: 4, output: 10 })];
  const assumedPrice = CLAUDE_LIKE.map((rate) => ({ ...rate, assumed: ['cacheRead' as const] }));
  const all = { input: 10_000_000, cacheRead: 9_000_000, output: 1 };
  const rarely = { requests: 10_000, gapMs: 3_000_000, runs: 9999, idleHours: 9999 };
  it.each([
    ['no price', 'no-cached-price', { input: { standardRates: uncached } }, FIVE_MINUTES],
    ['an assumed price', 'no-cached-price', { input: { standardRates: assumedPrice } }, FIVE_MINUTES],
    ['an unknown cache', 'caching-unknown', {}, null],
    ['a short prompt', 'prompt-too-short', {}, { ...FIVE_MINUTES, minimumTokens: 501 }],
    ['unknown times', 'times-unknown', { spacing: null }, FIVE_MINUTES],
    ['rare requests', 'too-far-apart', { spacing: { ...ALWAYS, gapMs: 3_600_001 } }, FIVE_MINUTES],
    ['what is cached', 'cached-already', { input: { bands: [buildBand(10_000, all)] } }, FIVE_MINUTES],
    ['what is written in vain', 'writing-costs-more', { spacing: rarely }, FIVE_MINUTES],
  ])('%s', (_, code, changes, facts) => {
    const found = promptCaching(buildKept(changes), facts, half);
    expect(found).toMatchObject({ saving: null, blocker: { code } });
  });

  it('is not asked of embeddings, nor of work without input', () => {
    const ref = { provider: 'openai', model: 'text-embedding-3-small' };
    expect(promptCaching(buildKept({ ref }), FIVE_MINUTES, half)).toBeNull();
    const bands = [buildBand(10, { output: 5 })];
    expect(promptCaching(buildKept({ input: { bands } }), FIVE_MINUTES, half)).toBeNull();
  });
});

describe('cache hits', () => {
  it('are those of requests at random within the lifetime', () => {
    const spacing = { requests: 1000, gapMs: 300_000, runs: 1, idleHours: null };
    expect(cacheHitShare(spacing, 300_000)).toBeCloseTo(1 - Math.exp(-1), 12);
    expect(cacheHitShare({ ...spacing, requests: 1 }, 300_000)).toBe(0);
  });

  it('never grow with the gap between requests, and never shrink with the lifetime', () => {
    const spacings = fc.record({
      requests: fc.integer({ min: 1, max: 1e6 }),
      gapMs: fc.double({ min: 0, max: 1e8, noNaN: true }),
      runs: fc.integer({ min: 1, max: 1e6 }),
      idleHours: fc.option(fc.integer({ min: 0, max: 1000 })),
    });
    const lifetime = fc.integer({ min: 1, max: 100_000_000 });
    fc.assert(
      fc.property(spacings, lifetime, fc.double({ min: 1, max: 100, noNaN: true }), (spacing, ms, times) => {
        const hits = cacheHitShare(spacing, ms);
        expect(hits).toBeGreaterThanOrEqual(0);
        expect(hits).toBeLessThanOrEqual(1);
        expect(cacheHitShare({ ...spacing, gapMs: spacing.gapMs * times }, ms)).toBeLessThanOrEqual(hits);
        expect(cacheHitShare(spacing, ms * times)).toBeGreaterThanOrEqual(hits);
      }),
    );
  });
});

it('is a range in order, from nothing to the spend, and a longer gap never saves more', () => {
  const tokens = fc.integer({ min: 0, max: 10_000_000 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const made = fc.record({
    tokens: fc.record({ input: tokens, cacheRead: tokens, cacheWrite5m: tokens, output: tokens }),
    shares: fc.tuple(share, share, share),
    gapMs: fc.double({ min: 0, max: 4_000_000, noNaN: true }),
    runs: fc.integer({ min: 1, max: 10_000 }),
    automatic: fc.boolean(),
    minimumTokens: fc.option(fc.integer({ min: 1, max: 2000 })),
  });
  fc.assert(
    fc.property(made, fc.double({ min: 1, max: 10, noNaN: true }), ({ shares, gapMs, runs, ...one }, longer) => {
      const [low, base, high] = shares.toSorted((a, b) => a - b) as [number, number, number];
      const parts = one.tokens.cacheRead + one.tokens.cacheWrite5m;
      const bands = [buildBand(10_000, { ...one.tokens, input: Math.max(1, one.tokens.input, parts) })];
      const facts = { ...FIVE_MINUTES, automatic: one.automatic, minimumTokens: one.minimumTokens };
      const at = (gap: number) => {
        const spacing = { requests: 10_000, gapMs: gap, runs, idleHours: 100 };
        const kept = buildKept({ input: { bands }, spacing });
        const found = promptCaching(kept, facts, { repeatedPromptShare: between(low, base, high) });
        return { bill: kept.bill, saving: found?.saving ?? { low: 0, base: 0, high: 0 } };
      };
      const { bill, saving } = at(gapMs);
      expect(saving.low).toBeGreaterThanOrEqual(0);
      expect(saving.low).toBeLessThanOrEqual(saving.base);
      expect(saving.base).toBeLessThanOrEqual(saving.high);
      expect(saving.high).toBeLessThanOrEqual(bill + 0.01);
      expect(at(gapMs * longer).saving.base).toBeLessThanOrEqual(saving.base);
    }),
  );
});
