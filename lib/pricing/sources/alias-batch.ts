import type { Rate } from '../catalogue/rate';
import { differingTypes } from './reconcile-rates';

/** The day in the name of one of OpenAI's snapshots: -2024-04-09, -0613. */
const SNAPSHOT = /-(\d{4}-\d{2}-\d{2}|(0[1-9]|1[0-2])\d{2})$/;

/**
 * The batch rates of OpenAI's undated names that no source prices in batch: those of the snapshot that the name stands for. OpenAI
 * sells both at one price. A name stands for a snapshot of its own standard price; if several have it, all must have one batch
 * price, or it is not known which of them is meant.
 */
export function aliasBatchRates(rates: readonly Rate[]): Rate[] {
  const models = new Map<string, Rate[]>();
  for (const rate of rates) {
    if (rate.provider !== 'openai' || rate.region !== 'default' || rate.inForce !== undefined) continue;
    models.set(rate.model, [...(models.get(rate.model) ?? []), rate]);
  }
  const snapshots = new Map<string, string[]>();
  for (const model of models.keys()) {
    const name = model.replace(SNAPSHOT, '');
    if (name !== model) snapshots.set(name, [...(snapshots.get(name) ?? []), model]);
  }
  const tierOf = (model: string, tier: string) => (models.get(model) ?? []).filter((rate) => rate.tier === tier);
  return [...snapshots].flatMap(([model, dated]) => {
    const standard = tierOf(model, 'standard');
    if (standard.length === 0 || tierOf(model, 'batch').length > 0) return [];
    const meant = dated.filter((snapshot) => samePrices(tierOf(snapshot, 'standard'), standard));
    const [first, ...others] = meant.map((snapshot) => tierOf(snapshot, 'batch'));
    if (first === undefined || others.some((batch) => !samePrices(batch, first))) return [];
    return first.map((rate): Rate => {
      const { others: _, ...said } = rate;
      return {
        ...said,
        model,
        status: 'derived',
        note: `The batch price of ${rate.model}, at the same standard price.`,
      };
    });
  });
}

function samePrices(some: readonly Rate[], others: readonly Rate[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ over, usd }) =>
      others.some((other) => other.over === over && differingTypes(usd, other.usd).length === 0),
    )
  );
}
