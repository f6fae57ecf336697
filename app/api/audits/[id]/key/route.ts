import * as z from 'zod';
import { advisedKeySchema, adviseOnKey } from '@/lib/audits/intake/advise-on-key';
import { rekeyAudit } from '@/lib/audits/intake/rekey-audit';
import { rekeyedSchema } from '@/lib/audits/tasks/assess-task';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

export const GET = door(
  {
    does: 'The columns that name the workloads, and what other columns would do.',
    may: 'see-audits',
    params: auditParams,
    answers: advisedKeySchema,
  },
  async ({ params: { id } }) => adviseOnKey(id),
);

export const POST = door(
  {
    does: 'Groups the requests into workloads by these columns. null leaves the choice to Whowaits.',
    changes: true,
    may: 'change-audits',
    params: auditParams,
    body: {
      schema: z.object({ columns: z.array(z.string()).nullable() }),
      remedy: 'Send JSON: { "columns": [ … ] }, or null to let Whowaits choose the columns.',
    },
    answers: rekeyedSchema,
  },
  async ({ request, params, body }) => rekeyAudit(params.id, body.columns, request.signal),
);
