import { decide } from '@/lib/audits/decide';
import { answer } from '../../../../../answer';
import { refuseForeign } from '../../../../../same-origin';

type Context = { params: Promise<{ id: string; workloadId: string }> };

/**
 * POST /api/audits/ID/workloads/ID/decisions with { change, by, reason }: sets a class or deadline, answers a question
 * or undoes an earlier decision. Answers with the workload as it is then, and its history.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused !== null) return refused;
  return answer(async () => {
    const { id, workloadId } = await params;
    const decision: unknown = await request.json().catch(() => null);
    return Response.json(await decide(id, workloadId, decision), { status: 201 });
  });
}
