import { z } from 'zod';
import { InputError } from '@/lib/audits/input-error';
import { forgetMapping } from '@/lib/audits/mappings/mappings';
import { door } from '../../../door/door';

/** DELETE /api/mappings/ID: files of its kind are no longer recognised. Audits stay as they are. */
export const DELETE = door(
  {
    changes: true,
    may: 'change-mappings',
    params: z.object({ id: z.string().max(100) }),
    answers: z.object({ deleted: z.literal(true) }),
  },
  async ({ params: { id } }) => {
    if (await forgetMapping(id)) return { deleted: true as const };
    throw new InputError('not-found', 'There is no such mapping.', 'Look it up in the list of mappings.');
  },
);
