import type { Intake } from '../../reports/intake';
import type { Report } from '../../reports/report';
import type { AuditKind } from '../../store/audits/audit-record';
import type { KeyChoice } from '../../workloads/key/key-choice';

/** Work on the workloads of an audit that takes as long as there are many. `workloads` is a file with a line of JSON for each. */
export type AssessTasks = {
  /** Tags and prices what was read and marks the audit done; its files come from `folder`, and `owner` is the token of the process that runs the audit. */
  complete: {
    request: { id: string; kind: AuditKind; intake: Intake; workloads: string; folder: string; owner: string };
    result: null;
  };
  /** Makes a report again that is of before the latest decision. */
  conclude: { request: { id: string }; result: null };
  reprice: { request: { id: string }; result: { catalogue: Report['catalogue'] } };
  /** `result.workloads`: how many there are then. */
  rekey: { request: { id: string; key: KeyChoice; workloads: string }; result: { key: KeyChoice; workloads: number } };
};
export type AssessTask = {
  [Task in keyof AssessTasks]: { task: Task; request: AssessTasks[Task]['request'] };
}[keyof AssessTasks];
export type AssessResult = AssessTasks[keyof AssessTasks]['result'];
