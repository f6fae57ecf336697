import { z } from 'zod';
import type { AuditKind } from '../../reports/audit-summary';
import type { Intake } from '../../reports/intake';
import { reportSchema } from '../../reports/report';
import { type KeyChoice, keyChoiceSchema } from '../../workloads/key/key-choice';

/** What a report was priced with. */
export const repricedSchema = reportSchema.pick({ catalogue: true });
/** What names the workloads now, and how many there are. */
export const rekeyedSchema = z.object({ key: keyChoiceSchema, workloads: z.number().int().nonnegative() });

/** Work on the workloads of an audit that takes as long as there are many. `workloads` is a file with a line of JSON for each. */
export type AssessTasks = {
  /** Tags and prices what was read and marks the audit done; its files come from `folder`, and `owner` is the token of the process that runs the audit. */
  complete: {
    request: { id: string; kind: AuditKind; intake: Intake; workloads: string; folder: string; owner: string };
    result: null;
  };
  /** Makes a report again that is of before the latest decision. */
  conclude: { request: { id: string }; result: null };
  reprice: { request: { id: string }; result: z.infer<typeof repricedSchema> };
  rekey: { request: { id: string; key: KeyChoice; workloads: string }; result: z.infer<typeof rekeyedSchema> };
};
export type AssessTask = {
  [Task in keyof AssessTasks]: { task: Task; request: AssessTasks[Task]['request'] };
}[keyof AssessTasks];
export type AssessResult = AssessTasks[keyof AssessTasks]['result'];
