import * as z from 'zod';
import { setVersionOf, versionsAndBefore, versionsSchema } from '@/lib/audits/versions';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

export const GET = door(
  {
    does: 'The versions of the log of an audit. Also an audit made before that looks like one of the same log.',
    may: 'see-audits',
    params: auditParams,
    answers: versionsSchema,
  },
  async ({ params: { id } }) => versionsAndBefore(id),
);

export const PUT = door(
  {
    does: 'Makes an audit a version of another, or of none. Nothing of the two audits changes but that.',
    changes: true,
    may: 'change-audits',
    params: auditParams,
    body: {
      schema: z.object({ of: z.string().max(100).nullable() }),
      remedy: 'Send the id of the other audit, or null: { "of": … }.',
    },
    answers: versionsSchema,
  },
  async ({ params: { id }, body: { of } }) => {
    await setVersionOf(id, of);
    return versionsAndBefore(id);
  },
);
