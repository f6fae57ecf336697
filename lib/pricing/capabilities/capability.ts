import * as z from 'zod';
import { gradeSchema } from '../catalogue/grade';
import { shipped } from '../catalogue/shipped-data';
import { stackingRuleSchema } from '../catalogue/stacking-rule';
import data from '../data/capabilities.json';
import { fitsPattern } from '../models/name-pattern';

const limit = z.number().positive().nullable();
const share = z.number().positive().max(1);

const sourceSchema = z.object({ url: z.string().min(1), observedOn: z.string().min(1), grade: gradeSchema });

/**
 * A discount for requests that may take up to `hours`, beside batch: each request is sent by itself and answered within
 * the window. `ratio` is the share of the standard price, of cached tokens as well if `cachedToo`. Models outside of
 * `models` are unknown, not ruled out. `ifMissed` is the share of the standard price of a request that is late; null if
 * no source says.
 */
const completionWindowSchema = z.object({
  id: z.string().min(1),
  hours: z.number().positive(),
  ratio: z.object({ input: share, output: share }),
  cachedToo: z.boolean(),
  models: z.array(z.string()).min(1),
  /** Whether a source says that requests which go on from an answer are within the window too; false where none says it. */
  followUps: z.boolean(),
  says: z.string().min(1),
  ifMissed: share.nullable(),
  sources: z.array(sourceSchema).min(1),
});

/**
 * What a provider's batch endpoint accepts, costs and promises. Hours, bytes, days and counts; null if no source says.
 * Source: lib/pricing/data/provider-facts.json, read on
 * 2026-11-21, and newer pages that `sources` names.
 */
export const capabilitySchema = z.object({
  provider: z.string().min(1),
  name: z.string().min(1),
  /**
   * The models it covers, as patterns in which `*` matches anything. `only` null means all models but `except`. `closed`:
   * the vendor's own list, so that a catalogue's batch price of a model outside it is none.
   */
  models: z.object({
    only: z.array(z.string()).nullable(),
    except: z.array(z.string()),
    closed: z.boolean(),
    says: z.string().nullable(),
  }),
  windowHours: limit,
  queueHours: limit,
  expiryHours: limit,
  maxRequestsPerJob: limit,
  maxBytesPerJob: limit,
  minRecords: limit,
  resultRetentionDays: limit,
  stackingRule: stackingRuleSchema,
  stackingNote: z.string().nullable(),
  /** What cached tokens cost if the per-model table has no cache price for the model. */
  unlistedCacheRead: z.enum(['batch-input', 'standard-cache']),
  /** The share of the standard price that batch costs; null if no source names one. */
  batchRatio: z.object({ input: share, output: share }).nullable(),
  /** `listed`: the vendor discounts selected models only, so the ratio applies only if a batch rate is known. */
  ratioHoldsFor: z.enum(['every', 'listed']),
  notSupported: z.array(z.string()),
  /** The kinds of request that its endpoints accept, in canonical names; null if no source limits them. */
  operations: z.array(z.string()).nullable(),
  /** Empty if the provider has no batch endpoint. */
  endpoints: z.array(z.string()),
  otherTiers: z.array(z.object({ id: z.string(), says: z.string() })),
  completionWindows: z.array(completionWindowSchema),
  sources: z.array(sourceSchema).min(1),
  conflicts: z.array(z.string()),
});
export type Capability = z.infer<typeof capabilitySchema>;

export const capabilities: readonly Capability[] = shipped(data);

/** Whether a capability covers a model, named as in `resolveModel`. */
export function coversModel({ models }: Capability, model: string): boolean {
  if (models.except.some((pattern) => fitsPattern(pattern, model))) return false;
  return models.only === null || models.only.some((pattern) => fitsPattern(pattern, model));
}

/** Whether a capability certainly rules out a name: it is excluded, or the vendor lists exact names without it. */
export function excludesModel(capability: Capability, model: string): boolean {
  const { only, except } = capability.models;
  if (except.some((pattern) => fitsPattern(pattern, model))) return true;
  return only !== null && !only.some((pattern) => pattern.includes('*')) && !coversModel(capability, model);
}

/** Whether a provider's own lists leave a model out, so that no batch price of it can be right. */
export function takesNoBatch(provider: string, model: string): boolean {
  const ofProvider = capabilities.filter((capability) => capability.provider === provider);
  const leavesOut = ({ models }: Capability) =>
    models.closed || models.except.some((pattern) => fitsPattern(pattern, model));
  return ofProvider.length > 0 && ofProvider.every((one) => !coversModel(one, model) && leavesOut(one));
}

/**
 * The batch capability of a provider, or of one of its models; null if nothing is documented or the model is not
 * covered.
 */
export function findCapability(provider: string, model?: string): Capability | null {
  const ofProvider = capabilities.filter((capability) => capability.provider === provider);
  return ofProvider.find((capability) => model === undefined || coversModel(capability, model)) ?? null;
}
