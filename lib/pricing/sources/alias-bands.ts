import type { Rate } from '../catalogue/rate';
import { differingTypes } from './reconcile-rates';

/** Vendors whose undated names, and names with `-latest`, stand for a dated one. */
const DATING = ['openai', 'azure', 'xai'];
/** The day of a snapshot, or what follows the newest: -2026-07-09, -0709, -latest. */
const ENDING = /-(\d{4}-\d{2}-\d{2}|(0[1-9]|1[0-2])\d{2}|latest)$/;
/**
 * Other names of a model (xAI's page of models, as promptfoo's page of the provider quotes it): `grok-4` is an alias of `grok-4-0709`
 * and `grok-4-fast` one of `grok-4-fast-reasoning`.
 */
const ALIASES: Readonly<Record<string, string>> = { 'grok-4-fast': 'grok-4-fast-reasoning' };

function familyOf({ provider, model, region, tier }: Rate): string {
  const name = model.replace(ENDING, '');
  return [provider, ALIASES[name] ?? name, region, tier].join('\t');
}

/**
 * The longer bands of names that no source names bands of, from another name of the same model: one with the same short price. If
 * several have bands, all must have the same, or it is not known which of them holds.
 */
export function aliasBands(rates: readonly Rate[]): Rate[] {
  const families = new Map<string, Map<string, Rate[]>>();
  for (const rate of [...rates].sort((a, b) => a.over - b.over)) {
    if (!DATING.includes(rate.provider) || rate.inForce !== undefined) continue;
    const models = families.get(familyOf(rate)) ?? new Map<string, Rate[]>();
    models.set(rate.model, [...(models.get(rate.model) ?? []), rate]);
    families.set(familyOf(rate), models);
  }
  return [...families.values()].flatMap((models) => [...models.values()].flatMap((own) => bandsFor(own, models)));
}

function bandsFor(own: readonly Rate[], models: ReadonlyMap<string, readonly Rate[]>): Rate[] {
  const [short, ...longer] = own;
  if (short === undefined || short.over > 0 || longer.length > 0) return [];
  const banded = [...models.values()].filter(
    ([first, ...rest]) => first?.over === 0 && rest.length > 0 && differingTypes(first.usd, short.usd).length === 0,
  );
  const [first, ...others] = banded.map(([, ...rest]) => rest);
  if (first === undefined || others.some((other) => !sameBands(first, other))) return [];
  return first.map((rate): Rate => {
    const { others: _, ...said } = rate;
    const note = `The price of ${rate.model}, another name of this model at the same short price.`;
    return { ...said, model: short.model, status: 'derived', note };
  });
}

function sameBands(some: readonly Rate[], others: readonly Rate[]): boolean {
  const bands = new Map(others.map((rate) => [rate.over, rate]));
  return (
    some.length === others.length &&
    some.every(({ over, usd }) => differingTypes(usd, bands.get(over)?.usd ?? usd).length === 0 && bands.has(over))
  );
}
