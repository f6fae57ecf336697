/**
 * Why an invoice differs from an audit. `notInLog`: usage of models that no request of the log is of. `notOnInvoice`: models
 * of the log that the invoice does not bill. From `discount` to `other`: what the invoice says itself. The rest are those of
 * `splitUsage`.
 */
export const CAUSES = [
  'notInLog',
  'notOnInvoice',
  'volume',
  'tier',
  'cache',
  'rate',
  'discount',
  'credit',
  'tax',
  'commitment',
  'other',
  'unexplained',
] as const;
export type Cause = (typeof CAUSES)[number];
