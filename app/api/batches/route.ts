import * as z from 'zod';
import { allBatches } from '@/lib/batches/batches';
import { batchSummarySchema } from '@/lib/reports/answers/batches';
import { door } from '../../door/door';

export const GET = door(
  {
    does: 'Lists the batches that were run from here, newest first. Only the command runs them.',
    may: 'see-batches',
    answers: z.object({ batches: z.array(batchSummarySchema) }),
  },
  async () => ({ batches: await allBatches(Date.now()) }),
);
