/** The columns that can tell workloads apart, and how many distinct values a log has in each (0: the column is empty). */
export const NAMING_COLUMNS = ['application', 'route', 'key_name', 'tags'] as const;
export type NamingColumn = (typeof NAMING_COLUMNS)[number];
export type Cardinality = Readonly<Record<NamingColumn, number>>;

/** A column with more values than this names requests or people, not workloads. */
const MAX_VALUES = 2000;
/** So does one that has a new value in more than half of the requests, as far as there are more than a few. */
const FEW_VALUES = 20;

/**
 * Chooses the most telling columns present: application and route; the key's name where there is no route; tags where
 * there is nothing else. Provider, model, operation and service tier are always part of the key, since they decide the price.
 */
export function chooseKeyColumns(cardinality: Cardinality, requests = Number.POSITIVE_INFINITY): NamingColumn[] {
  const most = Math.min(MAX_VALUES, Math.max(FEW_VALUES, requests / 2));
  const useful = (column: NamingColumn) => cardinality[column] > 0 && cardinality[column] <= most;
  const purpose = (['application', useful('route') ? 'route' : 'key_name'] as const).filter(useful);
  if (purpose.length > 0) return purpose;
  return useful('tags') ? ['tags'] : [];
}
