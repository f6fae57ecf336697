import * as z from 'zod';
import { importRateFile, whyNoPrice } from '@/lib/audits/prices/price-book';
import { authorSchema, priceOverrideSchema } from '@/lib/pricing/overrides/price-override';
import { door } from '../../../door/door';

const MAX_CHARACTERS = 5_000_000;

export const POST = door(
  {
    does: 'Enters all rates of a CSV or JSON file.',
    changes: true,
    may: 'change-prices',
    body: {
      schema: authorSchema.extend({
        name: z.string().trim().min(1).max(255),
        text: z.string().min(1).max(MAX_CHARACTERS),
      }),
      says: whyNoPrice,
      remedy: 'Send a rate file of at most 5 MB, with your name and a reason.',
      // A file is longer as text inside JSON: each line end and each quote takes two bytes.
      maxBytes: 8_000_000,
    },
    answers: priceOverrideSchema,
    status: 201,
  },
  async ({ body }) => importRateFile(body.name, body.text, body),
);
