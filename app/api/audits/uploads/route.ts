import * as z from 'zod';
import { startUploadedAudit } from '@/lib/audits/audits';
import { door } from '../../../door/door';
import { startedSchema } from '../started';

const upload = z.object({ id: z.string().regex(/^[0-9a-f]{32}$/), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

export const POST = door(
  {
    does: 'Audits uploaded files. Without a mapping, a saved mapping that fits is used.',
    changes: true,
    may: 'add-audits',
    body: {
      schema: z.object({
        name: z.string().trim().min(1).max(255),
        uploads: z.array(upload).min(1).max(1000),
        mapping: z.record(z.string(), z.unknown()).optional(),
        days: z.number().positive().max(36_525).nullable().default(null),
      }),
      remedy: 'Send JSON: { "name": …, "uploads": [{ "id": …, "sha256": … }], "mapping": { … } }.',
    },
    answers: startedSchema,
    status: 201,
  },
  async ({ body: { name, uploads, mapping, days } }) =>
    startUploadedAudit({
      name,
      uploads,
      days,
      ...(mapping === undefined ? {} : { mapping: JSON.stringify(mapping) }),
    }),
);
