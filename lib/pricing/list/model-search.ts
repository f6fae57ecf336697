import type { Catalogue } from '../catalogue/catalogue';
import { indexOf } from '../catalogue/catalogue-index';
import { rateForBand } from '../lookup/find-rates';
import { standardRatesAt } from '../lookup/standard-rates-at';
import { siblingsOf, successorOf } from '../models/model-family';
import { modelKind } from '../models/model-kind';
import { profileOf } from '../models/name-region';
import { PROVIDERS } from '../models/provider-name';
import { type ModelRef, resolveModel } from '../models/resolve-model';
import { plainName, sameModelElsewhere } from '../models/same-model';

/** How a found model stands to the one that it may take the place of: its maker's later or smaller one, or the very same elsewhere. */
export const RELATIONS = ['newer', 'smaller', 'same'] as const;
export type Relation = (typeof RELATIONS)[number];

/** A model that may be chosen, with its standard prices of the shortest context, USD per million tokens. */
export type FoundModel = {
  provider: string;
  model: string;
  relation: Relation | null;
  input: number;
  output: number | null;
};

/** The model whose place is taken, as a log or the catalogue names it. */
type Like = { provider: string | null; model: string };

const MOST = 8;
/** One for all comparisons, since localeCompare makes its own each time. The higher version is the newer one. */
const { compare } = new Intl.Collator('en', { numeric: true });

/**
 * Models in whose name all words of a search occur, of the same kind as `like` and with a price around `atMs` (ms since 1970), relatives
 * of `like` first. An empty search gives the relatives alone. `left` counts those that are not in the list.
 */
export function searchModels(
  catalogue: Catalogue,
  search: string,
  like: Like | null,
  atMs: number,
): { models: FoundModel[]; left: number } {
  const ref = like && resolveModel(catalogue, like.provider, like.model);
  const kind = like && modelKind(ref?.model ?? like.model);
  const relatives = ref === null ? [] : relativesOf(catalogue, ref);
  const words = search
    .toLowerCase()
    .split(/[\s/]+/)
    .filter((word) => word !== '');
  const isMeant = (name: string) => words.every((word) => name.includes(word));
  const isOf = ({ provider, model }: Named) =>
    isMeant(`${provider}/${model}`.toLowerCase()) &&
    (kind === null || modelKind(model) === kind) &&
    !(ref !== null && ref.provider === provider && ref.model === model);
  const others = words.length === 0 ? [] : named(catalogue, words, ref?.provider ?? null);
  const meant = new Map<string, Named>();
  for (const one of [...relatives, ...others].filter(isOf)) {
    const name = `${one.provider}/${one.model}`;
    if (!meant.has(name)) meant.set(name, one);
  }
  const models: FoundModel[] = [];
  let left = 0;
  for (const one of meant.values()) {
    const usd = models.length < MOST ? priceOf(catalogue, one, atMs) : null;
    if (usd !== null) models.push({ ...one, ...usd });
    else if (models.length >= MOST && isSold(catalogue, one)) left += 1;
  }
  return { models, left };
}

function priceOf(catalogue: Catalogue, { provider, model }: Named, atMs: number) {
  const usd = rateForBand(standardRatesAt(catalogue, { provider, model }, atMs), 0)?.usd;
  return usd === undefined || usd.input === null ? null : { input: usd.input, output: usd.output };
}

function isSold(catalogue: Catalogue, { provider, model }: Named): boolean {
  const rates = indexOf(catalogue).get(provider)?.get(model) ?? [];
  return rates.some(({ tier, region, usd }) => tier === 'standard' && region === 'default' && usd.input !== null);
}

type Named = Pick<FoundModel, 'provider' | 'model' | 'relation'>;

/** The maker's own next model, then its cheaper ones at the same provider, then the same model at the others. */
function relativesOf(catalogue: Catalogue, ref: ModelRef): Named[] {
  const next = successorOf(catalogue, ref);
  return [
    ...(next === null ? [] : [{ ...next, relation: 'newer' as const }]),
    ...siblingsOf(catalogue, ref).map(({ ref: { provider, model }, relation }) => ({ provider, model, relation })),
    ...sameModelElsewhere(catalogue, ref.provider, ref.model).map((one) => ({ ...one, relation: 'same' as const })),
  ];
}

/**
 * The names in which all words of a search occur. One name of each model goes first, at the provider of today if it is there, and
 * later versions go before earlier ones; then the second name of each model, and so on.
 */
function named(catalogue: Catalogue, words: readonly string[], own: string | null): Named[] {
  const groups = new Map<string, Named[]>();
  for (const [provider, models] of indexOf(catalogue)) {
    for (const model of models.keys()) {
      const name = `${provider}/${model}`.toLowerCase();
      if (!words.every((word) => name.includes(word))) continue;
      // Databricks puts its own name before the model's.
      const plain = plainName(model).replace(/^databricks-/, '');
      groups.set(plain, [...(groups.get(plain) ?? []), { provider, model, relation: null }]);
    }
  }
  const elsewhere = ({ provider, model }: Named) => (profileOf(model) === null ? 0 : 2) + (provider === own ? 0 : 1);
  // Makers go before those who host their models.
  const seller = ({ provider }: Named) => (PROVIDERS as readonly string[]).indexOf(provider);
  // "5" means gpt-5 before gpt-35.
  const parts = (plain: string) => plain.split(/[^a-z0-9]+/);
  const place = (plain: string) => words.filter((word) => parts(plain).every((part) => !part.startsWith(word))).length;
  const inOrder = [...groups].sort(([a], [b]) => place(a) - place(b) || compare(b, a));
  return inOrder
    .flatMap(([, names]) =>
      names
        .sort((a, b) => elsewhere(a) - elsewhere(b) || a.model.length - b.model.length || seller(a) - seller(b))
        .map((one, turn) => ({ one, turn })),
    )
    .sort((a, b) => a.turn - b.turn)
    .map(({ one }) => one);
}
