import { Readable } from 'node:stream';
import { InputError } from '@/lib/audits/input-error';
import { openRejects } from '@/lib/audits/rejects';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

export const GET = door(
  {
    does: 'Every rejected row as CSV. It has file, line, reason and column, and no content of the row.',
    may: 'see-audits',
    params: auditParams,
    answers: 'stream',
    sends: { 'text/csv': null },
  },
  async ({ params: { id } }) => {
    const rejects = await openRejects(id);
    if (rejects === null) {
      throw new InputError('not-found', 'The audit does not exist or is not finished.', 'Wait until it is finished.');
    }
    return new Response(Readable.toWeb(rejects) as ReadableStream<Uint8Array>, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="whowaits-rejects-${encodeURIComponent(id)}.csv"`,
      },
    });
  },
);
