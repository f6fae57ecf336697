import * as z from 'zod';
import { InputError } from '@/lib/audits/input-error';
import { listedWorkflows } from '@/lib/audits/listed-workflows';
import { workflowSchema } from '@/lib/workloads/workflow/workflow';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

export const GET = door(
  {
    does: 'The workflows of an audit of a list, in its order, to edit them and audit them again.',
    may: 'see-audits',
    params: auditParams,
    answers: z.object({ workflows: z.array(workflowSchema) }),
  },
  async ({ params: { id } }) => {
    const workflows = await listedWorkflows(id);
    if (workflows !== null) return { workflows };
    throw new InputError(
      'not-found',
      'There is no audit of a list of workflows with this id.',
      'GET /api/audits lists them.',
    );
  },
);
