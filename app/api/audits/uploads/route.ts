import { z } from 'zod';
import { startUploadedAudit } from '@/lib/audits/audits';
import { answer, problem } from '../../answer';
import { refuseForeign } from '../../same-origin';

const bodySchema = z.object({
  name: z.string().trim().min(1).max(255),
  uploads: z
    .array(z.object({ id: z.string().regex(/^[0-9a-f]{32}$/), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .min(1)
    .max(1000),
  mapping: z.record(z.string(), z.unknown()).optional(),
  days: z.number().positive().max(36_525).nullable().default(null),
});

/** POST /api/audits/uploads with { name, uploads: [{ id, sha256 }], mapping?, days? }: audits files that were uploaded. Without a mapping a saved one is taken that fits. */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseForeign(request);
  if (refused !== null) return refused;
  const body = bodySchema.safeParse(await request.json().catch(() => null));
  if (!body.success) {
    return problem(400, 'Send JSON: { "name": …, "uploads": [{ "id": …, "sha256": … }], "mapping": { … } }.');
  }
  const { name, uploads, mapping, days } = body.data;
  return answer(async () => {
    const started = await startUploadedAudit({
      name,
      uploads,
      days,
      ...(mapping === undefined ? {} : { mapping: JSON.stringify(mapping) }),
    });
    return Response.json(started, { status: 201 });
  });
}
