/** The labels of the settings of a mapping, which messages of the page name too. */
export const FIELD_LABELS = {
  sheet: 'Sheet',
  rate: (currency: string) => `Dollars for one ${currency}`,
  start: 'Start of times that count from it',
  dateOrder: 'Dates such as 7/2/2026',
  timeZone: 'Time zone of times without one',
  samplePercent: 'Percent of requests it holds',
  cached: 'Cached tokens are',
  onlyColumn: 'Rows are requests by the column',
  startUnit: 'Unit of times that count from a start',
  days: 'Days it covers',
  otherRates: 'Dollars for one of other currencies',
  models: 'Names that stand for a model',
} as const;

export const CACHED_WORDS = { inside: 'part of the input tokens', apart: 'beside the input tokens' } as const;
export const DATE_ORDER_WORDS = { 'day-first': 'have the day first', 'month-first': 'have the month first' } as const;
