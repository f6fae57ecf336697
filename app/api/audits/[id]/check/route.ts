import * as z from 'zod';
import { checkInvoices } from '@/lib/audits/invoice/check-invoices';
import { invoiceOfText, invoicesOfBytes } from '@/lib/audits/invoice/read-invoice-file';
import { invoiceCheckSchema } from '@/lib/invoices/invoice-check';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

/** Larger ones are for the command, which reads them in a process of its own. */
const MOST_BYTES = 8_000_000;
const MOST_FILES = 24;

const name = z.string().trim().min(1).max(255);
const file = z.union([
  z.object({ name, text: z.string().min(1).max(MOST_BYTES) }),
  z.object({
    name,
    base64: z
      .base64()
      .min(1)
      .max((MOST_BYTES / 3) * 4 + 4),
  }),
]);

export const POST = door(
  {
    does: 'Compares invoices with the audit. Nothing of them is stored. A file is { name, text }, or { name, base64 } if it is Parquet or packed.',
    changes: true,
    may: 'see-audits',
    params: auditParams,
    body: {
      schema: z.object({ files: z.array(file).min(1).max(MOST_FILES) }),
      remedy:
        'Send JSON: { "files": [{ "name": …, "text": the invoice as text }] }, or "base64" for Parquet and packed files, of at most 8 MB. "whowaits check" reads larger ones.',
      maxBytes: 11_000_000,
    },
    answers: invoiceCheckSchema,
  },
  async ({ request, params, body: { files } }) => {
    const invoices = files.map(async (sent) =>
      'text' in sent
        ? [invoiceOfText(sent.name, sent.text)]
        : invoicesOfBytes(sent.name, Buffer.from(sent.base64, 'base64'), request.signal),
    );
    return checkInvoices(params.id, (await Promise.all(invoices)).flat(), Date.now(), request.signal);
  },
);
