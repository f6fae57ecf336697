import * as z from 'zod';
import { auditKindSchema } from '../reports/answers/audit-summary';
import { reportSchema } from '../reports/report';

/** What a shared link shows. `audit` is the name of the audit; null where names are hidden. `madeAt` is ISO 8601 in UTC. */
export const snapshotSchema = z.object({
  audit: z.string().nullable(),
  kind: auditKindSchema,
  madeAt: z.string(),
  report: reportSchema,
});
export type Snapshot = z.infer<typeof snapshotSchema>;
