import { measured } from '../assumptions/term';
import type { Overhead } from './overhead';
import { recordsInJob, type Volume } from './quantities';

/**
 * Invalid outputs are billed again: of failed records only, (v + v² + ... up to the attempts) x batch bill, v being the invalid
 * share; of whole files, the same with the chance that a file holds an invalid record in place of v.
 */
export const reruns: Overhead = {
  label: 'Reruns of invalid outputs',
  usdPer: {
    batchBill: (v) => (v.rerunWholeFiles ? 0 : expectedReruns(v.invalidOutputShare, v.maxAttempts)),
    filesAgain: (v) => (v.rerunWholeFiles ? 1 : 0),
  },
  explain: ({ values: v, volume, quantities }) => {
    const again = v.rerunWholeFiles
      ? expectedFileReruns(volume, v.recordsPerJob, v.invalidOutputShare, v.maxAttempts)
      : expectedReruns(v.invalidOutputShare, v.maxAttempts);
    return {
      says: v.rerunWholeFiles
        ? 'The batch bill x how often a file runs again. A file runs again when one of its outputs is invalid.'
        : 'The batch bill x how often a record runs again: v + v² + ... up to the attempts, v being the invalid share.',
      terms: [
        measured('Batch bill', quantities.batchBill, 'usd'),
        'invalidOutputShare',
        'maxAttempts',
        measured('Runs again, on average', again, 'share'),
      ],
    };
  },
};

/** How often, on average, one thing runs again: share + share² + ... for `maxAttempts` runs in all; a fraction is dropped. */
export function expectedReruns(share: number, maxAttempts: number): number {
  let sum = 0;
  let term = share;
  for (let attempt = 2; attempt <= maxAttempts; attempt += 1) {
    sum += term;
    term *= share;
  }
  return sum;
}

/** How often, on average, a whole file runs again: each time that one of its records or more is invalid. */
export function expectedFileReruns(
  volume: Volume,
  recordsPerJob: number,
  invalidOutputShare: number,
  maxAttempts: number,
): number {
  const spoilt = 1 - (1 - invalidOutputShare) ** recordsInJob(volume, recordsPerJob);
  return expectedReruns(spoilt, maxAttempts);
}
