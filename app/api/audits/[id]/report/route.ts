import { getAudit } from '@/lib/audits/audits';
import { refuseUnreadable } from '@/lib/audits/refuse-unreadable';
import { look } from '../../../door';
import { problem } from '../../../problem';

/** GET /api/audits/ID/report: the report as a JSON file. */
export const GET = look<{ id: string }>(async ({ params: { id } }) => {
  const audit = await getAudit(id);
  if (audit === null) return problem(404, 'There is no such audit.');
  refuseUnreadable(audit.summary);
  if (audit.report === null) return problem(409, 'This audit has no report: it has not finished, or it failed.');
  return new Response(`${JSON.stringify(audit.report, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="whowaits-${encodeURIComponent(id)}.json"`,
    },
  });
});
