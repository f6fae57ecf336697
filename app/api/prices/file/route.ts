import { z } from 'zod';
import { importRateFile } from '@/lib/audits/prices/price-book';
import { changeWith } from '../../door';

const MAX_CHARACTERS = 5_000_000;
const body = {
  schema: z.object({
    name: z.string().trim().min(1).max(255),
    text: z.string().min(1).max(MAX_CHARACTERS),
    by: z.unknown(),
    reason: z.unknown(),
  }),
  says: 'Send a file of rates of at most 5 MB: { "name": …, "text": …, "by": …, "reason": … }.',
  // As text inside JSON a file is longer: each line end and each quote takes two bytes.
  maxBytes: 8_000_000,
};

/** POST /api/prices/file with { name, text, by, reason }: enters all rates of a CSV or JSON file. */
export const POST = changeWith(body, async ({ body }) =>
  Response.json(await importRateFile(body.name, body.text, body), { status: 201 }),
);
