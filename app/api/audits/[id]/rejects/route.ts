import { Readable } from 'node:stream';
import { openRejects } from '@/lib/audits/rejects';
import { look } from '../../../door';
import { problem } from '../../../problem';

/** GET /api/audits/ID/rejects: every rejected row as CSV with file, line, reason and column, without what it holds. */
export const GET = look<{ id: string }>(async ({ params: { id } }) => {
  const rejects = await openRejects(id);
  if (rejects === null) return problem(404, 'There is no such audit, or it is not done.');
  return new Response(Readable.toWeb(rejects) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="whowaits-rejects-${encodeURIComponent(id)}.csv"`,
    },
  });
});
