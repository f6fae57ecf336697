import * as z from 'zod';
import { whyNoPrice, withdrawPrice } from '@/lib/audits/prices/price-book';
import { authorSchema } from '@/lib/pricing/overrides/price-override';
import { door } from '../../../door/door';

export const DELETE = door(
  {
    does: 'Withdraws a price override. It stays in the history.',
    changes: true,
    may: 'change-prices',
    params: z.object({ id: z.string().max(100) }),
    body: { schema: authorSchema, says: whyNoPrice, remedy: 'Enter your name and a reason.' },
    answers: z.object({ withdrawn: z.literal(true) }),
  },
  async ({ params, body: author }) => {
    await withdrawPrice(params.id, author);
    return { withdrawn: true as const };
  },
);
