import * as z from 'zod';
import { realisedBetween, realisedSchema } from '@/lib/audits/realised/realised-between';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

export const GET = door(
  {
    does: 'What the moves that an earlier audit recommended have saved by this one. Each move has its verdict, and why it differs from the forecast.',
    may: 'see-audits',
    params: auditParams,
    query: {
      schema: z.object({ with: z.string().max(100).describe('The id of the earlier audit.') }),
      remedy: 'Name the earlier audit: GET /api/audits/ID/realised?with=ID.',
    },
    answers: realisedSchema,
  },
  async ({ params: { id }, query }) => realisedBetween(query.with, id),
);
