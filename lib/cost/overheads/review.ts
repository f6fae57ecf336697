export type ReviewTerms = {
  /** Share of records that people sample because the work runs in batch. */
  reviewShare: number;
  /** Share of records that go to people because batch made them less certain. */
  lowConfidenceShare: number;
  reviewMinutes: number;
  reviewUsdPerHour: number;
};

/** USD of human review that batch adds: (sampled + low-confidence share) of records x minutes x hourly rate (design.md, "review"). */
export function reviewCost(records: number, terms: ReviewTerms): number {
  // A record is read once, however many reasons there are to read it.
  const share = Math.min(1, terms.reviewShare + terms.lowConfidenceShare);
  return records * share * (terms.reviewMinutes / 60) * terms.reviewUsdPerHour;
}
