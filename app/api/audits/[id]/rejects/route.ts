import { Readable } from 'node:stream';
import { InputError } from '@/lib/audits/input-error';
import { openRejects } from '@/lib/audits/rejects';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

/** GET /api/audits/ID/rejects: every rejected row as CSV with file, line, reason and column, without what it holds. */
export const GET = door({ may: 'see-audits', params: auditParams, answers: 'stream' }, async ({ params: { id } }) => {
  const rejects = await openRejects(id);
  if (rejects === null) {
    throw new InputError('not-found', 'There is no such audit, or it is not done.', 'Wait until it is done.');
  }
  return new Response(Readable.toWeb(rejects) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="whowaits-rejects-${encodeURIComponent(id)}.csv"`,
    },
  });
});
