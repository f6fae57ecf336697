import * as z from 'zod';
import { auditsOnOldRates } from '@/lib/audits/prices/audits-on-old-rates';
import { currentPrices } from '@/lib/audits/prices/current-prices';
import { door } from '../../../door/door';

export const GET = door(
  {
    does: 'The newest audits with workloads whose rates were read more than 90 days ago.',
    may: 'see-prices',
    answers: z.object({ audits: z.array(z.object({ id: z.string(), name: z.string(), workloads: z.number() })) }),
  },
  async () => ({ audits: await auditsOnOldRates(await currentPrices()) }),
);
