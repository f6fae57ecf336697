import { Readable } from 'node:stream';
import { openRejects } from '@/lib/audits/rejects';
import { answer, problem } from '../../../answer';
import { refuseUnknownHost } from '../../../same-origin';

type Context = { params: Promise<{ id: string }> };

/** GET /api/audits/ID/rejects: every rejected row as CSV with file, line, reason and column, without what it holds. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const refused = refuseUnknownHost(request);
  if (refused !== null) return refused;
  return answer(async () => {
    const { id } = await params;
    const rejects = await openRejects(id);
    if (rejects === null) return problem(404, 'There is no such audit, or it is not done.');
    return new Response(Readable.toWeb(rejects) as ReadableStream<Uint8Array>, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="offpeak-rejects-${encodeURIComponent(id)}.csv"`,
      },
    });
  });
}
