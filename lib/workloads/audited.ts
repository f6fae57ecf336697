import type { WorkloadProfile } from './profile/profile';
import type { Workflow } from './workflow/workflow';

/** What an audit's tags and prices are computed from, in the order of its report. */
export type Audited = { from: 'log'; workloads: WorkloadProfile[] } | { from: 'list'; workloads: Workflow[] };
