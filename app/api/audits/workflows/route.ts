import { z } from 'zod';
import { startWorkflowAudit } from '@/lib/audits/audits';
import { answer, problem } from '../../answer';
import { refuseForeign } from '../../same-origin';

const name = z.string().trim().min(1).max(255);
const listSchema = z.union([
  z.object({ name, csv: z.string().min(1) }),
  z.object({ name, workflows: z.array(z.unknown()).min(1) }),
]);

/** POST /api/audits/workflows with { name, csv } or { name, workflows }: audits a list made by hand. */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused !== null) return refused;
  const list = listSchema.safeParse(await request.json().catch(() => null));
  if (!list.success) return problem(400, 'Send JSON: { "name": …, "csv": … } or { "name": …, "workflows": [ … ] }.');
  return answer(async () => Response.json(await startWorkflowAudit(list.data), { status: 201 }));
}
