import * as z from 'zod';
import { InputError } from '@/lib/audits/input-error';
import { forgetMapping } from '@/lib/audits/mappings/mappings';
import { door } from '../../../door/door';

export const DELETE = door(
  {
    does: 'Deletes a saved mapping. Files with its columns are no longer recognised. Audits do not change.',
    changes: true,
    may: 'change-mappings',
    params: z.object({ id: z.string().max(100) }),
    answers: z.object({ deleted: z.literal(true) }),
  },
  async ({ params: { id } }) => {
    if (await forgetMapping(id)) return { deleted: true as const };
    throw new InputError('not-found', 'The mapping does not exist.', 'Look it up in the list of mappings.');
  },
);
