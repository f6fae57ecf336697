import { batchBlockers } from '../../pricing/batch/batch-blockers';
import { findCapability } from '../../pricing/capabilities/capability';
import type { Catalogue } from '../../pricing/catalogue/catalogue';
import { soldModel } from '../../pricing/lookup/sold-model';
import { type ModelKind, modelKind } from '../../pricing/models/model-kind';
import type { ModelRef } from '../../pricing/models/resolve-model';
import type { OfferedModel } from './on-model';

/** What work of a kind asks of a batch endpoint; absent where a kind has no one word for it. */
const OPERATIONS: Partial<Record<ModelKind, string>> = {
  chat: 'chat',
  embedding: 'embedding',
  rerank: 'rerank',
  realtime: 'realtime',
  transcription: 'transcription',
};

/** A model of the catalogue as it is sold at an instant (ms since 1970). */
export function offeredModel(catalogue: Catalogue, ref: ModelRef, atMs: number): OfferedModel {
  const { provider, model } = ref;
  const kind = modelKind(model);
  const work = { operation: OPERATIONS[kind] ?? null, serviceTier: null, requestsPerRun: null };
  const capability = findCapability(provider);
  return {
    provider,
    model,
    kind,
    sold: soldModel(catalogue, ref, atMs),
    blockers: batchBlockers(catalogue, { provider, model, ref, ...work }, atMs),
    minimum: capability && { name: capability.name, minRecords: capability.minRecords },
  };
}
