import type { Cardinality } from '../../../workloads/key/workload-key-columns';

/**
 * How many distinct values each column has that can name workloads, and how many rows the log has. Exact up to twice as many as
 * name workloads, approximate beyond; 0 where no request has one.
 */
export type KeyValues = { values: Cardinality; requests: number };
