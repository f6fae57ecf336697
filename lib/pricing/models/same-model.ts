import { grouped } from '../../workloads/grouped';
import { oncePer } from '../../workloads/once-per';
import type { Catalogue } from '../catalogue/catalogue';
import { indexOf } from '../catalogue/catalogue-index';
import type { Rate } from '../catalogue/rate';
import { withoutDate, withoutProfile } from './model-spellings';

/**
 * A model's name without the parts that only say where or since when it is sold: vendor, path, geographic profile,
 * date, version.
 */
export function plainName(model: string): string {
  const name = withoutProfile(model.toLowerCase().slice(model.lastIndexOf('/') + 1));
  const vendorless = name.replace(/^(anthropic|openai|google|amazon|meta|mistral|cohere|deepseek|qwen|xai)\./, '');
  return withoutDate(vendorless.replace(/@/g, '-'))
    .replace(/-(latest|default)$/, '')
    .replace(/(\d)\.(\d)/g, '$1-$2');
}

/**
 * Other providers of the same model in the catalogue: at most one name per provider, the one with most rates. Names as
 * in `resolveModel`. A different name for the same weights is not recognised; a different model is never returned.
 */
export function sameModelElsewhere(
  catalogue: Catalogue,
  provider: string,
  model: string,
): { provider: string; model: string }[] {
  const wanted = plainName(model);
  return [...indexOf(catalogue)].flatMap(([elsewhere, models]) => {
    if (elsewhere === provider) return [];
    const names = [...(namesByPlainName(models).get(wanted) ?? [])];
    const priced = (name: string) => generalPrices(models.get(name) ?? []);
    const [best] = names.sort((a, b) => priced(b) - priced(a) || a.length - b.length || (a < b ? -1 : 1));
    return best === undefined ? [] : [{ provider: elsewhere, model: best }];
  });
}

/** The names of a provider's models by their plain name, made once, because every model of an audit is looked for elsewhere. */
const namesByPlainName = oncePer(
  (models: ReadonlyMap<string, unknown>): ReadonlyMap<string, readonly string[]> => grouped(models.keys(), plainName),
);

/** How many prices of token types a model has in its general price list. */
export function generalPrices(rates: readonly Rate[]): number {
  return rates.reduce((sum, rate) => sum + pricedTypes(rate), 0);
}

function pricedTypes({ region, usd }: Rate): number {
  return region === 'default' ? Object.values(usd).filter((rate) => rate !== null).length : 0;
}
