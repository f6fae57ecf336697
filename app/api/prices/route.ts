import { z } from 'zod';
import { enterPrice } from '@/lib/audits/price-book';
import { answer, problem } from '../answer';
import { refuseForeign } from '../same-origin';

const bodySchema = z.object({ change: z.unknown(), by: z.unknown(), reason: z.unknown() });

/** POST /api/prices with { change, by, reason }: enters a rate, an alias or a discount. */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused !== null) return refused;
  const body = bodySchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return problem(400, 'Send JSON: { "change": …, "by": …, "reason": … }.');
  return answer(async () => Response.json(await enterPrice(body.data.change, body.data), { status: 201 }));
}
