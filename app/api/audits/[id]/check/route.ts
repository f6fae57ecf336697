import { z } from 'zod';
import { checkInvoices } from '@/lib/audits/invoice/check-invoices';
import { invoiceOfText } from '@/lib/audits/invoice/read-invoice-file';
import { invoiceCheckSchema } from '@/lib/cost/invoice/invoice-check';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

/** Larger ones are for the command, which reads them in a process of its own. */
const MAX_CHARACTERS = 8_000_000;
const MOST_FILES = 24;

const file = z.object({ name: z.string().trim().min(1).max(255), text: z.string().min(1).max(MAX_CHARACTERS) });

/** POST /api/audits/ID/check with { files: [{ name, text }] }: compares invoices with the audit, and stores nothing of them. */
export const POST = door(
  {
    changes: true,
    may: 'see-audits',
    params: auditParams,
    body: {
      schema: z.object({ files: z.array(file).min(1).max(MOST_FILES) }),
      remedy:
        'Send JSON: { "files": [{ "name": …, "text": the invoice as text }] }, of at most 10 MB. "whowaits check" reads larger ones.',
      maxBytes: 10_000_000,
    },
    answers: invoiceCheckSchema,
  },
  async ({ request, params, body: { files } }) =>
    checkInvoices(
      params.id,
      files.map(({ name, text }) => invoiceOfText(name, text)),
      Date.now(),
      request.signal,
    ),
);
