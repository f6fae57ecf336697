import * as z from 'zod';
import { compareAudits, diffSchema } from '@/lib/audits/scenarios/compare-audits';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

const scenario = z.string().max(10_000).optional();

export const GET = door(
  {
    does: 'What changed from another audit to this one, by cause. Both may be as a scenario has them: its name, its template or its text.',
    may: 'see-audits',
    params: auditParams,
    query: {
      schema: z.object({
        with: z.string().max(100).describe('The id of the audit before.'),
        withScenario: scenario.describe('A scenario of the audit before.'),
        scenario: scenario.describe('A scenario of this audit.'),
      }),
      remedy: 'Name the audit before: GET /api/audits/ID/diff?with=ID.',
    },
    answers: diffSchema,
  },
  async ({ params: { id }, query }) =>
    compareAudits(
      { audit: query.with, scenario: query.withScenario ?? null },
      { audit: id, scenario: query.scenario ?? null },
    ),
);
