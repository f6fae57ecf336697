import { z } from 'zod';
import { rekeyAudit } from '@/lib/audits/rekey-audit';
import { answer, problem } from '../../../answer';
import { refuseForeign } from '../../../same-origin';

type Context = { params: Promise<{ id: string }> };

const bodySchema = z.object({ columns: z.unknown() });

/**
 * POST /api/audits/ID/key with { columns: ["application", "route"] }: sorts the requests into workloads by these columns;
 * null leaves the choice to Offpeak. Answers with the key and the number of workloads.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused !== null) return refused;
  const body = bodySchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return problem(400, 'Send JSON: { "columns": [ … ] }.');
  return answer(async () => {
    return Response.json(await rekeyAudit((await params).id, body.data.columns, request.signal));
  });
}
