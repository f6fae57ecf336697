import * as z from 'zod';
import { listAudits, startLogAudit } from '@/lib/audits/audits';
import { InputError } from '@/lib/audits/input-error';
import { auditSummarySchema } from '@/lib/reports/answers/audit-summary';
import { door } from '../../door/door';
import { startedSchema } from './started';

export const GET = door(
  {
    does: 'Lists every audit, newest first, without its report.',
    may: 'see-audits',
    answers: z.object({ audits: z.array(auditSummarySchema) }),
  },
  async () => ({ audits: await listAudits() }),
);

export const POST = door(
  {
    does: 'Audits a log that is the body. It is streamed to disk and never held in memory.',
    changes: true,
    may: 'add-audits',
    query: {
      schema: z.object({ name: z.string().trim().min(1).max(255), mapping: z.string().max(10_000).optional() }),
      remedy: 'Name the file: POST /api/audits?name=FILE, with the file as the body.',
    },
    body: 'stream',
    answers: startedSchema,
    status: 201,
  },
  async ({ request: { body, headers }, query: { name, mapping } }) => {
    if (body === null) throw new InputError('wrong-request', `${name} is empty.`, 'Send the file as the body.');
    const expectedBytes = contentLength(headers);
    return startLogAudit({
      name,
      fileName: name,
      body,
      expectedBytes,
      ...(mapping === undefined ? {} : { mapping }),
    });
  },
);

function contentLength(headers: Headers): number | null {
  const text = headers.get('content-length');
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}
