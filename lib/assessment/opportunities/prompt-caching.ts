import type { Assumptions } from '../../cost/assumptions/assumptions';
import { chargesForWriting, paidShare } from '../../cost/bills';
import type { CacheFacts } from '../../pricing/capabilities/cache-facts';
import type { Rate } from '../../pricing/catalogue/rate';
import { rateForBand } from '../../pricing/lookup/find-rates';
import { isEmbeddingModel } from '../../pricing/models/embedding-model';
import type { Opportunity } from '../../reports/opportunity';
import { formatDuration } from '../../wording/duration';
import { formatCount, formatDecimal } from '../../wording/number';
import { percent } from '../../wording/percent';
import type { Finding } from '../../workloads/finding';
import { cacheHitShare } from './cache-hits';
import { cacheSaving, type Keeping, keepingsOf } from './cache-saving';
import { blocked, type Kept } from './kept';
import { paidRange } from './paid-range';

const KIND = 'prompt-caching';
const POINTS = ['low', 'base', 'high'] as const;

/** The prompts of a workload: mean tokens of one, the share that is read from a cache today, and the shares that are taken to repeat. */
type Prompts = { mean: number; read: number; repeats: Record<(typeof POINTS)[number], number> };

/**
 * What reading the repeated part of prompts from the provider's cache would save (lib/cost/README.md, "Opportunities"). What is read
 * from it already does not count again, and what is written is paid. Null for work without input, and for embeddings.
 */
export function promptCaching(
  kept: Kept,
  facts: CacheFacts | null,
  assumptions: Pick<Assumptions, 'repeatedPromptShare'>,
): Opportunity | null {
  const prompts = isEmbeddingModel(kept.ref.model) ? null : promptsOf(kept, assumptions);
  if (prompts === null) return null;
  const says = promptsSay(prompts, kept.sentBefore);
  const words = { says, test: testOf(facts) };
  const source = facts === null ? {} : { source: { url: facts.source, readOn: facts.readOn } };
  const stop = (blocker: Finding) => ({ ...blocked(KIND, blocker, words), ...source });
  const rates = ratesOf(kept);
  const { spacing } = kept;
  if (!rates.every(isSoldCached)) return stop(NO_CACHED_PRICE);
  if (facts === null) return stop(CACHING_UNKNOWN);
  const short = tooShort(prompts, facts);
  if (short !== null) return stop(short);
  if (spacing === null) return stop(TIMES_UNKNOWN);
  const gap = formatDuration(spacing.gapMs);
  const keepings = keepingsOf(facts, rates).filter(({ seconds }) => spacing.gapMs <= seconds * 1000);
  if (keepings.length === 0) {
    const forgets = 'the provider forgets a prefix before that.';
    return stop({ code: 'too-far-apart', says: `Requests are ${gap} apart on average, and ${forgets}` });
  }
  const [first, ...others] = keepings.map((keeping) => {
    const hits = cacheHitShare(spacing, keeping.seconds * 1000);
    const savings = savingsAt(kept, prompts, facts, hits, keeping);
    return { keeping, hits, saving: paidRange(kept, savings), most: Math.max(...savings) };
  });
  if (first === undefined) return null;
  const { keeping, hits, saving, most } = others.reduce((a, b) => (isBetter(b.saving, a.saving) ? b : a), first);
  if (most <= 0) return stop(prompts.read >= prompts.repeats.high * hits ? cachedAlready(prompts) : WRITING_COSTS);
  const lasts = formatDuration(keeping.seconds * 1000);
  return {
    kind: KIND,
    saving,
    blocker: null,
    says: [
      says,
      ...tooShortAtBase(prompts, facts),
      `Requests are ${gap} apart, so ${percent(hits)} of them find a prefix that is kept for ${lasts}.`,
      ...(facts.lifetimeSeconds === null ? [LIFETIME_UNKNOWN] : []),
      writingSays(rates, keeping),
      facts.says,
    ].join(' '),
    test: words.test,
    ...source,
  };
}

function promptsOf(
  { input: { bands }, sentBefore }: Kept,
  { repeatedPromptShare: assumed }: Pick<Assumptions, 'repeatedPromptShare'>,
): Prompts | null {
  const counted = bands.filter(({ tokens }) => tokens.input > 0);
  const tokens = counted.reduce((sum, band) => sum + band.tokens.input, 0);
  const requests = counted.reduce((sum, band) => sum + band.requests, 0);
  if (requests === 0) return null;
  const read = counted.reduce((sum, band) => sum + band.tokens.cacheRead, 0) / tokens;
  // What is read from a cache repeats for certain. A prompt that was sent before may have been sent long before.
  const repeats = {
    low: Math.max(assumed.low, read),
    base: Math.max(assumed.base, read, sentBefore ?? 0),
    high: Math.max(assumed.high, read, sentBefore ?? 0),
  };
  return { mean: tokens / requests, read, repeats };
}

