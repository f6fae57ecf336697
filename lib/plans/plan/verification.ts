/** The confidence of what a sample shows. */
export const CONFIDENCE = 0.95;

/**
 * How many records without a single failure show that a share is below `share`: the least n with (1 - share)^n <= 1 - CONFIDENCE (the
 * exact form of the rule of three; Hanley and Lippman-Hand 1983). Null where the share is zero, which no sample shows, or one.
 */
export function recordsToShow(share: number): number | null {
  if (share <= 0 || share >= 1) return null;
  return Math.ceil(Math.log(1 - CONFIDENCE) / Math.log(1 - share));
}
