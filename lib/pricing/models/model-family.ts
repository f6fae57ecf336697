import { getOrMake } from '../../workloads/get-or-make';
import { oncePer } from '../../workloads/once-per';
import type { Catalogue } from '../catalogue/catalogue';
import { indexOf } from '../catalogue/catalogue-index';
import type { Rate } from '../catalogue/rate';
import { hasDate } from './model-spellings';
import { profileOf } from './name-region';
import type { ModelRef } from './resolve-model';
import { plainName } from './same-model';
import { SIZE_RULES } from './size-words';

/** A cheaper relative: a smaller size, or a later generation of the same size. */
export type Sibling = { ref: ModelRef; relation: 'smaller' | 'newer' };

/** How a name counts generations: by the month of release, by a version, or not at all. */
type Counted = 'date' | 'version' | 'none';

/** Where a model stands in its line. `size` grows as models get smaller; `weighed` if it is one of parameters. */
type Place = { maker: string; line: string; size: number; weighed: boolean; counted: Counted; generation: number };

type Member = Place & {
  model: string;
  /** The path or the vendor before the name. */
  vendor: string;
  /** Whether another name of the same model is steadier: this one has a day, or moves to the next model by itself. */
  alias: boolean;
  /** How many rates the catalogue has under this name. */
  known: number;
  prices: ReadonlyMap<string, number>;
};

/** The members of a line by where they are sold. */
type Families = {
  members: ReadonlyMap<string, Member>;
  lines: ReadonlyMap<string, readonly Member[]>;
  /** What was asked before, by model and region. */
  answers: Map<string, readonly Sibling[]>;
};

/**
 * The cheaper models of the same maker on the same provider, named as in `resolveModel`: of the same size the newest that
 * is later, and the newest of each smaller size. Empty if the name follows no known rule (size-words.ts) or has no
 * standard price. Cheaper: less for three tokens of input and one of output, at the prices that hold in the end.
 */
export function siblingsOf(catalogue: Catalogue, { provider, model, region }: ModelRef): readonly Sibling[] {
  const families = familiesOf(catalogue, provider);
  const asked = `${model}\t${region}`;
  return getOrMake(families.answers, asked, () => findSiblings(families, provider, model, region));
}

/** The newest later model of the same size, maker and provider, whatever it costs; null where the name or the catalogue tells none. */
export function successorOf(
  catalogue: Catalogue,
  { provider, model }: ModelRef,
): { provider: string; model: string } | null {
  const { members, lines } = familiesOf(catalogue, provider);
  const own = members.get(model);
  if (own === undefined) return null;
  const later = (lines.get(lineOf(own)) ?? []).filter((one) => one.size === own.size && isLater(one, own));
  const [newest] = newestOfEachSize(later, own);
  return newest === undefined ? null : { provider, model: newest.model };
}

function findSiblings({ members, lines }: Families, provider: string, model: string, asked = 'default'): Sibling[] {
  const own = members.get(model);
  const region = own?.prices.has(asked) ? asked : 'default';
  const price = own?.prices.get(region);
  if (own === undefined || price === undefined) return [];
  const cheaper = (lines.get(lineOf(own)) ?? []).filter((one) => (one.prices.get(region) ?? price) < price);
  const as = (relation: Sibling['relation'], of: readonly Member[]): Sibling[] =>
    newestOfEachSize(of, own).map((one) => ({
      ref: { provider, model: one.model, ...(region === 'default' ? {} : { region }) },
      relation,
    }));
  return [
    ...as(
      'newer',
      cheaper.filter((one) => one.size === own.size && isLater(one, own)),
    ),
    ...as(
      'smaller',
      cheaper.filter((one) => one.size > own.size && !isBygone(one, own)),
    ),
  ];
}

function isLater(one: Place, than: Place): boolean {
  return one.counted === than.counted && one.generation > than.generation;
}

/**
 * Whether a smaller model is of a time that its maker has left: makers renew their sizes one after another, but the
 * weights of one version together.
 */
