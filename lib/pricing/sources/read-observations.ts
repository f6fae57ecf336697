import type { Finding } from '../../workloads/finding';
import {
  type CountedEdges,
  isCountedBand,
  type ObservedRow,
  offerOf,
  type RateObservation,
  readObservation,
} from './rate-observation';

/** Rows in the catalogue's names, and why the others are skipped. */
export function readObservations(
  rows: readonly ObservedRow[],
  counted: CountedEdges,
): { read: RateObservation[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const read: RateObservation[] = [];
  const uncounted = uncountedModels(rows, counted);
  for (const row of rows) {
    const observation = readObservation(row, counted);
    if (!Array.isArray(observation)) findings.push(observation);
    else if (!uncounted.has(offerOf(row))) read.push(...observation);
  }
  return { read: withGlobalDefault(read), findings };
}

/** Models with a band that no profile counts. Their shorter bands would price longer requests too low. */
function uncountedModels(rows: readonly ObservedRow[], counted: CountedEdges): Set<string> {
  return new Set(rows.filter(({ context_band }) => !isCountedBand(context_band, counted)).map(offerOf));
}

/**
 * Vertex sells a model at its global endpoint, or a tenth dearer in a region. A log that names no location is read as
 * the global endpoint, which is what Google's price list and the other catalogues show first.
 */
function withGlobalDefault(read: readonly RateObservation[]): RateObservation[] {
  const split = new Set<string>();
  for (const one of read) if (one.provider === 'vertex' && one.region === 'global') split.add(offerOf(one));
  return read.map((one) => {
    if (!split.has(offerOf(one))) return one;
    if (one.region === 'global') return { ...one, region: 'default' };
    return one.region === 'default' ? { ...one, region: 'regional' } : one;
  });
}
