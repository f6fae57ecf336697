/** The labels of a mapping's settings. Messages on the page use them too. */
export const FIELD_LABELS = {
  sheet: 'Sheet',
  rate: (currency: string) => `USD for one ${currency}`,
  start: 'Start of relative times',
  dateOrder: 'Dates such as 7/2/2026',
  timeZone: 'Time zone for times without one',
  samplePercent: 'Sample rate in percent',
  cached: 'Cached tokens are',
  costs: 'Costs are',
  onlyColumn: 'Column that marks requests',
  startUnit: 'Unit of relative times',
  days: 'Days covered',
  otherRates: 'Rates of other currencies in USD',
  models: 'Model aliases',
} as const;

export const CACHED_WORDS = { inside: 'part of the input tokens', apart: 'not part of the input tokens' } as const;
export const COSTS_WORDS = { invoice: 'what the provider charged', estimate: 'estimates at list prices' } as const;
export const DATE_ORDER_WORDS = { 'day-first': 'have the day first', 'month-first': 'have the month first' } as const;
