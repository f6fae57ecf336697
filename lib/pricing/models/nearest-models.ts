import { editsBetween } from '../../workloads/nearest-names';
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
type Candidate = { provider: string; models: readonly string[]; plain: string; family: string; letters: string };
/** What only one account knows by its name: no other name is similar. */
const OWN = /^arn:(?!.*\/[a-z-]+\.[a-z])|^projects\/.*\/endpoints\//;

/** Names were asked before: a log has thousands of workloads of one model. */
type Known = { candidates: readonly Candidate[]; found: Map<string, readonly NamedModel[]> };
const known = new WeakMap<Catalogue, Known>();

/**
 * The models of the catalogue that an unknown name may mean, most similar first: those of its provider and family, then of
 * its family, then of its provider. Names are compared without what only says where or since when a model is sold. A name
 * of no known family is similar if at most a third of its letters differ; a deployment's own name may have none.
 */
export function nearestModels(catalogue: Catalogue, provider: string | null, model: string): readonly NamedModel[] {
  const { candidates, found } = knownOf(catalogue);
  const asked = JSON.stringify([provider, model]);
  const before = found.get(asked);
  if (before) return before;
  const nearest = nearestOf(candidates, provider, model);
  found.set(asked, nearest);
  return nearest;
}

const MOST = 3;

function nearestOf(candidates: readonly Candidate[], provider: string | null, model: string): NamedModel[] {
  const { name } = splitTier(provider, model.trim().replace(/ +/g, '-'));
  if (OWN.test(name)) return [];
  const named = providerNamed(provider, name);
  const wanted = plainName(bareModel(named ?? 'openai', name));
  const family = familyOf(wanted);
  const letters = squashed(wanted);
  const relatives = candidates.filter((candidate) => candidate.family === family);
  const scored = (relatives.length >= MOST ? relatives : candidates).flatMap((candidate) => {
    const ofFamily = candidate.family === family;
    const limit = Math.max(letters.length, candidate.letters.length) / (ofFamily ? 1.5 : 3);
    const edits = distance(letters, candidate.letters);
    if (edits > limit) return [];
    const place = (ofFamily ? 0 : 2) + (candidate.provider === named ? 0 : 1);
    return [{ candidate, place, edits, common: commonPrefix(letters, candidate.letters) }];
  });
  scored.sort(
    (a, b) =>
      a.place - b.place ||
      a.edits - b.edits ||
      b.common - a.common ||
      // The higher version is the newer one.
      b.candidate.plain.localeCompare(a.candidate.plain, 'en', { numeric: true }),
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

function knownOf(catalogue: Catalogue): Known {
  const before = known.get(catalogue);
  if (before) return before;
  const candidates = [...indexOf(catalogue)].flatMap(([provider, models]) => {
    const byPlain = new Map<string, string[]>();
    for (const model of models.keys()) {
      const plain = plainName(model);
      byPlain.set(plain, [...(byPlain.get(plain) ?? []), model]);
    }
    const prices = (model: string) => generalPrices(models.get(model) ?? []);
    return [...byPlain].map(([plain, names]): Candidate => {
      const byRates = names.sort((a, b) => prices(b) - prices(a) || (a < b ? -1 : 1));
      return { provider, models: byRates, plain, family: familyOf(plain), letters: squashed(plain) };
    });
  });
  const now: Known = { candidates, found: new Map() };
  known.set(catalogue, now);
  return now;
}

/** Letters and digits, without what hosts add to the names of open weights. */
function squashed(name: string): string {
  return name.replace(/-(instruct|it|maas|hf)(?=-|$)/g, '').replace(/[^a-z0-9]/g, '');
}

/** Edits between two squashed names. What only goes on, as in `gpt4o-prod`, counts half. */
function distance(one: string, other: string): number {
  const longer = Math.abs(one.length - other.length);
  if (one.startsWith(other) || other.startsWith(one)) return longer / 2;
  return longer > Math.max(one.length, other.length) / 1.5 ? longer : editsBetween(one, other);
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
