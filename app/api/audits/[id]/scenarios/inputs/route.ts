import { scenarioInputs, scenarioInputsSchema } from '@/lib/audits/scenarios/assess-scenario';
import { auditParams } from '../../../../../door/audit-address';
import { door } from '../../../../../door/door';

export const GET = door(
  {
    does: 'What a page assesses scenarios from.',
    may: 'see-audits',
    params: auditParams,
    answers: scenarioInputsSchema,
  },
  async ({ params: { id } }) => scenarioInputs(id),
);
