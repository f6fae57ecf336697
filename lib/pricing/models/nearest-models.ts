import { editsWithin, leastEdits, lettersOf } from '../../workloads/edits-within';
import { getOrMake } from '../../workloads/get-or-make';
import { grouped } from '../../workloads/grouped';
import { oncePer } from '../../workloads/once-per';
import type { Catalogue } from '../catalogue/catalogue';
import { indexOf } from '../catalogue/catalogue-index';
import { resellerOf } from './intermediary';
import { bareModel } from './model-spellings';
import { profileOf } from './name-region';
import { splitTier } from './name-tier';
import { canonicalProvider, type Provider } from './provider-name';
import { providerOfModel } from './provider-of-model';
import { generalPrices, plainName } from './same-model';

export type NamedModel = { provider: string; model: string };
/** A model of a provider by its plain name, and the names of it, those with most rates first. */
type Candidate = {
  provider: string;
  models: readonly string[];
  plain: string;
  family: string;
  letters: string;
  counts: Uint16Array;
};
/** What only one account knows by its name: no other name is similar. */
const OWN = /^arn:(?!.*\/[a-z-]+\.[a-z])|^projects\/.*\/endpoints\//;

type Known = {
  candidates: readonly Candidate[];
  families: ReadonlyMap<string, readonly Candidate[]>;
  /** What was asked before: a log has thousands of workloads of one model. */
  found: Map<string, readonly NamedModel[]>;
};

/**
 * The models of the catalogue that an unknown name may mean, most similar first: those of its provider and family, then of
 * its family, then of its provider. Names are compared without what only says where or since when a model is sold. A name
 * of no known family is similar if at most a third of its letters differ; a deployment's own name may have none.
 */
export function nearestModels(catalogue: Catalogue, provider: string | null, model: string): readonly NamedModel[] {
  const known = knownOf(catalogue);
  return getOrMake(known.found, JSON.stringify([provider, model]), () => nearestOf(known, provider, model));
}

const MOST = 3;
/** One for all comparisons, since localeCompare makes its own each time. The higher version is the newer one. */
const { compare } = new Intl.Collator('en', { numeric: true });

function nearestOf({ candidates, families }: Known, provider: string | null, model: string): NamedModel[] {
  const { name } = splitTier(provider, model.trim().replace(/ +/g, '-'));
  if (OWN.test(name)) return [];
  const named = providerNamed(provider, name);
  const wanted = plainName(bareModel(named ?? 'openai', name));
  const family = familyOf(wanted);
  const letters = squashed(wanted);
  const counts = lettersOf(letters);
  const relatives = families.get(family) ?? [];
  const scored = (relatives.length >= MOST ? relatives : candidates).flatMap((candidate) => {
    const ofFamily = candidate.family === family;
    const limit = Math.max(letters.length, candidate.letters.length) / (ofFamily ? 1.5 : 3);
    const edits = distance(letters, counts, candidate, limit);
    if (edits === null) return [];
    const place = (ofFamily ? 0 : 2) + (candidate.provider === named ? 0 : 1);
    return [{ candidate, place, edits, common: commonPrefix(letters, candidate.letters) }];
  });
  scored.sort(
    (a, b) =>
      a.place - b.place || a.edits - b.edits || b.common - a.common || compare(b.candidate.plain, a.candidate.plain),
  );
  const profile = profileOf(bareModel('bedrock', name));
  const found: NamedModel[] = [];
  const plain = new Set<string>();
  for (const { candidate } of scored) {
    if (plain.has(candidate.plain)) continue;
    plain.add(candidate.plain);
    const { provider: host, models } = candidate;
    const inProfile = profile === null ? undefined : models.find((id) => profileOf(id) === profile);
    found.push({ provider: host, model: inProfile ?? models[0] ?? candidate.plain });
    if (found.length === MOST) break;
  }
  return found;
}

function providerNamed(provider: string | null, name: string): Provider | null {
  const own = provider !== null && resellerOf(provider) === null ? canonicalProvider(provider) : null;
  return own ?? providerOfModel(name);
}

const knownOf = oncePer((catalogue: Catalogue): Known => {
  const candidates = [...indexOf(catalogue)].flatMap(([provider, models]) => {
    const byPlain = grouped(models.keys(), plainName);
    const prices = (model: string) => generalPrices(models.get(model) ?? []);
    return [...byPlain].map(([plain, names]): Candidate => {
      const byRates = names.sort((a, b) => prices(b) - prices(a) || (a < b ? -1 : 1));
      const letters = squashed(plain);
      return { provider, models: byRates, plain, family: familyOf(plain), letters, counts: lettersOf(letters) };
    });
  });
  const families = grouped(candidates, ({ family }) => family);
  return { candidates, families, found: new Map() };
});

/** Letters and digits, without what hosts add to the names of open weights. */
function squashed(name: string): string {
  return name.replace(/-(instruct|it|maas|hf)(?=-|$)/g, '').replace(/[^a-z0-9]/g, '');
}

/** Edits between two squashed names, null if more than the limit. What only goes on, as in `gpt4o-prod`, counts half. */
function distance(one: string, counts: Uint16Array, candidate: Candidate, limit: number): number | null {
  const other = candidate.letters;
  if (one.startsWith(other) || other.startsWith(one)) {
    const longer = Math.abs(one.length - other.length) / 2;
    return longer > limit ? null : longer;
  }
  return leastEdits(counts, candidate.counts) > limit ? null : editsWithin(one, other, limit);
}

/** The letters that a name begins with: `claude`, `gpt`, `llama`. */
function familyOf(plain: string): string {
  return /^[a-z]+/.exec(plain)?.[0] ?? '';
}

function commonPrefix(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
