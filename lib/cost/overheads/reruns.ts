export type RerunTerms = {
  /** Share of outputs that batch adds as invalid, 0 to 1. */
  invalidOutputShare: number;
  /** Attempts at one record, the first included; a fraction is dropped. */
  maxAttempts: number;
  /** True when one invalid record sends its whole file round again. */
  rerunWholeFiles: boolean;
  recordsPerJob: number;
};

/**
 * USD of billing invalid outputs again (design.md, "reruns"): of failed records only, (v + v² + ... up to the cap) x bill;
 * of whole files, the same with the chance that a file holds at least one invalid record in place of v.
 */
export function rerunCost(bill: number, terms: RerunTerms): number {
  const { invalidOutputShare: v, recordsPerJob } = terms;
  const again = terms.rerunWholeFiles ? 1 - (1 - v) ** recordsPerJob : v;
  return bill * expectedReruns(again, terms.maxAttempts);
}

/** share + share² + ... up to `maxAttempts` runs in all: how often, on average, one thing is run again. */
export function expectedReruns(share: number, maxAttempts: number): number {
  let sum = 0;
  let term = share;
  for (let attempt = 2; attempt <= maxAttempts; attempt += 1) {
    sum += term;
    term *= share;
  }
  return sum;
}
