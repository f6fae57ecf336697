import { deleteAudit, getAuditSummary } from '@/lib/audits/audits';
import { answer, problem } from '../../answer';
import { refuseForeign, refuseUnknownHost } from '../../same-origin';

type Context = { params: Promise<{ id: string }> };

/** GET /api/audits/ID: how far the audit is. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const refused = refuseUnknownHost(request);
  if (refused !== null) return refused;
  return answer(async () => {
    const audit = await getAuditSummary((await params).id);
    return audit === null ? problem(404, 'There is no such audit.') : Response.json(audit);
  });
}

/** DELETE /api/audits/ID: the audit, its workloads and its files. A running one is stopped. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused !== null) return refused;
  return answer(async () => {
    const deleted = await deleteAudit((await params).id);
    return deleted ? Response.json({ deleted }) : problem(404, 'There is no such audit.');
  });
}
