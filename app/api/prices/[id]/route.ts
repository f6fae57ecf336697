import { withdrawPrice } from '@/lib/audits/price-book';
import { answer } from '../../answer';
import { refuseForeign } from '../../same-origin';

type Context = { params: Promise<{ id: string }> };

/** DELETE /api/prices/ID with { by, reason }: withdraws an override, which stays in the history. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused !== null) return refused;
  const author: unknown = await request.json().catch(() => null);
  return answer(async () => {
    await withdrawPrice((await params).id, author);
    return Response.json({ withdrawn: true });
  });
}
