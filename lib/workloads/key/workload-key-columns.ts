/** The columns that can tell workloads apart, and how many distinct values a log has in each (0: the column is empty). */
export const NAMING_COLUMNS = ['application', 'route', 'key_name', 'tags'] as const;
export type NamingColumn = (typeof NAMING_COLUMNS)[number];
export type Cardinality = Readonly<Record<NamingColumn, number>>;

/** A column with more values than this names requests or people, not workloads. */
export const MAX_VALUES = 2000;
/** So does one that has a new value in more than half of the requests, as far as there are more than a few. */
const FEW_VALUES = 20;

/**
 * A request is named by a column only where these are silent: by its key where it has no route, by its tags where it
 * has nothing else. Being a rule for each request and not for each log, it gives a workload the same key whatever
 * other files are read with it.
 */
export const NAMES_WITHOUT: Readonly<Record<NamingColumn, readonly NamingColumn[]>> = {
  application: [],
  route: [],
  key_name: ['route'],
  tags: ['application', 'route', 'key_name'],
};

/**
 * The columns of a log that name workloads. Provider, model, operation and service tier are always part of the key,
 * since they decide the price.
 */
export function tellingColumns(cardinality: Cardinality, requests = Number.POSITIVE_INFINITY): NamingColumn[] {
  const most = Math.min(MAX_VALUES, Math.max(FEW_VALUES, requests / 2));
  return NAMING_COLUMNS.filter((column) => cardinality[column] > 0 && cardinality[column] <= most);
}
