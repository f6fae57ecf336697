import { catalogue } from '../../../lib/pricing/catalogue/catalogue';
import { findRates } from '../../../lib/pricing/lookup/find-rates';
import { resolveModel } from '../../../lib/pricing/models/resolve-model';
import { type Calendar, drawCalendar } from '../logs/calendar';
import { Draw } from '../logs/draw';
import type { Name } from '../logs/family';
import type { Archetype, ArchetypeCall, Origin, Use } from './archetype';

/** The present of every evaluated audit, so that a figure is the same on any day. After the last day of any calendar. */
export const PRESENT = Date.UTC(2026, 11, 31);

/** The calls of one use under one key, as a format writes them. */
export type Unit = {
  /** Its place in the log, which stands at the head of the ids of its calls. */
  place: number;
  archetype: Archetype;
  use: Use;
  application: string;
  route: string;
  /** Set where each customer has a key of its own. */
  customer: string | null;
  provider: string;
  model: string;
  origin: Origin;
  /** The exporter of traces sends the spans around the model's as well. */
  rooted: boolean;
  namesUsers: boolean;
  namesSessions: boolean;
  calls: ArchetypeCall[];
};

/** A log of all archetypes of one half. One of its calls stands for `scale` calls of the month that it bills. */
export type EvaluatedLog = { seed: string; calendar: Calendar; units: Unit[]; scale: number };

/** A log of some thousand calls is a sample of a company's month: one in so many. */
const SCALE = 300;
/**
 * What a call costs, in USD: between these. Beside less, the review of its answers costs more than batch saves, by the default
 * assumptions, and nothing would be worth moving.
 */
const LEAST_USD = 0.04;
const MOST_USD = 0.12;
/** Prompts are lengthened at most so many times, as by instructions and documents. */
const LONGEST = 40;
const MOST_TOKENS = 150_000;

const CHAT_MODELS: readonly [string, string][] = [
  ['openai', 'gpt-5-mini'],
  ['openai', 'gpt-4o-mini'],
  ['openai', 'gpt-5'],
  ['openai', 'gpt-4.1'],
  ['anthropic', 'claude-haiku-4-5'],
  ['anthropic', 'claude-sonnet-4-5'],
  ['anthropic', 'claude-opus-4-5'],
  ['gemini', 'gemini-2.5-flash'],
  ['gemini', 'gemini-2.5-pro'],
  ['mistral', 'mistral-large-latest'],
  ['mistral', 'mistral-small-latest'],
];
const EMBEDDING_MODELS: readonly [string, string][] = [
  ['openai', 'text-embedding-3-large'],
  ['openai', 'text-embedding-3-small'],
];

/** USD per token of a model's standard tier, by the shipped catalogue. Throws where it has no price. */
export function tokenPrice(provider: string, model: string): { input: number; output: number } {
  const ref = resolveModel(catalogue, provider, model);
  const rate = ref === null ? undefined : findRates(catalogue, ref, 'standard', PRESENT)[0];
  if (rate === undefined) throw new Error(`The catalogue has no price of ${provider}/${model}.`);
  return { input: (rate.usd.input ?? 0) / 1e6, output: (rate.usd.output ?? 0) / 1e6 };
}

export function spendOf(calls: readonly ArchetypeCall[], price: { input: number; output: number }): number {
  return calls.reduce((sum, { input, output }) => sum + input * price.input + output * price.output, 0);
}

