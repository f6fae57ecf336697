/** A probability given to an answer, and whether the answer was right. */
export type Claim = { probability: number; right: boolean };

/** The claims between two probabilities: how sure they were on average and how often they were right. */
export type ReliabilityBin = { from: number; to: number; claims: number; claimed: number; observed: number };

/** Bins of equal width from 0 to 1, the empty ones left out; a probability on an edge is in the upper bin, 1 in the last. */
export function reliability(claims: readonly Claim[], bins = 10): ReliabilityBin[] {
  const groups = Array.from({ length: bins }, (): Claim[] => []);
  for (const claim of claims) groups[Math.min(bins - 1, Math.floor(claim.probability * bins))]?.push(claim);
  return groups.flatMap((group, index) =>
    group.length === 0
      ? []
      : {
          from: index / bins,
          to: (index + 1) / bins,
          claims: group.length,
          claimed: group.reduce((sum, { probability }) => sum + probability, 0) / group.length,
          observed: group.filter(({ right }) => right).length / group.length,
        },
  );
}

/**
 * Expected calibration error: the distance between claimed and observed, averaged over the claims (Naeini, Cooper and
 * Hauskrecht 2015, "Obtaining well calibrated probabilities using Bayesian binning"). Null without claims.
 */
export function expectedCalibrationError(claims: readonly Claim[], bins = 10): number | null {
  if (claims.length === 0) return null;
  return reliability(claims, bins).reduce(
    (sum, bin) => sum + (bin.claims / claims.length) * Math.abs(bin.observed - bin.claimed),
    0,
  );
}
