/**
 * USD that falling back to synchronous adds to a batch bill (design.md, "reruns"): the share that expires or fails is
 * not billed by batch and pays the standard rate. Below zero where batch is the dearer way, as the share escapes it.
 */
export function fallbackCost(standardBill: number, batchBill: number, fallbackShare: number): number {
  return fallbackShare * (standardBill - batchBill);
}