/** What makes an archetype cost what it is drawn to cost: its model, and how many times longer its prompts are. */
function bill({ uses }: Archetype, calls: readonly ArchetypeCall[], draw: Draw) {
  const aim = draw.size(LEAST_USD, MOST_USD) * calls.length;
  const embeds = uses.some(({ operation }) => operation === 'embedding');
  const input = calls.reduce((sum, call) => sum + call.input, 0);
  const models = draw.shuffled(embeds ? EMBEDDING_MODELS : CHAT_MODELS).map(([provider, model]) => {
    const price = tokenPrice(provider, model);
    const answers = spendOf(
      calls.map((call) => ({ ...call, input: 0 })),
      price,
    );
    const times = embeds ? 1 : Math.max(0.5, (aim - answers) / (input * price.input));
    return { provider, model, times };
  });
  const longest = Math.min(LONGEST, (MOST_TOKENS * calls.length) / input / 2);
  const [first] = models.toSorted((a, b) => Number(a.times > longest) - Number(b.times > longest));
  if (first === undefined) throw new Error('There is no model to pick.');
  return { ...first, times: Math.min(LONGEST, first.times) };
}

const lengthened = (calls: readonly ArchetypeCall[], times: number): ArchetypeCall[] =>
  calls.map((call) => ({ ...call, input: Math.min(MOST_TOKENS, Math.round(call.input * times)) }));

const CUSTOMERS = ['acme', 'borealis', 'corvus', 'dunmore', 'elbtal', 'fjord', 'garnet', 'hollis'];
const CODE_NAMES =
  'atlas basalt cedar dorado egret fathom ginkgo heron ibis jasper kelp larch merlin nacre onyx pike quill raven sable teal umber vireo willow xenon yarrow zephyr'.split(
    ' ',
  );
/** For the archetypes after those, in this order. */
const FURTHER_CODE_NAMES =
  'alder bramble condor drift ember flint gannet hazel indigo juno krill lumen marlin nettle osprey plover quarry rowan sorrel thistle urchin vetch walnut yucca zinnia anchor beryl cinder dahlia elm fennel gneiss hawk iris jackal kestrel linnet mica nutmeg opal pebble quince reed'.split(
    ' ',
  );

/** Most names say what the work is, some say nothing, some point elsewhere. */
function drawName(archetype: Archetype, codeName: string, draw: Draw): Name {
  const part = draw.between(0, 1);
  if (part > 0.85) return [codeName, draw.pick(['run', 'main', 'v1', 'generate'])];
  return draw.pick(part > 0.76 ? archetype.misleading : archetype.names);
}

export function generateAudit(archetypes: readonly Archetype[], seed: string): EvaluatedLog {
  const draw = new Draw(seed);
  const calendar = drawCalendar(draw);
  const codeNames = [...draw.shuffled(CODE_NAMES), ...FURTHER_CODE_NAMES];
  const units: Unit[] = [];
  for (const [index, archetype] of archetypes.entries()) {
    const [application, route] = drawName(archetype, codeNames[index] ?? `unit ${index}`, draw);
    const keys = archetype.customers === undefined ? [null] : CUSTOMERS.slice(0, archetype.customers);
    const made = archetype.uses.flatMap((use) => {
      const rooted = draw.chance(0.75);
      return keys.map((customer) => {
        const own = new Draw(`${seed}/${archetype.archetype}/${use.use}/${customer ?? ''}`);
        return { use, customer, rooted, origin: use.origin(own), ...use.traffic(calendar, own) };
      });
    });
    // The uses of one key share its model: else their prices would tell them apart.
    const { provider, model, times } = bill(
      archetype,
      made.flatMap(({ calls }) => calls),
      draw,
    );
    for (const unit of made) {
      if (unit.calls.length === 0) continue;
      const named = { application: spell(application), route: spell(route), provider, model };
      units.push({ place: units.length, archetype, ...named, ...unit, calls: lengthened(unit.calls, times) });
    }
  }
  return { seed, calendar, units, scale: SCALE };
}

const spell = (words: string): string => words.replaceAll(' ', '-');

/**
 * The id of a call, in hex as a span's id is: the place of its unit and its own. It looks random, because the engine keeps such ids and
 * hashes all others.
 */
export function callId({ place }: Pick<Unit, 'place'>, index: number): string {
  return `${place.toString(16).padStart(4, '0')}4b7e${(index + 1).toString(16).padStart(8, '0')}`;
}
