import * as z from 'zod';
import { changedScenarioSchema, changeScenario, forgetScenario } from '@/lib/audits/scenarios/scenarios';
import { auditParams } from '../../../../../door/audit-address';
import { door } from '../../../../../door/door';

const params = auditParams.extend({ scenarioId: z.string().max(100) });

export const PATCH = door(
  {
    does: 'Renames a scenario, or keeps another under its name.',
    changes: true,
    may: 'change-audits',
    params,
    body: { schema: changedScenarioSchema, remedy: 'Send JSON: { "name": …, "scenario": "1;volume=2" }.' },
    answers: z.object({ changed: z.literal(true) }),
  },
  async ({ params: { id, scenarioId }, body }) => {
    await changeScenario(id, scenarioId, body);
    return { changed: true as const };
  },
);

export const DELETE = door(
  {
    does: 'Forgets a named scenario.',
    changes: true,
    may: 'change-audits',
    params,
    answers: z.object({ deleted: z.literal(true) }),
  },
  async ({ params: { id, scenarioId } }) => {
    await forgetScenario(id, scenarioId);
    return { deleted: true as const };
  },
);
