import { priceChangesQuerySchema, priceChangesSchema, priceChangesSince } from '@/lib/audits/prices/price-changes';
import { door } from '../../../door/door';

export const GET = door(
  {
    does: 'What changed between versions of the catalogue.',
    may: 'see-prices',
    query: { schema: priceChangesQuerySchema, remedy: 'Ask as in ?version=VERSION&page=2, or without a version.' },
    answers: priceChangesSchema,
  },
  async ({ query }) => priceChangesSince(query),
);
