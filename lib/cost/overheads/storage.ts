import { DAYS_PER_MONTH } from '../monthly';

export const BYTES_PER_GB = 1e9;

export type StorageTerms = {
  /** Input and output of one request, in bytes. */
  bytesPerRequest: number;
  /** Record id, status and error line of one request, in bytes. */
  metadataBytesPerRequest: number;
  retentionDays: number;
  storageUsdPerGbMonth: number;
};

/**
 * USD a month of keeping the input, output and error files (design.md, "storage"): bytes x retention x price. In a steady
 * state what is kept at any time is a month's bytes x retention in months.
 */
export function storageCost(requestsPerMonth: number, terms: StorageTerms): number {
  const gigabytes = (requestsPerMonth * (terms.bytesPerRequest + terms.metadataBytesPerRequest)) / BYTES_PER_GB;
  return gigabytes * (terms.retentionDays / DAYS_PER_MONTH) * terms.storageUsdPerGbMonth;
}
