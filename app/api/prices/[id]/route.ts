import { z } from 'zod';
import { withdrawPrice } from '@/lib/audits/prices/price-book';
import { changeWith } from '../../door';

const body = { schema: z.unknown(), says: 'Send JSON: { "by": …, "reason": … }.' };

/** DELETE /api/prices/ID with { by, reason }: withdraws an override, which stays in the history. */
export const DELETE = changeWith<unknown, { id: string }>(body, async ({ params, body: author }) => {
  await withdrawPrice(params.id, author);
  return Response.json({ withdrawn: true });
});
