import { offeredModel } from '../../assessment/again/offered-model';
import type { Catalogue } from '../../pricing/catalogue/catalogue';
import { nameOfModel, readCandidate } from '../../pricing/models/candidate';
import { modelKind } from '../../pricing/models/model-kind';
import { type ModelRef, resolveModel } from '../../pricing/models/resolve-model';
import { sameModelElsewhere } from '../../pricing/models/same-model';
import type { KnownModels, ModelsNeeded, NamedModel, OwnModel } from './known-models';

/** Whatever runs on a model. */
type OnAModel = { provider: string | null; model: string | null };

/** Looks up what scenarios need to know of models, at the rates around `atMs` (ms since 1970). `inUse`: the workloads of the audit. */
export function lookUpModels(
  catalogue: Catalogue,
  inUse: readonly OnAModel[],
  { names, elsewhere }: ModelsNeeded,
  atMs: number,
): KnownModels {
  const own = new Map<string, OwnModel>();
  for (const workload of inUse) {
    const name = nameOfModel(workload);
    if (own.has(name)) continue;
    const ref = resolveModel(catalogue, workload.provider, workload.model);
    const others = elsewhere && ref !== null ? sameModelElsewhere(catalogue, ref.provider, ref.model) : [];
    own.set(name, {
      key: ref && keyOf(ref),
      kind: modelKind(ref?.model ?? workload.model ?? ''),
      elsewhere: others.map(nameOfModel),
    });
  }
  const wanted = new Set([...names, ...[...own.values()].flatMap((one) => one.elsewhere)]);
  const named = [...wanted].map((name): [string, NamedModel | null] => {
    const candidate = readCandidate(name);
    const ref = 'problem' in candidate ? null : resolveModel(catalogue, candidate.provider, candidate.model);
    return [name, ref && { key: keyOf(ref), offered: offeredModel(catalogue, ref, atMs) }];
  });
  return { own, named: new Map(named), hasElsewhere: elsewhere };
}

function keyOf({ provider, model, region = '', tier = '' }: ModelRef): string {
  return JSON.stringify([provider, model, region, tier]);
}
