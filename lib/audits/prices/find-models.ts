import * as z from 'zod';
import { RELATIONS, searchModels } from '../../pricing/list/model-search';
import { currentPrices } from './current-prices';

/** `search`: words of names. `provider` and `model`: what it may take the place of, so that only its kind is found. */
export const modelSearchSchema = z.object({
  search: z.string().max(200).default(''),
  provider: z.string().max(200).optional(),
  model: z.string().max(200).optional(),
});

/** Models with their standard prices, USD per million tokens. `left` counts more that were found. */
export const foundModelsSchema = z.object({
  models: z.array(
    z.object({
      provider: z.string(),
      model: z.string(),
      relation: z.enum(RELATIONS).nullable(),
      input: z.number(),
      output: z.number().nullable(),
    }),
  ),
  left: z.number().int().nonnegative(),
});

/** Models to choose from, at the prices of this installation. */
export async function findModels({ search, provider, model }: z.output<typeof modelSearchSchema>) {
  const { catalogue } = await currentPrices();
  const like = model === undefined ? null : { provider: provider ?? null, model };
  return searchModels(catalogue, search, like, Date.now());
}
