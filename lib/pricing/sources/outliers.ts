import * as z from 'zod';
import type { Finding } from '../../workloads/finding';
import { medianOf } from '../../workloads/median';
import { fitsPattern } from '../models/name-pattern';
import { canonicalProvider } from '../models/provider-name';
import { plainName } from '../models/same-model';
import { type ObservedRow, offerOf } from './rate-observation';

/**
 * data/reviewed-rates.json: what a person decided on a price of a catalogue, with the reason. `refused` drops the rows of
 * a model in a source, `kept` keeps them although they are far from the others. `*` in a model matches anything.
 */
export const reviewsSchema = z.array(
  z.strictObject({
    source: z.string().min(1),
    provider: z.string().min(1),
    model: z.string().min(1),
    verdict: z.enum(['kept', 'refused']),
    /** The token types that are refused; absent for all of the row. */
    types: z.array(z.enum(['cacheRead'])).optional(),
    reason: z.string().min(1),
    on: z.iso.date(),
  }),
);
export type Review = z.infer<typeof reviewsSchema>[number];

/** A price this many times off the others is refused until a person has looked at it. */
export const MOST_TIMES_OFF = 5;
/** Of fewer prices elsewhere, a wrong one could be the median. */
const LEAST_ELSEWHERE = 3;

function matches(review: Review, row: ObservedRow): boolean {
  if (review.source !== row.source || review.provider !== row.provider) return false;
  return fitsPattern(review.model.toLowerCase(), row.model.toLowerCase());
}

function isShortPrice(row: ObservedRow): boolean {
  return row.tier === 'standard' && !row.context_band.startsWith('gt-') && Boolean(row.input_usd_per_mtok);
}

/**
 * Each model's short standard price of a source at a provider, by the name of its weights. A row that two files hold is one
 * observation.
 */
function offers(rows: readonly ObservedRow[]): Map<string, ObservedRow[]> {
  const byWeights = new Map<string, ObservedRow[]>();
  const seen = new Set<string>();
  for (const row of rows) {
    const whole = JSON.stringify(row);
    if (seen.has(whole)) continue;
    seen.add(whole);
    if (!isShortPrice(row)) continue;
    const weights = plainName(row.model);
    byWeights.set(weights, [...(byWeights.get(weights) ?? []), row]);
  }
  return byWeights;
}

/** Why a price is no price beside those that other providers and sources have for the same weights; null if it may be. */
function farOff(row: ObservedRow, sameWeights: readonly ObservedRow[]): string | null {
  const elsewhere = sameWeights.filter((other) => offerOf(other) !== offerOf(row));
  for (const type of ['input_usd_per_mtok', 'output_usd_per_mtok'] as const) {
    const price = row[type];
    const others = elsewhere.flatMap((other) => other[type] || []);
    if (!price || others.length < LEAST_ELSEWHERE) continue;
    const ratio = price / (medianOf(others) ?? 0);
    if (ratio < MOST_TIMES_OFF && ratio > 1 / MOST_TIMES_OFF) continue;
    const word = type.startsWith('input') ? 'input' : 'output';
    return `${word} ${price} is ${Number(ratio.toPrecision(2))} times the median of ${others.length} prices elsewhere`;
  }
  return null;
}

/**
 * The rows without those that a review refuses and without models whose price is MOST_TIMES_OFF times off the same
 * weights elsewhere, unless a review keeps them.
 */
export function withoutOutliers(
  rows: readonly ObservedRow[],
  reviews: readonly Review[],
): { rows: ObservedRow[]; findings: Finding[] } {
  const byWeights = offers(rows);
  const refused = new Map<string, Finding>();
  for (const row of rows) {
    const offer = offerOf(row);
    // What other surfaces charge is only compared with.
    if (refused.has(offer) || canonicalProvider(row.provider) === null) continue;
    const where = `${row.source}: ${row.provider} ${row.model}`;
    const review = reviews.find((one) => matches(one, row));
    if (review?.verdict === 'kept' || review?.types) continue;
    if (review) refused.set(offer, { code: 'reviewed', says: `${where}: ${review.reason}` });
    const weights = byWeights.get(plainName(row.model)) ?? [];
    const why = review || !isShortPrice(row) ? null : farOff(row, weights);
    if (why) refused.set(offer, { code: 'outlier', says: `${where}: ${why}; refused until reviewed.` });
  }
  const kept = rows.filter((row) => !refused.has(offerOf(row)));
  return { rows: kept.map((row) => withoutTypes(row, reviews)), findings: [...refused.values()] };
}

function withoutTypes(row: ObservedRow, reviews: readonly Review[]): ObservedRow {
  const review = reviews.find((one) => one.types !== undefined && matches(one, row));
  return review ? { ...row, cache_read_usd_per_mtok: null } : row;
}
