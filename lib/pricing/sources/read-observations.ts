import type { Finding } from '../../workloads/finding';
import { isCountedBand, type ObservedRow, type RateObservation, readObservation } from './rate-observation';

/** Rows in the catalogue's names, and why the others are skipped. */
export function readObservations(rows: readonly ObservedRow[]): { read: RateObservation[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const read: RateObservation[] = [];
  const uncounted = uncountedModels(rows);
  for (const row of rows) {
    const observation = readObservation(row);
    if (!Array.isArray(observation)) findings.push(observation);
    else if (!uncounted.has(modelOf(row))) read.push(...observation);
  }
  return { read: withGlobalDefault(read), findings };
}

const modelOf = ({ source, provider, model }: Pick<ObservedRow, 'source' | 'provider' | 'model'>) =>
  [source, provider, model].join('\t');

/** Models with a band that no profile counts. Their shorter bands would price longer requests too low. */
function uncountedModels(rows: readonly ObservedRow[]): Set<string> {
  return new Set(rows.filter(({ context_band }) => !isCountedBand(context_band)).map(modelOf));
}

/**
 * Vertex sells a model at its global endpoint, or a tenth dearer in a region. A log that names no location is read as
 * the global endpoint, which is what Google's price list and the other catalogues show first.
 */
function withGlobalDefault(read: readonly RateObservation[]): RateObservation[] {
  const split = new Set<string>();
  for (const one of read) if (one.provider === 'vertex' && one.region === 'global') split.add(sourceAndModel(one));
  return read.map((one) => {
    if (!split.has(sourceAndModel(one))) return one;
    if (one.region === 'global') return { ...one, region: 'default' };
    return one.region === 'default' ? { ...one, region: 'regional' } : one;
  });
}

const sourceAndModel = ({ source, provider, model }: RateObservation) => [source, provider, model].join('\t');
