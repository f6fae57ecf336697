import * as z from 'zod';
import type { AuditKind } from '../../reports/answers/audit-summary';
import type { Intake } from '../../reports/intake';
import { reportSchema } from '../../reports/report';
import type { SaidCosts } from '../../workloads/billed-kind';
import { type KeyChoice, keyChoiceSchema } from '../../workloads/key/key-choice';
import type { AskedExport, Export } from './make-export';

/** The catalogue that a report was priced with. */
export const repricedSchema = reportSchema.pick({ catalogue: true });
/** The columns that name the workloads now, and the number of workloads. */
export const rekeyedSchema = z.object({ key: keyChoiceSchema, workloads: z.number().int().nonnegative() });

/**
 * Work that grows with the number of workloads in an audit. `workloads` is a file with one line of JSON per workload.
 */
export type AssessTasks = {
  /**
   * Tags and prices the imported workloads and marks the audit done. Its files come from `folder`. `owner` is the token
   * of the process that runs the audit.
   */
  complete: {
    request: { id: string; kind: AuditKind; intake: Intake; workloads: string; folder: string; owner: string };
    result: null;
  };
  /** Makes a report again that is older than the latest decision or own assumption. */
  conclude: { request: { id: string }; result: null };
  /** `costs` is what a person says that the costs of the log are. */
  reprice: { request: { id: string; costs?: SaidCosts }; result: z.infer<typeof repricedSchema> };
  rekey: { request: { id: string; key: KeyChoice; workloads: string }; result: z.infer<typeof rekeyedSchema> };
  export: { request: { id: string; asked: AskedExport }; result: Export };
};
export type AssessTask = {
  [Task in keyof AssessTasks]: { task: Task; request: AssessTasks[Task]['request'] };
}[keyof AssessTasks];
export type AssessResult = AssessTasks[keyof AssessTasks]['result'];
