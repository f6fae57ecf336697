import { z } from 'zod';
import { lookIntoUpload } from '@/lib/audits/look-into';
import { answer, problem } from '../../answer';
import { refuseForeign } from '../../same-origin';

const bodySchema = z.object({ upload: z.string().max(100) });

/** POST /api/mappings/look with { upload }: the columns and first rows of a file that was uploaded; { preview: null } for a kind that can't be looked into. */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused !== null) return refused;
  const body = bodySchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return problem(400, 'Send JSON: { "upload": the id of an upload }.');
  return answer(async () => Response.json({ preview: await lookIntoUpload(body.data.upload, request.signal) }));
}
