import { z } from 'zod';
import { changedScenarioSchema, changeScenario, forgetScenario } from '@/lib/audits/scenarios/scenarios';
import { auditParams } from '../../../../../door/audit-address';
import { door } from '../../../../../door/door';

const params = auditParams.extend({ scenarioId: z.string().max(100) });

/** PATCH /api/audits/ID/scenarios/SCENARIO with { name, scenario } or one of them: renames it, or keeps another under its name. */
export const PATCH = door(
  {
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

/** DELETE /api/audits/ID/scenarios/SCENARIO: forgets a named scenario. */
export const DELETE = door(
  { changes: true, may: 'change-audits', params, answers: z.object({ deleted: z.literal(true) }) },
  async ({ params: { id, scenarioId } }) => {
    await forgetScenario(id, scenarioId);
    return { deleted: true as const };
  },
);
