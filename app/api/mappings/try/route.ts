import { z } from 'zod';
import { tryMapping } from '@/lib/audits/try-mapping';
import { answer, problem } from '../../answer';
import { refuseForeign } from '../../same-origin';

/** Characters; the page sends at most a thousand rows and four megabytes. */
const MAX_HEAD = 8 * 2 ** 20;

const mapping = z.record(z.string(), z.unknown());
const bodySchema = z.union([
  z.object({ name: z.string().trim().min(1).max(255), head: z.string().min(1).max(MAX_HEAD), mapping }),
  z.object({ upload: z.string().max(100), mapping }),
]);

/** POST /api/mappings/try with { name, head, mapping } or { upload, mapping }: reads the first rows of a file as an audit would, and keeps nothing. */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused !== null) return refused;
  const body = bodySchema.safeParse(await request.json().catch(() => null));
  if (!body.success) {
    return problem(400, 'Send JSON: { "name": …, "head": first rows as text, or "upload": …, "mapping": { … } }.');
  }
  const { mapping, ...firstRows } = body.data;
  return answer(async () => Response.json(await tryMapping(firstRows, JSON.stringify(mapping), request.signal)));
}
