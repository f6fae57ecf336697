import type { Finding } from '../../workloads/finding';
import { CONTEXT_EDGES } from '../catalogue/context-edges';
import type { Rate, TokenRates } from '../catalogue/rate';
import { type Keyed, keyOf, periodOf, rateInWords } from '../catalogue/rate-key';
import { aliasBands } from './alias-bands';
import { aliasBatchRates } from './alias-batch';
import { zoneRates } from './azure-zones';
import { geographicRates, withBedrockPremium } from './bedrock-premium';
import { conflictSays } from './conflict-says';
import { withoutMisreadCache } from './misread-cache';
import { withMistralCachedInput } from './mistral-cached';
import { withNovaCachedInput } from './nova-cached';
import { type Review, withoutOutliers } from './outliers';
import { plausibleRate } from './plausible-rate';
import { implausibleTier } from './plausible-tier';
import type { CountedEdges, ObservedRow, RateObservation } from './rate-observation';
import { readObservations } from './read-observations';
import { reconcileRates } from './reconcile-rates';
import { withoutFilledRegions } from './region-lists';
import { epochs, withVendorRates } from './vendor-timeline';

/** Drops tiers whose rates are implausible beside their standard rate. */
function withoutImplausibleTiers<T extends Keyed & { usd: TokenRates; source: string }>(
  rates: readonly T[],
  standardKey: (rate: T) => string,
  findings: Finding[],
): T[] {
  const standards = new Map<string, T>();
  for (const rate of rates) if (rate.tier === 'standard') standards.set(standardKey(rate), rate);
  return rates.filter((rate) => {
    const standard = standards.get(standardKey(rate));
    const why = standard ? implausibleTier(rate.tier, rate.usd, standard.usd) : null;
    if (why) findings.push({ code: `${rate.tier}-ratio`, says: `${rateInWords(rate, rate.source)}: ${why}; refused.` });
    return why === null;
  });
}

/** Whether a longer band adds nothing to the shorter one. */
function repeats(longer: TokenRates, shorter: TokenRates): boolean {
  const types = Object.keys(longer) as (keyof TokenRates)[];
  return types.every((type) => longer[type] === null || longer[type] === shorter[type]);
}

/**
 * Drops bands that repeat the band below. If standard rises but a cheaper tier repeats, the tier has a gap, and a
 * finding says so.
 */
function withoutRepeatedBands(rates: readonly Rate[], findings: Finding[]): Rate[] {
  const below = new Map<string, Rate>();
  // All bands, until one of standard repeats the band below.
  const risen = new Set(rates.map((rate) => keyOf(rate)));
  const kept: Rate[] = [];
  // Standard comes first, because the other tiers are compared with its remaining bands.
  const tierOrder = (rate: Rate) => (rate.tier === 'standard' ? 0 : 1);
  for (const rate of [...rates].sort((a, b) => tierOrder(a) - tierOrder(b) || a.over - b.over)) {
    const line = keyOf({ ...rate, over: 0 });
    const shorter = below.get(line);
    if (shorter && repeats(rate.usd, shorter.usd)) {
      if (rate.tier === 'standard') risen.delete(keyOf(rate));
      else if (risen.has(keyOf(rate, 'standard'))) {
        const says = `${rateInWords(rate, rate.source)}: repeats the shorter band although standard rises; left to the rule.`;
        findings.push({ code: 'flat-band', says });
      }
      continue;
    }
    below.set(line, rate);
    kept.push(rate);
  }
  return kept;
}

/**
 * Rates from rows of public catalogues. Rows are observations, not facts: implausible rows are refused, differing
 * sources are marked, and vendor facts override both. USD per million tokens. Sorted by key, so equal rows give equal
 * rates. A model with a context band that is not `counted` is skipped.
 */
export function observedRates(
  rows: readonly ObservedRow[],
  vendor: readonly Rate[],
  reviews: readonly Review[] = [],
  counted: CountedEdges = CONTEXT_EDGES,
): { rates: Rate[]; findings: Finding[] } {
  const trusted = withoutOutliers(rows, reviews);
  const cached = withoutMisreadCache(trusted.rows);
  const regional = withoutFilledRegions(cached.rows);
  const { read, findings } = readObservations(regional.rows, counted);
  findings.push(...trusted.findings, ...cached.findings, ...regional.findings);
  const corrected = withNovaCachedInput(withMistralCachedInput(withBedrockPremium(read)));
  const epochOf = epochs(vendor);
  const byEpoch = new Map<number, Map<string, [RateObservation, ...RateObservation[]]>>();
  for (const observation of withoutImplausibleTiers(corrected, (o) => o.source + keyOf(o, 'standard'), findings)) {
    const { kept, findings: found } = plausibleRate(observation);
    findings.push(...found);
    if (!kept) continue;
    const epoch = epochOf(kept);
    const groups = byEpoch.get(epoch) ?? new Map();
    byEpoch.set(epoch, groups);
    const group = groups.get(keyOf(kept));
    if (group) group.push(kept);
    else groups.set(keyOf(kept), [kept]);
  }
  const newestFirst = [...byEpoch].sort(([a], [b]) => b - a);
  const reconciled = newestFirst.map(([, groups]) =>
    withoutRepeatedBands([...groups.values()].map(reconcileRates), findings),
  );
  const told = withVendorRates(reconciled, withMistralCachedInput(vendor), findings);
  const named = [...told, ...aliasBands(told)];
  const current = [...named, ...geographicRates(named), ...zoneRates(named), ...aliasBatchRates(named)];
  const rates = withoutImplausibleTiers(current, (rate) => periodOf(rate) + keyOf(rate, 'standard'), findings);
  for (const rate of rates) {
    if (rate.status === 'conflicting')
      findings.push({ code: 'conflict', says: `${rateInWords(rate, rate.source)}: ${conflictSays(rate)}` });
  }
  const keyed = rates.map((rate) => [keyOf(rate) + periodOf(rate), rate] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return { rates: keyed.map(([, rate]) => rate), findings };
}
