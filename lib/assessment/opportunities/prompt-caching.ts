import type { Assumptions } from '../../cost/assumptions/schema';
import { chargesForWriting, TOKENS_PER_RATE } from '../../cost/bills';
import type { CacheFacts } from '../../pricing/capabilities/cache-facts';
import type { Rate } from '../../pricing/catalogue/rate';
import { rateForBand } from '../../pricing/lookup/find-rates';
import type { Opportunity } from '../../reports/opportunity';
import { formatDuration } from '../../wording/duration';
import { formatCount, formatDecimal } from '../../wording/number';
import { percent } from '../../wording/percent';
import type { ContextBand } from '../../workloads/profile/context-band';
import { uncachedInput } from '../../workloads/profile/token-counts';
import { cacheHitShare } from './cache-hits';
import { blocked, type Kept } from './kept';
import { paidRange } from './paid-range';

const KIND = 'prompt-caching';
/** Used where a provider publishes no lifetime: that of Anthropic, OpenAI and Azure. */
const USUAL_LIFETIME_SECONDS = 300;
const HOUR_SECONDS = 3600;
const POINTS = ['low', 'base', 'high'] as const;

/** One way to keep a prefix: for how long, and the type of token that writing it costs. */
type Keeping = { seconds: number; write: 'cacheWrite5m' | 'cacheWrite1h' };

/**
 * What reading the repeated part of prompts from the provider's cache would save (lib/cost/README.md, "Opportunities"). What is read
 * from it already does not count again, and what is written is paid. Null for work without input.
 */
export function promptCaching(
  kept: Kept,
  facts: CacheFacts | null,
  { repeatedPromptShare: assumed }: Pick<Assumptions, 'repeatedPromptShare'>,
): Opportunity | null {
  const { input, spacing, sentBefore } = kept;
  const counted = input.bands.filter(({ tokens }) => tokens.input > 0);
  const tokens = counted.reduce((sum, band) => sum + band.tokens.input, 0);
  const requests = counted.reduce((sum, band) => sum + band.requests, 0);
  if (tokens === 0 || requests === 0) return null;
  const measured = sentBefore ?? 0;
  const shares = {
    low: assumed.low,
    base: Math.max(assumed.base, measured),
    high: Math.max(assumed.high, measured),
  };
  const read = counted.reduce((sum, band) => sum + band.tokens.cacheRead, 0) / tokens;
  const words = {
    says: [
      `${percent(shares.base)} of a prompt is taken to repeat (${percent(shares.low)} to ${percent(shares.high)}), and ${percent(read)} is read from a cache today.`,
      ...(sentBefore !== null && sentBefore > 0
        ? [`${percent(sentBefore)} of its prompts were sent before, word for word.`]
        : []),
    ].join(' '),
    test: testOf(facts),
  };
  const stop = (code: string, says: string): Opportunity => ({
    ...blocked(KIND, { code, says }, words),
    ...sourceOf(facts),
  });

  const rates = counted.map((band) => rateForBand(input.standardRates, band.over));
  if (!rates.every(isSoldCached)) {
    return stop('no-cached-price', 'No source has a lower price for cached tokens of this model.');
  }
  if (facts === null) {
    return stop('caching-unknown', 'No source says from which length and for how long this provider caches prompts.');
  }
  const { minimumTokens, automatic } = facts;
  const mean = tokens / requests;
  if (minimumTokens !== null && mean * shares.high < minimumTokens) {
    return stop(
      'prompt-too-short',
      `A prompt has ${formatCount(mean)} tokens on average, and its repeated part is under the minimum of ${formatCount(minimumTokens)}.`,
    );
  }
  if (spacing === null) {
    return stop(
      'times-unknown',
      'The log does not say how far apart requests are, so nobody can tell what a cache would keep.',
    );
  }
  const keepings = keepingsOf(facts, rates).filter(({ seconds }) => spacing.gapMs <= seconds * 1000);
  const gap = formatDuration(spacing.gapMs);
  if (keepings.length === 0) {
    return stop(
      'too-far-apart',
      `Requests are ${gap} apart on average, and the provider forgets a prefix before that.`,
    );
  }

  const monthly = (keeping: Keeping) =>
    POINTS.map((point) => {
      // A cache that works by itself may hold all that repeats already.
      if (point === 'low' && automatic) return 0;
      const repeated = shares[point];
      if (minimumTokens !== null && mean * repeated < minimumTokens) return 0;
      const hits = cacheHitShare(spacing, keeping.seconds * 1000);
      return input.monthlyFactor * savedBy(counted, input.standardRates, repeated, hits, keeping);
    }) as [number, number, number];
  const priced = keepings.map((keeping) => ({ keeping, savings: monthly(keeping) }));
  const best = priced.reduce((a, b) => (worth(b.savings) > worth(a.savings) ? b : a));
  const saving = paidRange(kept, best.savings);
  const { keeping } = best;
  const hits = cacheHitShare(spacing, keeping.seconds * 1000);
  if (saving.high === 0) {
    return read >= shares.high * hits
      ? stop(
          'cached-already',
          `${percent(read)} of its input is read from a cache already, which is all that is taken to repeat.`,
        )
      : stop('writing-costs-more', 'Writing to the cache would cost as much as reading from it saves.');
  }
  return {
    kind: KIND,
    saving,
    blocker: null,
    says: [
      words.says,
      `Requests are ${gap} apart, so a prefix that is kept for ${formatDuration(keeping.seconds * 1000)} is found by ${percent(hits)} of them.`,
      ...(facts.lifetimeSeconds === null
        ? ['The provider publishes no lifetime, so the usual one of other providers is assumed.']
        : []),
      writingSays(rates, keeping),
      facts.says,
    ].join(' '),
    test: words.test,
    ...sourceOf(facts),
  };
}

