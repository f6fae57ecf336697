import type { Cardinality } from '../../../workloads/key/workload-key-columns';

/**
 * The number of distinct values of each column that can name workloads, and the number of rows. Exact up to twice the number of
 * values that may name workloads, approximate above. 0 where no request has one.
 */
export type KeyValues = { values: Cardinality; requests: number };
