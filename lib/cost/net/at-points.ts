import type { AssumptionPoints } from '../assumptions/points';
import { type NetFactors, netFactors } from '../net-factors';
import { missedShare } from '../overheads/missed-deadlines';
import { expectedReruns } from '../overheads/reruns';
import type { NetTerms } from './terms';

/** The net of a workload at every point, USD a month, not rounded; the array is used again by the next call. */
export type NetAtPoints = (terms: NetTerms) => Float64Array;

/**
 * net = sync - batch - overhead (design.md, "The cost model") at many points at once: what depends on the assumptions alone
 * is computed once a provider, so that a workload costs a few multiplications a point.
 */
export function netAtPoints(points: AssumptionPoints): NetAtPoints {
  const byProvider = new Map<string | null, NetFactors>();
  const nets = new Float64Array(points.count);
  return (terms) => {
    const factors = byProvider.get(terms.provider) ?? netFactors(points, terms.provider);
    byProvider.set(terms.provider, factors);
    fillNets(terms, factors, nets);
    if (factors.rerunWholeFiles) subtractWholeFiles(terms, factors, nets);
    if (terms.deadlineHours !== null && !factors.missesAreFree) subtractMisses(terms, factors, nets);
    return nets;
  };
}

function fillNets(terms: NetTerms, factors: NetFactors, nets: Float64Array): void {
  const { sync, batchWithoutHits, batchOfHits, records, runs, recordsPerRun } = terms;
  const bytes = records * (terms.bytesPerRequest ?? 0);
  // Taken out of the loop, which runs millions of times: older engines look a property up again at each turn.
  const { sync: ofSync, batch: ofBatch, batchOfHits: ofHits, byte: ofByte, job: ofJob, fixed } = factors;
  const ofRecord = terms.bytesPerRequest === null ? factors.recordOfUnknownSize : factors.record;
  const { recordsPerJob } = factors;
  const oneJobARun = recordsPerRun <= factors.leastRecordsPerJob;
  const count = nets.length;
  for (let i = 0; i < count; i += 1) {
    const jobs = oneJobARun ? runs : runs * Math.ceil(recordsPerRun / (recordsPerJob[i] as number));
    nets[i] =
      sync * (ofSync[i] as number) -
      batchWithoutHits * (ofBatch[i] as number) -
      batchOfHits * (ofHits[i] as number) -
      records * (ofRecord[i] as number) -
      bytes * (ofByte[i] as number) -
      jobs * (ofJob[i] as number) -
      (fixed[i] as number);
  }
}

/** The factors hold the reruns of failed records only; this puts those of whole files in their place. */
function subtractWholeFiles(terms: NetTerms, factors: NetFactors, nets: Float64Array): void {
  for (let i = 0; i < nets.length; i += 1) {
    const invalid = factors.invalidOutputShare[i] as number;
    const attempts = factors.maxAttempts[i] as number;
    const jobsARun = Math.ceil(terms.recordsPerRun / (factors.recordsPerJob[i] as number));
    const spoilt = 1 - (1 - invalid) ** (jobsARun === 0 ? 0 : terms.recordsPerRun / jobsARun);
    const batch = terms.batchWithoutHits + terms.batchOfHits * (factors.cacheHitsKept[i] as number);
    const more = expectedReruns(spoilt, attempts) - expectedReruns(invalid, attempts);
    nets[i] = (nets[i] as number) - batch * more;
  }
}

function subtractMisses(terms: NetTerms, factors: NetFactors, nets: Float64Array): void {
  for (let i = 0; i < nets.length; i += 1) {
    const missed = missedShare(
      terms,
      factors.turnaroundMedianHours[i] as number,
      factors.turnaroundP95Hours[i] as number,
    );
    nets[i] = (nets[i] as number) - missed * terms.runsPerMonth * (factors.miss[i] as number);
  }
}
