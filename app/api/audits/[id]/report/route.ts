import { getAudit, refuseUnreadable } from '@/lib/audits/audits';
import { answer, problem } from '../../../answer';
import { refuseUnknownHost } from '../../../same-origin';

type Context = { params: Promise<{ id: string }> };

/** GET /api/audits/ID/report: the report as a JSON file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const refused = refuseUnknownHost(request);
  if (refused !== null) return refused;
  return answer(async () => {
    const { id } = await params;
    const audit = await getAudit(id);
    if (audit === null) return problem(404, 'There is no such audit.');
    refuseUnreadable(audit.summary);
    if (audit.report === null) return problem(409, 'This audit has no report: it has not finished, or it failed.');
    return new Response(`${JSON.stringify(audit.report, null, 2)}\n`, {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="offpeak-${encodeURIComponent(id)}.json"`,
      },
    });
  });
}
