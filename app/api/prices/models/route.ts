import { findModels, foundModelsSchema, modelSearchSchema } from '@/lib/audits/prices/find-models';
import { door } from '../../../door/door';

export const GET = door(
  {
    does: 'Models that may take the place of one. Without a search, its relatives; never models of another kind.',
    may: 'see-prices',
    query: { schema: modelSearchSchema, remedy: 'Ask as in ?search=haiku&provider=openai&model=gpt-4o.' },
    answers: foundModelsSchema,
  },
  async ({ query }) => findModels(query),
);
