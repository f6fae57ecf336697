import type { Assumptions } from '../../cost/assumptions/assumptions';
import type { WorkloadInput } from '../../cost/workload-input';
import type { Rate } from '../../pricing/catalogue/rate';
import type { ReportWorkload } from '../../reports/report';
import type { SlotStarts } from '../../workloads/profile/slot-starts';
import type { FilesUnder } from './limits-of';
import type { Plan, PlanEntry } from './plan';
import type { Turnaround } from './turnaround';

type ReportWay = ReportWorkload['ways'][number];

/** What all entries of a plan share. `starts` is null where nobody asked for a replay. */
export type Planning = {
  options: Plan['options'];
  assumptions: Assumptions;
  rates: readonly Rate[];
  /** The share of all requests that the log holds. */
  sampleRate: number;
  starts: PlannedStarts | null;
};

/** When requests of workloads started, by id, or why nobody can tell. */
export type PlannedStarts = { byId: Readonly<Record<string, SlotStarts>> } | { none: string };

/** What is known of a workload while its plan is made, for its sentences. */
export type Planned = Omit<PlanEntry, 'sections'> & {
  workload: ReportWorkload;
  reportWay: ReportWay | null;
  input: WorkloadInput | null;
  turnaround: Turnaround | null;
  under: FilesUnder | null;
};
