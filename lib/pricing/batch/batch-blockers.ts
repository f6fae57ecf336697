import type { Finding } from '../../workloads/finding';
import type { Catalogue } from '../catalogue/catalogue';
import { batchRates } from '../lookup/batch-rates';
import { bareModel } from '../models/model-spellings';
import { canonicalOperation } from '../models/operation-name';
import { canonicalProvider, type Provider, providerOfModel } from '../models/provider-name';
import type { ModelRef } from '../models/resolve-model';
import { type Capability, capabilities, excludesModel, findCapability } from './capability';

type Input = {
  /** As the log spells them. */
  provider: string | null;
  model: string | null;
  /** The same in the catalogue's names (resolveModel). */
  ref: ModelRef | null;
  operation: string | null;
  serviceTier: string | null;
  requestsPerRun: number | null;
};

/** Whether the catalogue or the provider's documented rule prices the model in batch; null when the model is not known. */
function pricedInBatch(catalogue: Catalogue, ref: ModelRef | null, atMs: number): boolean | null {
  // Of the default region, whatever an alias says: a model that has batch there has it.
  return ref && batchRates(catalogue, { provider: ref.provider, model: ref.model }, atMs) !== null;
}

/** A sentence where nothing says what batch costs the model. A name that is not known is blocked only when it is ruled out for certain. */
function modelBlocker(provider: Provider, model: string, priced: boolean | null): string | null {
  const ofProvider = capabilities.filter((entry) => entry.provider === provider);
  const ruledOut = (entry: Capability) => entry.batchRatio === null || excludesModel(entry, bareModel(provider, model));
  if (priced ?? !ofProvider.every(ruledOut)) return null;
  const scope = (findCapability(provider, bareModel(provider, model)) ?? findCapability(provider))?.models.says;
  return `No source names a batch price for ${model} at ${provider}${scope ? ` (${scope})` : ''}.`;
}

function operationBlocker(
  provider: Provider,
  model: string | null,
  operation: string,
  priced: boolean | null,
): string | null {
  const kind = canonicalOperation(operation);
  if (kind === null) return null;
  const covering = model === null ? null : findCapability(provider, bareModel(provider, model));
  // A catalogue names a batch price for this model although the vendor's endpoint list is not at hand.
  if (covering === null && kind !== 'realtime' && priced) return null;
  const capability = covering ?? findCapability(provider);
  // A realtime session is a conversation; no batch endpoint that is documented takes one.
  if (!capability || (kind !== 'realtime' && (capability.operations?.includes(kind) ?? true))) return null;
  const accepted = capability.operations ? `, only ${capability.operations.join(', ')}` : '';
  return `${capability.name} does not take ${kind} requests${accepted}.`;
}

/**
 * What stops a workload from moving to its provider's batch endpoint, each as one sentence; empty when nothing known does.
 * `requestsPerRun` counts the requests that one batch job would hold, `atMs` is when it would be sent. Source: data/provider-facts.json.
 */
export function batchBlockers(
  catalogue: Catalogue,
  { provider, model, ref, operation, serviceTier, requestsPerRun }: Input,
  atMs: number,
): Finding[] {
  const blockers: Finding[] = [];
  const block = (code: string, says: string | null) => {
    if (says !== null) blockers.push({ code, says });
  };
  if (serviceTier?.trim().toLowerCase() === 'batch') block('already-batch', 'This work runs in batch already.');

  const named = provider?.trim() ? provider : null;
  const spelled = named ? canonicalProvider(named) : model && providerOfModel(model);
  const found = (ref?.provider ?? spelled) as Provider | null;
  const capability = found ? findCapability(found) : null;
  if (!found || !capability || capability.endpoints.length === 0) {
    const who = named ?? found;
    const [instead] = capability?.otherTiers ?? [];
    const says = who
      ? `No batch endpoint is known for ${who}${instead ? `; it sells ${instead.id}: ${instead.says}` : ''}.`
      : 'The log names no provider that is known, so no batch endpoint is either.';
    block('no-batch-endpoint', says);
    return blockers;
  }

  const priced = pricedInBatch(catalogue, ref, atMs);
  if (model) block('model-without-batch', modelBlocker(found, model, priced));
  if (operation) block('operation-not-supported', operationBlocker(found, model, operation, priced));
  const { minRecords, name } = capability;
  if (minRecords !== null && requestsPerRun !== null && requestsPerRun < minRecords) {
    block(
      'below-minimum',
      `${name} takes jobs of at least ${minRecords} records; one run of this work has about ${Math.round(requestsPerRun)}.`,
    );
  }
  return blockers;
}
