/** What each cause is called on screens. */
export const CAUSE_LABELS: Readonly<Record<string, string>> = {
  volume: 'Requests a month',
  mix: 'Tokens of a request',
  price: 'Prices',
  model: 'Another model or provider',
  added: 'New workloads',
  gone: 'Workloads that are gone',
  priced: 'Workloads that became priced',
  unpriced: 'Workloads that became unpriced',
  spend: 'Spend of what moves',
  class: 'Another latency class',
  way: 'Another way',
  terms: 'Prices and overheads of the same way',
  joint: 'Share of the joint saving',
  other: 'Not told apart',
};

/** A cause in the middle of a sentence. */
export function causeInText(cause: string): string {
  const label = CAUSE_LABELS[cause] ?? cause;
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** The causes that are not zero, the largest first, USD a month. */
export function causesAtWork(by: Readonly<Record<string, number>>): { cause: string; usd: number }[] {
  return Object.entries(by)
    .map(([cause, usd]) => ({ cause, usd }))
    .filter(({ usd }) => usd !== 0)
    .sort((a, b) => Math.abs(b.usd) - Math.abs(a.usd));
}
