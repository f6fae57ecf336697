import { deleteAudit, getAuditSummary } from '@/lib/audits/audits';
import { change, look } from '../../door';
import { problem } from '../../problem';

/** GET /api/audits/ID: how far the audit is. */
export const GET = look<{ id: string }>(async ({ params }) => {
  const audit = await getAuditSummary(params.id);
  return audit === null ? problem(404, 'There is no such audit.') : Response.json(audit);
});

/** DELETE /api/audits/ID: the audit, its workloads and its files. A running one is stopped. */
export const DELETE = change<{ id: string }>(async ({ params }) => {
  const deleted = await deleteAudit(params.id);
  return deleted ? Response.json({ deleted }) : problem(404, 'There is no such audit.');
});
