import { z } from 'zod';
import { tryMapping } from '@/lib/audits/try-mapping';
import { answer, problem } from '../../answer';
import { refuseForeign } from '../../same-origin';

/** Characters; the page sends at most a thousand rows and four megabytes. */
const MAX_HEAD = 8 * 2 ** 20;

const bodySchema = z.object({
  name: z.string().trim().min(1).max(255),
  head: z.string().min(1).max(MAX_HEAD),
  mapping: z.record(z.string(), z.unknown()),
});

/** POST /api/mappings/try with { name, head, mapping }: reads the first rows of a file as an audit would, and keeps nothing. */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused !== null) return refused;
  const body = bodySchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return problem(400, 'Send JSON: { "name": …, "head": first rows as text, "mapping": { … } }.');
  const { name, head, mapping } = body.data;
  return answer(async () => Response.json(await tryMapping(name, head, JSON.stringify(mapping))));
}
