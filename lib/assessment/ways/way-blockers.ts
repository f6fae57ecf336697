import { batchBlockers } from '../../pricing/batch/batch-blockers';
import type { Offer } from '../../pricing/lookup/offers';
import type { ModelRef } from '../../pricing/models/resolve-model';
import type { Prices } from '../../pricing/overrides/prices';
import type { Finding } from '../../workloads/finding';
import { PRICE_ENDED } from '../prices/rates-today';
import type { Work } from '../work/work';

/** Says what stops a way of some work, apart from time. `at` is the present, in ms since 1970. */
export function blockersOfWays(
  work: Work,
  ref: ModelRef | null,
  { catalogue }: Prices,
  at: number,
): (way: Pick<Offer, 'way' | 'followUps' | 'ended'>) => Finding[] {
  const { provider, operation, serviceTier, requestsPerRun, shapeBlockers, facts } = work;
  const ofTier = tierBlockers(serviceTier);
  const asked = { provider, model: facts.model, ref, operation, serviceTier, requestsPerRun };
  const ofBatch = batchBlockers(catalogue, asked, at).filter(({ code }) => ofTier.every((one) => one.code !== code));
  const ofOperation = ofBatch.filter(({ code }) => code === 'operation-not-supported');
  return ({ way, followUps, ended }) => [
    ...ofTier,
    ...(ended === true ? [PRICE_ENDED] : []),
    ...(way === 'batch' ? ofBatch : ofOperation),
    ...(followUps ? [] : shapeBlockers),
  ];
}

/** Work that runs on a cheaper tier has made its saving. */
function tierBlockers(serviceTier: string | null): Finding[] {
  if (serviceTier === 'batch') return [{ code: 'already-batch', says: 'This work already runs in batch.' }];
  if (serviceTier !== 'flex') return [];
  const says = 'This work already runs on flex. The saving against standard is already made.';
  return [{ code: 'already-flex', says }];
}
