import { repriceAudit } from '@/lib/audits/reprice-audit';
import { answer } from '../../../answer';
import { refuseForeign } from '../../../same-origin';

type Context = { params: Promise<{ id: string }> };

/** POST /api/audits/ID/reprice: prices a finished audit again with the prices of now. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused !== null) return refused;
  return answer(async () => {
    return Response.json(await repriceAudit((await params).id));
  });
}
