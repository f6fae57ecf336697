import { z } from 'zod';
import { enterPrice } from '@/lib/audits/prices/price-book';
import { changeWith } from '../door';

const body = {
  schema: z.object({ change: z.unknown(), by: z.unknown(), reason: z.unknown() }),
  says: 'Send JSON: { "change": …, "by": …, "reason": … }.',
};

/** POST /api/prices with { change, by, reason }: enters a rate, an alias or a discount. */
export const POST = changeWith(body, async ({ body }) =>
  Response.json(await enterPrice(body.change, body), { status: 201 }),
);
