import * as z from 'zod';
import { keepScenario, namedScenarioSchema, namedScenarios, newScenarioSchema } from '@/lib/audits/scenarios/scenarios';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

export const GET = door(
  {
    does: 'The named scenarios of the audit.',
    may: 'see-audits',
    params: auditParams,
    answers: z.object({ scenarios: z.array(namedScenarioSchema) }),
  },
  async ({ params: { id } }) => ({ scenarios: await namedScenarios(id) }),
);

export const POST = door(
  {
    does: 'Keeps a scenario under a new name. A copy is one under another name.',
    changes: true,
    may: 'change-audits',
    params: auditParams,
    body: { schema: newScenarioSchema, remedy: 'Send JSON: { "name": …, "scenario": "1;volume=2" }.' },
    answers: z.object({ id: z.string() }),
    status: 201,
  },
  async ({ params: { id }, body }) => keepScenario(id, body),
);