/** The rates of the bands that have input. */
function ratesOf({ input: { bands, standardRates } }: Kept): (Rate | null)[] {
  return bands.filter(({ tokens }) => tokens.input > 0).map(({ over }) => rateForBand(standardRates, over));
}

/** Whether a rate sells cached tokens below input, by a source and not by assumption. */
function isSoldCached(rate: Rate | null): boolean {
  const { input = null, cacheRead = null } = rate?.usd ?? {};
  return input !== null && cacheRead !== null && cacheRead < input && !rate?.assumed?.includes('cacheRead');
}

/** USD a month at each point. A repeated part under the minimum is not cached. */
function savingsAt(
  { input }: Kept,
  { mean, repeats }: Prompts,
  { minimumTokens, automatic }: CacheFacts,
  hits: number,
  keeping: Keeping,
): [number, number, number] {
  const { bands, standardRates, monthlyFactor } = input;
  const paidFactor = monthlyFactor * paidShare(input);
  return POINTS.map((point) => {
    // A cache that works by itself may hold all that repeats already.
    if (point === 'low' && automatic) return 0;
    if (mean * repeats[point] < (minimumTokens ?? 0)) return 0;
    return paidFactor * cacheSaving(bands, standardRates, repeats[point], hits, keeping);
  }) as [number, number, number];
}

type Ends = { base: number; high: number };

function isBetter(one: Ends, other: Ends): boolean {
  return one.base > other.base || (one.base === other.base && one.high > other.high);
}

function promptsSay({ read, repeats: { low, base, high } }: Prompts, sentBefore: number | null): string {
  const repeats = `${percent(base)} of a prompt is taken to repeat (${percent(low)} to ${percent(high)})`;
  const before = sentBefore ? ` ${percent(sentBefore)} of its prompts were sent before, word for word.` : '';
  return `${repeats}, and ${percent(read)} is read from a cache today.${before}`;
}

function writingSays([rate = null]: readonly (Rate | null)[], { write }: Keeping): string {
  const { input = null, [write]: writing = null } = rate?.usd ?? {};
  if (!chargesForWriting(rate) || !input || writing === null) return 'Writing to the cache costs no more than input.';
  return `Writing to it costs ${formatDecimal(writing / input, 2)} times the input, which is counted.`;
}

function testOf(facts: CacheFacts | null): string {
  const first = facts?.automatic
    ? 'Put what all prompts share first and what differs last'
    : 'Mark what all prompts share for the cache, and put what differs after it';
  return `${first}. Then compare the cached tokens of a day.`;
}

const NO_CACHED_PRICE: Finding = {
  code: 'no-cached-price',
  says: 'No source has a lower price for cached tokens of this model.',
};
const CACHING_UNKNOWN: Finding = {
  code: 'caching-unknown',
  says: 'No source says from which length and for how long this provider caches prompts.',
};
const TIMES_UNKNOWN: Finding = {
  code: 'times-unknown',
  says: 'The log does not say how far apart requests are, so nobody can tell what a cache would keep.',
};
const WRITING_COSTS: Finding = {
  code: 'writing-costs-more',
  says: 'What could still be read from the cache would cost as much to write as it saves.',
};
const LIFETIME_UNKNOWN = 'The provider publishes no lifetime, so the usual one of other providers is assumed.';

function cachedAlready({ read }: Prompts): Finding {
  const all = 'which is all that is taken to repeat.';
  return { code: 'cached-already', says: `${percent(read)} of its input is read from a cache already, ${all}` };
}

/** Why the base saves nothing where only the high end repeats enough. Empty where the base repeats enough. */
function tooShortAtBase({ mean, repeats: { base } }: Prompts, { minimumTokens }: CacheFacts): string[] {
  if (minimumTokens === null || mean * base >= minimumTokens) return [];
  return [
    `${percent(base)} of a prompt is ${formatCount(Math.floor(mean * base))} tokens, and this provider caches from ` +
      `${formatCount(minimumTokens)} on, so the base saves nothing.`,
  ];
}

/** Null where the repeated part may be long enough. */
function tooShort({ mean, repeats }: Prompts, { minimumTokens }: CacheFacts): Finding | null {
  if (minimumTokens === null || mean * repeats.high >= minimumTokens) return null;
  const says =
    `A prompt has ${formatCount(mean)} tokens on average. What repeats of it is shorter than the ` +
    `${formatCount(minimumTokens)} tokens that this provider caches.`;
  return { code: 'prompt-too-short', says };
}
