import * as z from 'zod';
import { assessedScenarioSchema, assessNamed } from '@/lib/audits/scenarios/named-outcome';
import { auditParams } from '../../../../../door/audit-address';
import { door } from '../../../../../door/door';

export const GET = door(
  {
    does: 'What a scenario of the audit comes to. Its saving with range, the cost of moving and the payback, and what changes it most.',
    may: 'see-audits',
    params: auditParams,
    query: {
      schema: z.object({
        scenario: z.string().max(10_000).describe('Its name, its template or its text.'),
      }),
      remedy: 'Name a scenario: GET /api/audits/ID/scenarios/outcome?scenario=volume-doubles.',
    },
    answers: assessedScenarioSchema,
  },
  async ({ params: { id }, query: { scenario } }) => assessNamed(id, scenario),
);
