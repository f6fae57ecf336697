import { z } from 'zod';
import { importRateFile } from '@/lib/audits/price-book';
import { answer, problem } from '../../answer';
import { refuseForeign } from '../../same-origin';

const MAX_CHARACTERS = 5_000_000;
const bodySchema = z.object({
  name: z.string().trim().min(1).max(255),
  text: z.string().min(1).max(MAX_CHARACTERS),
  by: z.unknown(),
  reason: z.unknown(),
});

/** POST /api/prices/file with { name, text, by, reason }: enters all rates of a CSV or JSON file. */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused !== null) return refused;
  const body = bodySchema.safeParse(await request.json().catch(() => null));
  if (!body.success)
    return problem(400, 'Send a file of rates of at most 5 MB: { "name": …, "text": …, "by": …, "reason": … }.');
  const { name, text } = body.data;
  return answer(async () => Response.json(await importRateFile(name, text, body.data), { status: 201 }));
}
