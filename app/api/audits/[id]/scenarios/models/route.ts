import { modelsNeededSchema, scenarioModels, scenarioModelsSchema } from '@/lib/audits/scenarios/scenario-models';
import { auditParams } from '../../../../../door/audit-address';
import { door } from '../../../../../door/door';

export const POST = door(
  {
    does: 'What scenarios need of models: rates, and ways to buy them. Nothing of it is stored.',
    changes: true,
    may: 'see-audits',
    params: auditParams,
    body: {
      schema: modelsNeededSchema,
      remedy: 'Send JSON: { "models": ["openai/gpt-5-mini"], "elsewhere": false }.',
    },
    answers: scenarioModelsSchema,
  },
  async ({ params: { id }, body }) => scenarioModels(id, body),
);
