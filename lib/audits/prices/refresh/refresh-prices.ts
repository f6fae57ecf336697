import { catalogue as shipped } from '../../../pricing/catalogue/catalogue';
import { applyOverrides, isListPrices } from '../../../pricing/overrides/apply-overrides';
import { MOST_RATES, type PriceChange, type PriceOverride } from '../../../pricing/overrides/price-override';
import type { ReadCatalogue } from '../../../pricing/sources/formats/public-catalogue';
import { SOURCES } from '../../../pricing/sources/rate-observation';
import { type Refresh, ratesToApply, refreshedRates } from '../../../pricing/sources/refreshed-rates';
import { listPriceOverrides } from '../../../store/price-overrides';
import { InputError } from '../../input-error';
import { enterPrice, withdrawPrice } from '../price-book';

/** What a catalogue would change, and the override that does it; null if nothing would change. */
export type PlannedRefresh = { read: ReadCatalogue; refresh: Refresh; change: PriceChange | null };

/**
 * Compares a public catalogue with this installation's list prices. The rates hold from a day on (ISO 8601), or for all
 * times, as those of the shipped catalogue do. Nothing is stored.
 */
export async function planRefresh(read: ReadCatalogue, from: string | null): Promise<PlannedRefresh> {
  const list = applyOverrides(shipped, (await listPriceOverrides()).filter(isListPrices));
  const refresh = refreshedRates(read, list);
  const rates = ratesToApply(refresh, from);
  if (rates.length > MOST_RATES) {
    throw new InputError('too-large', `The catalogue changes more than ${MOST_RATES} rates.`, 'Check the file.');
  }
  const { name, url } = SOURCES[read.source];
  const source = `${name} ${read.day}`;
  const change: PriceChange = { kind: 'file', name: source, rates, listedIn: { source, url, observedOn: read.day } };
  return { read, refresh, change: rates.length === 0 ? null : change };
}

/** Enters the rates of a refresh, which apply to audits from now on. Throws InputError. */
export async function applyRefresh(change: PriceChange, by: string, reason: string): Promise<PriceOverride> {
  return enterPrice(change, { by, reason });
}

/** Takes the last refresh back and returns it. Throws InputError if there is none. */
export async function undoRefresh(by: string, reason: string): Promise<PriceOverride> {
  const standing = (await listPriceOverrides()).filter(({ withdrawn }) => withdrawn === null);
  const last = standing.findLast(isListPrices);
  if (last === undefined) throw new InputError('not-found', 'There is no refresh to undo.', null);
  await withdrawPrice(last.id, { by, reason });
  return last;
}