/** Whether a rate sells cached tokens below input, by a source and not by assumption. */
function isSoldCached(rate: Rate | null): rate is Rate {
  const { input = null, cacheRead = null } = rate?.usd ?? {};
  return input !== null && cacheRead !== null && cacheRead < input && !rate?.assumed?.includes('cacheRead');
}

/** The lifetime that the provider gives by itself, and an hour where it sells that. */
function keepingsOf(
  { lifetimeSeconds, extendedLifetimeSeconds }: CacheFacts,
  rates: readonly (Rate | null)[],
): Keeping[] {
  const seconds = lifetimeSeconds ?? USUAL_LIFETIME_SECONDS;
  const sold = rates.every((rate) => rate !== null && rate.usd.cacheWrite1h !== null);
  const hour = sold && extendedLifetimeSeconds === HOUR_SECONDS;
  return [
    { seconds, write: 'cacheWrite5m' },
    ...(hour && seconds < HOUR_SECONDS ? [{ seconds: HOUR_SECONDS, write: 'cacheWrite1h' } as const] : []),
  ];
}

/** By the base first; where that saves nothing, by the high end. */
function worth([, base, high]: readonly [number, number, number]): number {
  return base > 0 ? base : Math.min(high, 0.001);
}

/**
 * USD at the rates over the log: hits read `repeated` x `hits` of the input, each miss writes its prefix where writing costs more than
 * input. Tokens that are read or written today are not moved again.
 */
function savedBy(
  bands: readonly ContextBand[],
  rates: readonly Rate[],
  repeated: number,
  hits: number,
  { write }: Keeping,
): number {
  let usd = 0;
  for (const { over, tokens } of bands) {
    const rate = rateForBand(rates, over);
    const { input: fresh = null, cacheRead: cached = null } = rate?.usd ?? {};
    if (fresh === null || cached === null) continue;
    const uncached = uncachedInput(tokens);
    const reads = Math.min(uncached, Math.max(0, tokens.input * repeated * hits - tokens.cacheRead));
    const written = tokens.cacheWrite5m + tokens.cacheWrite1h;
    const missed = chargesForWriting(rate) ? Math.max(0, tokens.input * repeated * (1 - hits) - written) : 0;
    const writes = Math.min(uncached - reads, missed);
    const extra = (rate?.usd[write] ?? fresh) - fresh;
    usd += (reads * (fresh - cached) - writes * extra) / TOKENS_PER_RATE;
  }
  return usd;
}

function writingSays(rates: readonly (Rate | null)[], { write }: Keeping): string {
  const [rate] = rates;
  const { input = null, [write]: writing = null } = rate?.usd ?? {};
  if (!chargesForWriting(rate ?? null) || !input || writing === null)
    return 'Writing to the cache costs no more than input.';
  return `Writing to it costs ${formatDecimal(writing / input, 2)} times the input, which is counted.`;
}

function testOf(facts: CacheFacts | null): string {
  return facts?.automatic
    ? 'Put what all prompts share first and what differs last, then compare the cached tokens of a day.'
    : 'Mark what all prompts share for the cache, with what differs after it, then compare the cached tokens of a day.';
}

function sourceOf(facts: CacheFacts | null): Pick<Opportunity, 'source'> {
  return facts === null ? {} : { source: { url: facts.source, readOn: facts.readOn } };
}
