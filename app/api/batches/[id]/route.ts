import { oneBatch } from '@/lib/batches/batches';
import { batchSchema } from '@/lib/reports/answers/batches';
import { batchParams, noSuchBatch } from '../../../door/batch-address';
import { door } from '../../../door/door';

export const GET = door(
  {
    does: 'A batch with its files, states and cost. Prompts and answers lie in the folder of its user.',
    may: 'see-batches',
    params: batchParams,
    answers: batchSchema,
  },
  async ({ params: { id } }) => {
    const batch = await oneBatch(id, Date.now());
    if (batch === null) throw noSuchBatch();
    return batch;
  },
);
