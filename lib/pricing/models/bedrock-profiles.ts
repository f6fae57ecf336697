import type { Catalogue } from '../catalogue/catalogue';
import { indexOf } from '../catalogue/catalogue-index';
import { withoutProfile } from './model-spellings';
import type { NamedModel } from './nearest-models';

/** What a Bedrock id without its profile may mean, at different prices: the model in a Region, and in the global profile. */
export function profilesMeant(catalogue: Catalogue, { provider, model }: NamedModel): NamedModel[] {
  const base = withoutProfile(model);
  const held = indexOf(catalogue).get(provider);
  return [base, `global.${base}`].filter((id) => held?.has(id) === true).map((id) => ({ provider, model: id }));
}
