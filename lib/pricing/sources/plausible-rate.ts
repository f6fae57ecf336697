import type { Finding } from '../../workloads/finding';
import type { TokenRates } from '../catalogue/rate';
import { isEmbeddingModel } from '../models/embedding-model';
import type { RateObservation } from './rate-observation';

/**
 * The most expensive text models in either source are the pro models at 150. The most expensive embedding is below 1.
 */
const HIGHEST_INPUT = 200;
const HIGHEST_EMBEDDING_INPUT = 10;

/**
 * The cheapest cache read that a vendor lists is 1/120 of input (DeepSeek). A write costs from one to two times the
 * input rate.
 */
const LOWEST_READ_SHARE = 0.005;
const HIGHEST_WRITE_5M = 1.5;
const HIGHEST_WRITE_1H = 2.5;

function refusal(observation: RateObservation): [code: string, why: string] | null {
  const { input, output } = observation.usd;
  const embedding = isEmbeddingModel(observation.model);
  if (input === null) return ['no-input-rate', 'names no input rate'];
  if (input === 0) return ['free', 'an input rate of 0 is a free tier or a gap, not a rate'];
  if (input > HIGHEST_INPUT) return ['wrong-unit', `an input rate of ${input} is not per million tokens`];
  if (!embedding && output === null) return ['no-output-rate', 'names no output rate'];
  if (!embedding && output === 0) return ['free-output', 'an output rate of 0 for a model that is no embedding'];
  if (embedding && input > HIGHEST_EMBEDDING_INPUT)
    return ['wrong-unit', `an embedding at ${input} per million tokens`];
  if (embedding && observation.over > 0)
    return ['embedding-band', 'a longer band of an embedding, which has one price'];
  if (embedding && output !== null && output > input)
    return ['embedding-output', 'an embedding that charges for output'];
  return null;
}

/**
 * The implausible cache rates of a row. All of them, if its cache columns belong elsewhere: a read above input means
 * that they are swapped, and a write between half of input and input means that they were copied from a cheaper context
 * band.
 */
function badCacheRates({ input, cacheRead, cacheWrite5m, cacheWrite1h }: TokenRates): (keyof TokenRates)[] {
  if (input === null) return [];
  const copied = cacheWrite5m !== null && cacheWrite5m > input * 0.5 && cacheWrite5m < input * 0.999;
  if (copied || (cacheRead !== null && cacheRead > input)) return ['cacheRead', 'cacheWrite5m', 'cacheWrite1h'];
  const bad: (keyof TokenRates)[] = [];
  if (cacheRead !== null && cacheRead < input * LOWEST_READ_SHARE) bad.push('cacheRead');
  const outside = (write: number | null, most: number) =>
    write !== null && (write < input * 0.999 || write > input * most);
  if (outside(cacheWrite5m, HIGHEST_WRITE_5M)) bad.push('cacheWrite5m');
  const shorter = cacheWrite1h !== null && cacheWrite5m !== null && cacheWrite1h < cacheWrite5m;
  if (outside(cacheWrite1h, HIGHEST_WRITE_1H) || shorter) bad.push('cacheWrite1h');
  return bad;
}

/** Checks a single row: it is refused, or kept without its implausible cache rates, with the findings. */
export function plausibleRate(observation: RateObservation): { kept: RateObservation | null; findings: Finding[] } {
  const { source, provider, model, tier, region, over, usd } = observation;
  const where = `${source}: ${provider} ${model} ${tier} ${region} over ${over}`;
  const refused = refusal(observation);
  if (refused) return { kept: null, findings: [{ code: refused[0], says: `${where}: ${refused[1]}.` }] };
  const bad = badCacheRates(usd);
  if (bad.length === 0) return { kept: observation, findings: [] };
  const values = bad.map((type) => `${type} ${usd[type]}`).join(', ');
  const says = `${where}: ${values} can't be with input ${usd.input}; left unknown.`;
  const kept = { ...observation, usd: { ...usd, ...Object.fromEntries(bad.map((type) => [type, null])) } };
  return { kept, findings: [{ code: 'cache-rate', says }] };
}
