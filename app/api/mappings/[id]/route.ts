import { forgetMapping } from '@/lib/audits/mappings';
import { answer, problem } from '../../answer';
import { refuseForeign } from '../../same-origin';

type Context = { params: Promise<{ id: string }> };

/** DELETE /api/mappings/ID: files of its kind are no longer recognised. Audits stay as they are. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused !== null) return refused;
  return answer(async () => {
    const deleted = await forgetMapping((await params).id);
    return deleted ? Response.json({ deleted }) : problem(404, 'There is no such mapping.');
  });
}
