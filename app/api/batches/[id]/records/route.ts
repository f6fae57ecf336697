import { recordsOfBatch } from '@/lib/batches/batches';
import { batchRecordsSchema } from '@/lib/reports/answers/batches';
import { batchParams, noSuchBatch, recordsQuery } from '../../../../door/batch-address';
import { door } from '../../../../door/door';

export const GET = door(
  {
    does: 'The records of a batch, a page at a time. Each has its ids, its state and why.',
    may: 'see-batches',
    params: batchParams,
    query: { schema: recordsQuery, remedy: 'Correct the address.' },
    answers: batchRecordsSchema,
  },
  async ({ params: { id }, query: { state, starting, page } }) => {
    const found = await recordsOfBatch(id, { state: state ?? null, starting, page });
    if (found === null) throw noSuchBatch();
    return found;
  },
);
