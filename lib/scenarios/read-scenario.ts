import { readOwnValue } from '../cost/assumptions/setting';
import { LATENCY_CLASSES } from '../latency/latency-class';
import { WAYS } from '../pricing/lookup/way';
import { type Candidate, readCandidate } from '../pricing/models/candidate';
import { PROVIDERS } from '../pricing/models/provider-name';
import { AS_ASSESSED, BOUNDS, MOVING, PROVIDED_BY, type Scenario } from './scenario';
import { VERSION } from './scenario-text';

/** More is no scenario that somebody made by hand. */
const MOST_CHANGES = 500;
/** The characters of a text at most. */
export const MOST_CHARACTERS = 20_000;

/** The names of changes of one thing: of a workload, an assumption, a provider, or a model of today (`models`). */
const OF_ONE = ['move', 'class', 'model', 'models', 'assume', 'volume', 'discount', 'commitment'] as const;

type Problem = { problem: string };

/** Reads the text of a scenario. A problem is a sentence for people. Workloads that an audit does not have are no problem. */
export function readScenario(text: string): Scenario | Problem {
  if (text.length > MOST_CHARACTERS) return { problem: 'The scenario is too long.' };
  const [version, ...changes] = text.split(';').map((part) => part.trim());
  if (version !== VERSION) {
    return { problem: `A scenario begins with its version, as in "1;volume=2". This one begins with "${version}".` };
  }
  if (changes.length > MOST_CHANGES) return { problem: `A scenario has at most ${MOST_CHANGES} changes.` };
  let scenario = AS_ASSESSED;
  for (const change of changes.filter((one) => one !== '')) {
    const changed = withChange(scenario, change);
    if ('problem' in changed) return changed;
    scenario = changed;
  }
  return scenario;
}

function withChange(scenario: Scenario, change: string): Scenario | Problem {
  const equals = change.indexOf('=');
  if (equals < 1) return { problem: `"${change}": write name=value, such as volume=2.` };
  const [name, value] = [change.slice(0, equals), change.slice(equals + 1)];
  const colon = name.indexOf(':');
  if (colon >= 0) return withChangeOfOne(scenario, name.slice(0, colon), name.slice(colon + 1), value);
  switch (name) {
    case 'moving': {
      const moving = MOVING.find((one) => one === value);
      return moving === undefined ? unknownValue(name, value, MOVING) : { ...scenario, moving };
    }
    case 'volume': {
      const volume = numberWithin('volume', value);
      return typeof volume === 'number' ? { ...scenario, volume } : volume;
    }
    case 'growth': {
      const growth = numberWithin('growth', value);
      return typeof growth === 'number' ? { ...scenario, growth } : growth;
    }
    case 'provider': {
      const providedBy = PROVIDED_BY.find((one) => one === value);
      return providedBy === undefined ? unknownValue(name, value, PROVIDED_BY) : { ...scenario, providedBy };
    }
    default:
      return {
        problem: `"${name}" is no change of a scenario. The changes are moving, provider, volume, growth, ${ofOne()}.`,
      };
  }
}

function ofOne(): string {
  return OF_ONE.map((one) => `${one}:NAME`).join(', ');
}

function withChangeOfOne(scenario: Scenario, name: string, encoded: string, value: string): Scenario | Problem {
  const id = decoded(encoded);
  if (id === null || id === '' || id === '__proto__') return { problem: `"${name}:${encoded}" names nothing.` };
  const kind = OF_ONE.find((one) => one === name);
  switch (kind) {
    case 'move': {
      const wish = value === 'stay' ? value : WAYS.find((way) => way === value);
      if (wish === undefined) return unknownValue(name, value, ['stay', ...WAYS]);
      return { ...scenario, wishes: { ...scenario.wishes, [id]: wish } };
    }
    case 'class': {
      const latencyClass = LATENCY_CLASSES.find((one) => one === value);
      if (latencyClass === undefined) return unknownValue(name, value, LATENCY_CLASSES);
      return { ...scenario, classes: { ...scenario.classes, [id]: latencyClass } };
    }
    case 'volume': {
      const volume = numberWithin('volume', value);
      return typeof volume === 'number' ? { ...scenario, volumes: { ...scenario.volumes, [id]: volume } } : volume;
    }
    case 'model': {
      const model = modelNamed(value);
      return 'problem' in model ? model : { ...scenario, models: { ...scenario.models, [id]: model } };
    }
    case 'models': {
      const model = modelNamed(value);
      return 'problem' in model ? model : { ...scenario, modelsOf: { ...scenario.modelsOf, [id]: model } };
    }
    case 'commitment': {
      if (!isProvider(id)) return noProvider(id);
      const usd = numberWithin('commitment', value);
      return typeof usd === 'number' ? { ...scenario, commitments: { ...scenario.commitments, [id]: usd } } : usd;
    }
    case 'discount': {
      if (!isProvider(id)) return noProvider(id);
      const share = numberWithin('discount', value);
      return typeof share === 'number' ? { ...scenario, discounts: { ...scenario.discounts, [id]: share } } : share;
    }
    case 'assume': {
      const given = readOwnValue(id, value);
      if ('problem' in given) return given;
      return { ...scenario, assume: { ...scenario.assume, [given.name]: given.value } };
    }
    default:
      return { problem: `"${name}" is no change of a scenario. Of one workload or name there are ${ofOne()}.` };
  }
}

function isProvider(id: string): boolean {
  return PROVIDERS.some((one) => one === id);
}

function noProvider(id: string): Problem {
  return { problem: `"${id}" is no provider of the catalogue.` };
}

function modelNamed(text: string): Candidate | Problem {
  const name = decoded(text);
  if (name === null) return { problem: `"${text}" names nothing.` };
  const candidate = readCandidate(name);
  return 'problem' in candidate || isProvider(candidate.provider) ? candidate : noProvider(candidate.provider);
}

/** Null for what no text of a scenario can hold, such as half of a character. */
function decoded(text: string): string | null {
  try {
    const name = decodeURIComponent(text);
    encodeURIComponent(name);
    return name;
  } catch {
    return null;
  }
}

function unknownValue(name: string, value: string, choices: readonly string[]): Problem {
  return { problem: `"${value}" is no value of ${name}. Choose one of: ${choices.join(', ')}.` };
}

const EXAMPLES: Record<keyof typeof BOUNDS, number> = { volume: 2, growth: 0.1, discount: 0.1, commitment: 5000 };

function numberWithin(name: keyof typeof BOUNDS, value: string): number | Problem {
  const { min, max } = BOUNDS[name];
  const number = /^-?\d*\.?\d+(e-?\d+)?$/i.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  return { problem: `${name} is a number from ${min} to ${max}, such as ${EXAMPLES[name]}.` };
}
