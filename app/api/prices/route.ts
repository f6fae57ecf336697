import { listedPrices, priceListQuerySchema, priceListSchema } from '@/lib/audits/prices/listed-prices';
import { enterPrice, whyNoPrice } from '@/lib/audits/prices/price-book';
import { authorSchema, priceChangeSchema, priceOverrideSchema } from '@/lib/pricing/overrides/price-override';
import { door } from '../../door/door';

export const GET = door(
  {
    does: 'The rates of this installation and what was entered here. A page of the rates, and all overrides with their ids.',
    may: 'see-prices',
    query: { schema: priceListQuerySchema, remedy: 'Ask as in ?search=haiku&provider=anthropic&tier=batch&page=1.' },
    answers: priceListSchema,
  },
  async ({ query }) => listedPrices(query),
);

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
