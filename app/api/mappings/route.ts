import { z } from 'zod';
import { keepMapping, savedMappings } from '@/lib/audits/mappings';
import { answer, problem } from '../answer';
import { refuseForeign, refuseUnknownHost } from '../same-origin';

const bodySchema = z.object({
  name: z.string().trim().min(1).max(100),
  columns: z.array(z.string().max(500)).min(1).max(1000),
  mapping: z.record(z.string(), z.unknown()),
});

/** GET /api/mappings: every saved mapping, the one saved last first. */
export async function GET(request: Request): Promise<Response> {
  return refuseUnknownHost(request) ?? answer(async () => Response.json({ mappings: await savedMappings() }));
}

/** POST /api/mappings with { name, columns, mapping }: saves a mapping; one of the same name is replaced. */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused !== null) return refused;
  const body = bodySchema.safeParse(await request.json().catch(() => null));
  if (!body.success) return problem(400, 'Send JSON: { "name": …, "columns": [ … ], "mapping": { … } }.');
  const { name, columns, mapping } = body.data;
  return answer(async () => Response.json(await keepMapping(name, columns, JSON.stringify(mapping)), { status: 201 }));
}
