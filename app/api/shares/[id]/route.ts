import * as z from 'zod';
import { InputError } from '@/lib/audits/input-error';
import { revokeShare } from '@/lib/audits/shares/shares';
import { door } from '../../../door/door';

export const DELETE = door(
  {
    does: 'Revokes a shared link at once. Its copy of the report is deleted.',
    changes: true,
    may: 'share-audits',
    params: z.object({ id: z.string().max(100).describe('The id of a shared link.') }),
    answers: z.object({ revoked: z.literal(true) }),
  },
  async ({ params: { id } }) => {
    if (await revokeShare(id)) return { revoked: true as const };
    throw new InputError('not-found', 'There is no such link.', 'It may have expired, or somebody revoked it.');
  },
);