function isBygone(one: Place, than: Place): boolean {
  if (one.counted !== 'version' || than.counted !== 'version') return false;
  return Math.floor(one.generation) < Math.floor(than.generation) - (than.weighed ? 0 : 1);
}

type ModelRates = ReadonlyMap<string, readonly Rate[]>;
const NO_MODELS: ModelRates = new Map();

function familiesOf(catalogue: Catalogue, provider: string): Families {
  return familiesAmong(indexOf(catalogue).get(provider) ?? NO_MODELS);
}

const familiesAmong = oncePer((models: ModelRates): Families => {
  const members = new Map<string, Member>();
  const lines = new Map<string, Member[]>();
  for (const [model, rates] of models) {
    const place = placeOf(model);
    if (place === null) continue;
    const vendor = /^(?:.*\/|(?:[a-z-]+\.)+(?=[a-z]))/.exec(model)?.[0] ?? '';
    const alias = hasDate(model) || /-(latest|preview)$/.test(model);
    const member = { ...place, model, vendor, alias, known: rates.length, prices: pricesOf(rates) };
    members.set(model, member);
    lines.set(lineOf(member), [...(lines.get(lineOf(member)) ?? []), member]);
  }
  return { members, lines, answers: new Map() };
});

/** A geographic profile of Bedrock is where a model is sold, so a line stays within it. */
function lineOf({ maker, line, model }: Pick<Member, 'maker' | 'line' | 'model'>): string {
  return [profileOf(model) ?? '', maker, line].join('\t');
}

function placeOf(model: string): Place | null {
  // Fireworks writes a point as p; Databricks puts its own name before the model's.
  const name = plainName(model)
    .replace(/^databricks-/, '')
    .replace(/(\d)p(\d)/g, '$1-$2');
  for (const { maker, line, names, sizes, generation } of SIZE_RULES) {
    const found = names.exec(name);
    if (found === null) continue;
    const { size = '', major, minor = '0', date } = found.groups ?? {};
    const weighed = sizes === 'billions';
    const sized = { maker, line, weighed, size: weighed ? -Number(size) : sizes.indexOf(size) };
    if (date !== undefined) return { ...sized, counted: 'date', generation: Number(date) };
    const version = major === undefined ? generation : Number(`${major}.${minor}`);
    return { ...sized, counted: version === undefined ? 'none' : 'version', generation: version ?? 0 };
  }
  return null;
}

/**
 * USD for three million tokens of input and one of output at standard, by region, in the shortest context. A price with
 * an announced end does not count; of prices by hours, the dearest does.
 */
function pricesOf(rates: readonly Rate[]): ReadonlyMap<string, number> {
  const prices = new Map<string, number>();
  for (const { tier, over, inForce, region, usd } of rates) {
    if (tier !== 'standard' || over > 0 || (inForce !== undefined && inForce.to !== null)) continue;
    if (usd.input === null || usd.output === null) continue;
    const price = 3 * usd.input + usd.output;
    // What costs nothing is an offer with limits of its own, not a price.
    if (price > 0) prices.set(region, Math.max(price, prices.get(region) ?? 0));
  }
  return prices;
}

/** One name for each size, from large to small: of the newest generation, spelled as `like` is, without a date. */
function newestOfEachSize(members: readonly Member[], like: Member): Member[] {
  const foreign = ({ vendor }: Member) => Number(vendor !== like.vendor);
  const order = (one: Member, other: Member) =>
    one.size - other.size ||
    Number(other.counted === 'date') - Number(one.counted === 'date') ||
    other.generation - one.generation ||
    foreign(one) - foreign(other) ||
    Number(one.alias) - Number(other.alias) ||
    other.known - one.known ||
    one.model.length - other.model.length ||
    (one.model < other.model ? -1 : 1);
  return [...members].sort(order).filter((one, at, sorted) => one.size !== sorted[at - 1]?.size);
}
