import { currentBill, standardBill } from '../../cost/bills';
import { volumeOf } from '../../cost/overheads/overhead';
import { inputOnModel, ratesPaidOn } from '../../cost/same-work';
import type { WorkloadInput } from '../../cost/workload-input';
import { belowMinimum, type MinimumJob } from '../../pricing/batch/below-minimum';
import type { ServiceTier } from '../../pricing/catalogue/rate';
import type { Offer } from '../../pricing/lookup/offers';
import type { SoldModel } from '../../pricing/lookup/sold-model';
import type { ModelKind } from '../../pricing/models/model-kind';
import type { Finding } from '../../workloads/finding';
import type { Basis } from './priced-again';

/** A model of the catalogue that work may be put on, with what is known of its batch endpoint. */
export type OfferedModel = {
  provider: string;
  model: string;
  kind: ModelKind;
  sold: SoldModel;
  /** What keeps all work out of its batch endpoint. */
  blockers: readonly Finding[];
  minimum: MinimumJob | null;
};

/** Work on another model, and what changes besides its price; or why it stays on its own, as a sentence. */
export type OnModel = { basis: Basis; note: string | null } | { stays: string };

const TIER_WORDS: Record<ServiceTier, string> = {
  standard: 'at standard',
  batch: 'in batch',
  flex: 'on flex',
  priority: 'at priority',
};

/**
 * A workload as it would be on another model: its tokens times `factor`, at the rates of that model in its tier of today, and with the ways
 * in which the other provider sells it. `kind` is that of its own model.
 */
export function onModel(basis: Basis, kind: ModelKind, offered: OfferedModel, factor: number): OnModel {
  const { input, tier, workload } = basis;
  const { provider, model, sold } = offered;
  if (kind !== offered.kind)
    return { stays: `${model} is of another kind (${offered.kind}) than its model (${kind}).` };
  if (input === null || input.flatCost !== undefined || input.tokenDoubt === 'unknown') {
    return { stays: 'Its tokens are unknown, so it has no price on another model.' };
  }
  const ofBatch = [...offered.blockers, ...smallRuns(offered, input)];
  // Of work for embeddings, the other endpoint's own list says whether it takes them.
  const ofTheWork = basis.ofTheWork.filter(({ code }) => kind === 'chat' || code !== 'operation-not-supported');
  const blockersOf = ({ way, followUps }: Offer) => [
    ...(way === 'batch' ? ofBatch : []),
    ...ofTheWork.filter(({ code }) => way === 'batch' || !followUps || code !== 'dependent-calls'),
  ];
  const paid = (rates: SoldModel['standard']) => ratesPaidOn(sold, input, rates);
  const bought = boughtIn(tier, sold, ofBatch);
  const standard = inputOnModel(input, sold, factor);
  const there: WorkloadInput = {
    ...standard,
    currentRates: paid(bought.rates),
    ...(bought.tier === 'priority' ? { standardRates: paid(bought.rates) } : {}),
  };
  const current = currentBill(there);
  if (current === null || standardBill(there) === null) {
    return { stays: `No source has every price that it needs of ${model} at ${provider}.` };
  }
  const offers = sold.offers
    .filter(({ way }) => way !== 'standard' || bought.tier === 'priority')
    .map((offer) => ({ ...offer, rates: paid(offer.rates) }));
  return {
    basis: {
      ...basis,
      workload: { ...workload, provider, model },
      commitment: provider === workload.provider ? basis.commitment : null,
      tier: bought.tier,
      onCheaperTier: bought.tier === 'batch' || bought.tier === 'flex',
      input: there,
      current,
      offers,
      blockers: new Map(offers.map((offer) => [offer.way, blockersOf(offer)])),
    },
    note: bought.tier === tier ? null : `It is not sold ${TIER_WORDS[tier]} there, so it is priced at standard.`,
  };
}

/** The tier that work is bought in on another model: that of today, else standard. */
function boughtIn(tier: ServiceTier, sold: SoldModel, blockers: readonly Finding[]) {
  if (tier === 'batch' && sold.batch !== null && blockers.length === 0) return { tier, rates: sold.batch };
  if (tier === 'flex' && sold.flex !== null) return { tier, rates: sold.flex };
  if (tier === 'priority' && sold.priority.length > 0) return { tier, rates: sold.priority };
  return { tier: 'standard' as const, rates: sold.standard };
}

function smallRuns({ minimum }: OfferedModel, input: WorkloadInput): Finding[] {
  const { recordsPerRun } = volumeOf(input);
  const tooFew = minimum && belowMinimum(minimum, input.runsPerMonth > 0 ? recordsPerRun : null);
  return tooFew === null ? [] : [tooFew];
}
