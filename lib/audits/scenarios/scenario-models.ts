import * as z from 'zod';
import { rateSchema } from '../../pricing/catalogue/rate';
import { waySchema } from '../../pricing/lookup/way-schema';
import { MODEL_KINDS } from '../../pricing/models/model-kind';
import {
  type KnownModels,
  type ModelsNeeded,
  NO_MODELS,
  needsNothing,
  sentModels,
} from '../../scenarios/models/known-models';
import { lookUpModels } from '../../scenarios/models/look-up-models';
import { findingSchema } from '../../workloads/finding';
import { finishedReport } from '../finished-report';
import { currentPrices } from '../prices/current-prices';

/** More is no scenario that somebody made by hand. */
const MOST_NAMES = 500;

/** `models`: names as `provider/model`. `elsewhere`: also the very models that the audit uses, at their other providers. */
export const modelsNeededSchema = z.strictObject({
  models: z.array(z.string().min(1).max(400)).max(MOST_NAMES),
  elsewhere: z.boolean().default(false),
});

const rates = z.array(rateSchema);
const kind = z.enum(MODEL_KINDS);
const hours = z.number().nullable();

const soldSchema = z.object({
  provider: z.string(),
  standard: rates,
  priority: rates,
  batch: rates.nullable(),
  flex: rates.nullable(),
  offers: z.array(
    z.object({
      way: waySchema,
      rates,
      windowHours: hours,
      expiryHours: hours,
      followUps: z.boolean(),
      unknown: z.string().nullable(),
    }),
  ),
  expiryHours: hours,
  thinking: z.object({ ratio: z.number(), says: z.string() }).nullable(),
});

/** What scenarios may ask of models: those in use, and those that were named; null for what the catalogue lacks. USD per million tokens. */
export const scenarioModelsSchema = z.object({
  /** Whether the names at other providers were asked for; without it `elsewhere` is empty. */
  hasElsewhere: z.boolean(),
  own: z.array(z.object({ name: z.string(), key: z.string().nullable(), kind, elsewhere: z.array(z.string()) })),
  named: z.array(
    z.object({
      name: z.string(),
      model: z
        .object({
          key: z.string(),
          offered: z.object({
            provider: z.string(),
            model: z.string(),
            kind,
            sold: soldSchema,
            blockers: z.array(findingSchema),
            minimum: z.object({ name: z.string(), minRecords: z.number().nullable() }).nullable(),
          }),
        })
        .nullable(),
    }),
  ),
});

/** What is known of the models that scenarios name, at the prices of today. Throws InputError if the audit has no report. */
export async function scenarioModels(
  auditId: string,
  { models, elsewhere }: z.output<typeof modelsNeededSchema>,
): Promise<z.output<typeof scenarioModelsSchema>> {
  const { workloads } = await finishedReport(auditId);
  return scenarioModelsSchema.parse(sentModels(await modelsFor(workloads, { names: models, elsewhere })));
}

/** The same for the server itself. */
export async function modelsFor(
  workloads: Parameters<typeof lookUpModels>[1],
  needed: ModelsNeeded,
): Promise<KnownModels> {
  if (needsNothing(needed)) return NO_MODELS;
  const { catalogue } = await currentPrices();
  return lookUpModels(catalogue, workloads, needed, Date.now());
}
