import type { Catalogue } from '../catalogue/catalogue';
import { indexOf } from '../catalogue/catalogue-index';
import { endMs } from '../catalogue/in-force';
import type { Rate } from '../catalogue/rate';
import type { ModelRef } from '../models/resolve-model';
import { findRates } from './find-rates';

const DAY_MS = 86_400_000;

/** Two months, as plans are made by the month and a move takes weeks. */
export const WARN_DAYS_AHEAD = 60;

/**
 * The end of a model's standard rate of now. `on` is the first day without it (ISO 8601). `next` is what follows; null
 * if nobody says. `announced` is false if the vendor only promised to hold the rate up to then.
 */
export type ComingChange = { on: string; now: Rate; next: Rate | null; announced: boolean };

/**
 * The change of a model's shortest standard band that comes within WARN_DAYS_AHEAD of an instant (ms since 1970), or
 * the promised day that has passed; null if there is none.
 */
export function comingChange(catalogue: Catalogue, ref: ModelRef, nowMs: number): ComingChange | null {
  const [now] = findRates(catalogue, ref, 'standard', nowMs);
  if (!now || now.over > 0) return null;
  const horizon = nowMs + WARN_DAYS_AHEAD * DAY_MS;
  if (now.heldUntil !== undefined) {
    const on = Date.parse(now.heldUntil) + DAY_MS;
    if (on <= horizon) return { on: new Date(on).toISOString().slice(0, 10), now, next: null, announced: false };
  }
  const end = now.inForce?.to ?? null;
  if (now.inForce === undefined || end === null || endMs(now.inForce) > horizon) return null;
  const known = indexOf(catalogue).get(ref.provider)?.get(ref.model) ?? [];
  const [next] = findRates({ ...catalogue, rates: known }, ref, 'standard', endMs(now.inForce));
  return { on: end, now, next: next ?? null, announced: true };
}
