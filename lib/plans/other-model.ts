import type { Catalogue } from '../pricing/catalogue/catalogue';
import { resolveModel } from '../pricing/models/resolve-model';
import { plainName } from '../pricing/models/same-model';

type Named = { provider: string | null; model: string | null };

/** Whether two names are of two models, wherever these are sold and since whichever day. A name that is unknown is none of another model. */
export function isOtherModel(catalogue: Catalogue, one: Named, other: Named): boolean {
  const [a, b] = [one, other].map(({ provider, model }) =>
    model === null ? null : plainName(resolveModel(catalogue, provider, model)?.model ?? model),
  );
  return a !== null && b !== null && a !== b;
}
