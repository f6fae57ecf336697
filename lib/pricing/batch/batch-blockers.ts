import type { Finding } from '../../workloads/finding';
import { type Capability, capabilities, excludesModel, findCapability } from '../capabilities/capability';
import type { Catalogue } from '../catalogue/catalogue';
import { batchRates } from '../lookup/batch-rates';
import { bareModel } from '../models/model-spellings';
import { canonicalOperation } from '../models/operation-name';
import { canonicalProvider, type Provider } from '../models/provider-name';
import { providerOfModel } from '../models/provider-of-model';
import type { ModelRef } from '../models/resolve-model';
import { belowMinimum } from './below-minimum';

type Input = {
  /** As spelled in the log. */
  provider: string | null;
  model: string | null;
  /** The same model in the catalogue's names (resolveModel). */
  ref: ModelRef | null;
  operation: string | null;
  serviceTier: string | null;
  requestsPerRun: number | null;
};

/**
 * Whether the catalogue or the provider's documented rule gives the model a batch price; null if the model is not
 * known.
 */
function pricedInBatch(catalogue: Catalogue, ref: ModelRef | null, atMs: number): boolean | null {
  if (ref?.tier === 'free') return false;
  // Uses the default region even if an alias names one: a model with batch in one region has it there too.
  return ref && batchRates(catalogue, { provider: ref.provider, model: ref.model }, atMs) !== null;
}

/**
 * A sentence if nothing says what batch costs the model. An unknown name is blocked only if it is certainly ruled out.
 */
function modelBlocker(provider: Provider, model: string, priced: boolean | null): string | null {
  const ofProvider = capabilities.filter((entry) => entry.provider === provider);
  const ruledOut = (entry: Capability) => entry.batchRatio === null || excludesModel(entry, bareModel(provider, model));
  if (priced ?? !ofProvider.every(ruledOut)) return null;
  const scope = (findCapability(provider, bareModel(provider, model)) ?? findCapability(provider))?.models.says;
  return `No source has a batch price for ${model} at ${provider}${scope ? ` (${scope})` : ''}.`;
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
  // A catalogue has a batch price for this model, although the vendor's endpoint list is not available.
  if (covering === null && kind !== 'realtime' && priced) return null;
  const capability = covering ?? findCapability(provider);
  // A realtime session is a conversation. No documented batch endpoint accepts one.
  if (!capability || (kind !== 'realtime' && (capability.operations?.includes(kind) ?? true))) return null;
  const accepted = capability.operations ? `, only ${capability.operations.join(', ')}` : '';
  return `${capability.name} does not take ${kind} requests${accepted}.`;
}

/**
 * What stops a workload from moving to its provider's batch endpoint, one sentence each; empty if nothing known does.
 * `requestsPerRun` is the number of requests in one batch job. `atMs` is when it would be sent. Source:
 * data/provider-facts.json.
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
  if (serviceTier?.trim().toLowerCase() === 'batch') block('already-batch', 'This work already runs in batch.');

  const named = provider?.trim() ? provider : null;
  const spelled = named ? canonicalProvider(named) : model && providerOfModel(model);
  const found = (ref?.provider ?? spelled) as Provider | null;
  const capability = found ? findCapability(found) : null;
  if (!found || !capability || capability.endpoints.length === 0) {
    const who = named ?? found;
    const [instead] = capability?.otherTiers ?? [];
    const says = who
      ? `No batch endpoint is known for ${who}${instead ? `. It offers ${instead.id}: ${instead.says}` : ''}.`
      : 'The log names no known provider, so no batch endpoint is known either.';
    block('no-batch-endpoint', says);
    return blockers;
  }

  const priced = pricedInBatch(catalogue, ref, atMs);
  if (model) block('model-without-batch', modelBlocker(found, model, priced));
  if (operation) block('operation-not-supported', operationBlocker(found, model, operation, priced));
  const tooFew = belowMinimum(capability, requestsPerRun);
  if (tooFew !== null) blockers.push(tooFew);
  return blockers;
}
