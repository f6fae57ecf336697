import { scenarioInputs, scenarioInputsSchema } from '@/lib/audits/scenarios/assess-scenario';
import { auditParams } from '../../../../../door/audit-address';
import { door } from '../../../../../door/door';

/** GET /api/audits/ID/scenarios/inputs: what a page assesses scenarios from. */
export const GET = door(
  { may: 'see-audits', params: auditParams, answers: scenarioInputsSchema },
  async ({ params: { id } }) => scenarioInputs(id),
);
