import * as z from 'zod';
import { sharedLinkSchema } from '@/lib/access/share-terms';
import { listShares } from '@/lib/audits/shares/shares';
import { door } from '../../door/door';

export const GET = door(
  {
    does: 'Lists the shared links that still work, newest first.',
    may: 'share-audits',
    answers: z.object({ shares: z.array(sharedLinkSchema) }),
  },
  async () => ({ shares: await listShares() }),
);
