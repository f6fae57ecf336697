import type { Decision } from '../latency/decision';
import type { Report, ReportWorkload } from '../reports/report';
import type { KeyChoice } from '../workloads/key-choice';
import type { AuditDraft } from './conclude-audit';

/** A workload after a decision: as every audit that holds it shows it from now on, and how it came to that. */
export type DecidedWorkload = { workload: ReportWorkload; history: Decision[] };

/** Work on the workloads of an audit that takes as long as there are many. `workloads` is a file with a line of JSON for each. */
export type AssessTasks = {
  /** Tags and prices what was read and marks the audit done; its files come from `folder`, and `owner` is the token of the process that runs the audit. */
  complete: {
    request: { id: string; draft: AuditDraft; workloads: string; folder: string; owner: string };
    result: null;
  };
  decide: { request: { auditId: string; workloadId: string; decision: unknown }; result: DecidedWorkload };
  reprice: { request: { id: string }; result: { catalogue: Report['catalogue'] } };
  /** `result.workloads`: how many there are then. */
  rekey: { request: { id: string; key: KeyChoice; workloads: string }; result: { key: KeyChoice; workloads: number } };
};
export type AssessTask = {
  [Task in keyof AssessTasks]: { task: Task; request: AssessTasks[Task]['request'] };
}[keyof AssessTasks];
export type AssessResult = AssessTasks[keyof AssessTasks]['result'];
