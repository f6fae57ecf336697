import { INTERACTIVE_WORKLOADS } from './interactive-workloads';
import { NIGHTLY_WORKLOADS } from './nightly-workloads';
import { QUEUED_WORKLOADS } from './queued-workloads';
import type { SampleWorkload } from './sample-workload';
import { SCHEDULED_WORKLOADS } from './scheduled-workloads';

/** Every workload of the sample log, each with the truth about its latency class. All of them are invented. */
export const SAMPLE_WORKLOADS: readonly SampleWorkload[] = [
  ...INTERACTIVE_WORKLOADS,
  ...QUEUED_WORKLOADS,
  ...NIGHTLY_WORKLOADS,
  ...SCHEDULED_WORKLOADS,
];
