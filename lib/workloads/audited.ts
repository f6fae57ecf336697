import type { WorkloadProfile } from './profile/profile';
import type { Workflow } from './workflow/workflow';

/** The input of an audit's tags and prices, in the order of its report. */
export type Audited = { from: 'log'; workloads: WorkloadProfile[] } | { from: 'list'; workloads: Workflow[] };
