import { measured } from '../assumptions/assumptions';
import { type Overhead, recordsInJob, type Volume } from './overhead';

/**
 * Invalid outputs are billed again. Where only failed records run again: (v + v² + ... up to the attempts) x batch bill, where v is
 * the invalid share. Where whole files run again, v is the probability that a file holds an invalid record.
 */
export const reruns: Overhead = {
  label: 'Reruns',
  ways: ['batch'],
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
        ? 'Batch bill x reruns per file. A file runs again when one of its outputs is invalid.'
        : 'Batch bill x reruns per record: v + v² + ... up to the attempts, where v is the invalid share.',
      terms: [
        measured('Batch bill', quantities.batchBill, 'usd'),
        'invalidOutputShare',
        'maxAttempts',
        measured('Mean reruns', again, 'share'),
      ],
    };
  },
};

/** The mean number of reruns: share + share² + ... for `maxAttempts` runs in all. A fraction of an attempt is dropped. */
export function expectedReruns(share: number, maxAttempts: number): number {
  let sum = 0;
  let term = share;
  for (let attempt = 2; attempt <= maxAttempts; attempt += 1) {
    sum += term;
    term *= share;
  }
  return sum;
}

/** The mean number of reruns of a whole file. It runs again while at least one of its records is invalid. */
export function expectedFileReruns(
  volume: Volume,
  recordsPerJob: number,
  invalidOutputShare: number,
  maxAttempts: number,
): number {
  const spoilt = 1 - (1 - invalidOutputShare) ** recordsInJob(volume, recordsPerJob);
  return expectedReruns(spoilt, maxAttempts);
}
