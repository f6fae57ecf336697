/** The columns that can separate workloads, and the number of distinct values in each (0: the column is empty). */
export const NAMING_COLUMNS = ['application', 'route', 'key_name', 'tags'] as const;
export type NamingColumn = (typeof NAMING_COLUMNS)[number];
export type Cardinality = Readonly<Record<NamingColumn, number>>;

/** A column with more values than this names requests or people, not workloads. */
export const MAX_VALUES = 2000;
/** So does a column with a new value in more than half of the requests, if it has more than a few values. */
const FEW_VALUES = 20;

/**
 * A column names a request only if these are empty: the key without a route, the tags without anything else. The rule
 * applies per request, not per log, so a workload has the same key whichever other files are read with it.
 */
export const NAMES_WITHOUT: Readonly<Record<NamingColumn, readonly NamingColumn[]>> = {
  application: [],
  route: [],
  key_name: ['route'],
  tags: ['application', 'route', 'key_name'],
};

/**
 * The columns of a log that name workloads. Provider, model, operation and service tier are always part of the key,
 * because they decide the price.
 */
export function namingColumns(cardinality: Cardinality, requests = Number.POSITIVE_INFINITY): NamingColumn[] {
  const most = Math.min(MAX_VALUES, Math.max(FEW_VALUES, requests / 2));
  return NAMING_COLUMNS.filter((column) => cardinality[column] > 0 && cardinality[column] <= most);
}
