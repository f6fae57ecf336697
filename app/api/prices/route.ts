import { enterPrice, whyNoPrice } from '@/lib/audits/prices/price-book';
import { authorSchema, priceChangeSchema, priceOverrideSchema } from '@/lib/pricing/overrides/price-override';
import { door } from '../../door/door';

export const POST = door(
  {
    does: 'Enters a rate, an alias or a discount.',
    changes: true,
    may: 'change-prices',
    body: {
      schema: authorSchema.extend({ change: priceChangeSchema }),
      says: whyNoPrice,
      remedy: 'Correct these fields, then send them again.',
    },
    answers: priceOverrideSchema,
    status: 201,
  },
  async ({ body }) => enterPrice(body.change, body),
);
