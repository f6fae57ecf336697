import * as z from 'zod';
import { madeLinkSchema, sharedLinkSchema, shareRequestSchema } from '@/lib/access/share-terms';
import { listShares, shareAudit } from '@/lib/audits/shares/shares';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

export const GET = door(
  {
    does: 'Lists the shared links of an audit that still work, newest first.',
    may: 'share-audits',
    params: auditParams,
    answers: z.object({ shares: z.array(sharedLinkSchema) }),
  },
  async ({ params: { id } }) => ({ shares: await listShares(id) }),
);

export const POST = door(
  {
    does: 'Makes a link to the report as it is now. Later decisions do not change what it shows. The path with its token is answered this once.',
    changes: true,
    may: 'share-audits',
    params: auditParams,
    body: {
      schema: shareRequestSchema,
      remedy: 'Send JSON: { "names": false, "days": 30 }, with 1 to 365 days.',
    },
    answers: madeLinkSchema,
    status: 201,
  },
  async ({ params: { id }, body }) => shareAudit(id, body),
);
