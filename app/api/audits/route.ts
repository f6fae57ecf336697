import { z } from 'zod';
import { listAudits, startLogAudit } from '@/lib/audits/audits';
import { change, look } from '../door';
import { problem } from '../problem';

const uploadSchema = z.object({
  name: z.string().trim().min(1).max(255),
  mapping: z.string().max(10_000).optional(),
});

/** GET /api/audits: every audit, newest first, without its report. */
export const GET = look(async () => Response.json({ audits: await listAudits() }));

/** POST /api/audits?name=FILE with the file as the body, which is streamed to disk and never held in memory. */
export const POST = change(async ({ request }) => {
  const upload = uploadSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!upload.success) return problem(400, 'Name the file: POST /api/audits?name=FILE, with the file as the body.');
  const { body } = request;
  if (body === null) return problem(400, `${upload.data.name} is empty: there is nothing to read in it.`);
  const { name, mapping } = upload.data;
  const expectedBytes = contentLength(request.headers);
  const started = await startLogAudit({
    name,
    fileName: name,
    body,
    expectedBytes,
    ...(mapping === undefined ? {} : { mapping }),
  });
  return Response.json(started, { status: 201 });
});

function contentLength(headers: Headers): number | null {
  const text = headers.get('content-length');
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}
