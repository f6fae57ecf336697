import * as z from 'zod';
import { verdictSchema } from '../../latency/latency-class-schema';
import { waySchema } from '../../pricing/lookup/way-schema';
import { netSchema, reportSchema, usdRangeSchema } from '../../reports/report';
import { UNITS } from '../../wording/unit';
import { findingSchema } from '../../workloads/finding';
import { FIGURE_SOURCES, HOWS, type Plan, SECTIONS } from './plan';

const share = z.number().min(0).max(1);
const count = z.number().nonnegative();
const hours = z.number();

/** A number with where it comes from; a null value is unknown. */
const figureSchema = z.object({
  label: z.string(),
  value: z.number().nullable(),
  unit: z.enum(UNITS),
  range: z.object({ low: z.number(), high: z.number() }).exactOptional(),
  from: z.enum(FIGURE_SOURCES),
  source: z.string().nullable(),
});

const sectionSchema = z.object({
  key: z.enum(SECTIONS),
  title: z.string(),
  says: z.array(z.string()),
  figures: z.array(figureSchema),
});

const replaySchema = z.object({
  records: count,
  days: count,
  submissions: count,
  files: count,
  largest: count,
  inTime: share,
  worstDay: z.object({ day: z.string(), records: count, inTime: share }).nullable(),
  waiting: z.object({ max: count, mean: count }),
  answered: z.object({ half: hours, p95: hours }),
  heldBack: count,
});

const entrySchema = z.object({
  ...{ id: z.string(), name: z.string(), provider: z.string().nullable(), model: z.string().nullable() },
  owner: z.string().nullable(),
  added: z.boolean(),
  how: z.enum(HOWS),
  way: waySchema.nullable(),
  blockers: z.array(findingSchema),
  once: z.boolean(),
  saving: z.number().nullable(),
  sync: z.number().nullable(),
  run: z.object({ perMonth: count, records: count }),
  files: z.object({ perRun: count, records: count, boundBy: z.string() }).nullable(),
  submit: z
    .object({
      ...{ deadlineHours: hours, deadlineAssumed: z.boolean(), latestHours: hours, everyHours: hours },
      inTime: share,
    })
    .nullable(),
  estimate: z
    .object({
      ...{ sync: z.number(), cost: usdRangeSchema, saves: netSchema, charged: usdRangeSchema },
      chargedPerRun: usdRangeSchema,
    })
    .nullable(),
  capSplits: count.nullable(),
  replay: replaySchema.nullable(),
  noReplay: z.string().nullable(),
  sections: z.array(sectionSchema),
});

/** The plan of an audit, as the command and the API give it. `plan.ts` says what its fields mean. */
export const planSchema = z.object({
  planVersion: z.literal(1),
  options: z.object({
    ...{ add: z.array(z.string()).readonly(), chunkShare: share, margin: share, inTime: share },
    ...{ capUsd: z.number().nullable(), everyHours: hours.nullable(), deadlineHours: hours.nullable() },
  }),
  entries: z.array(entrySchema),
  instead: z.array(
    z.object({
      ...{ id: z.string(), name: z.string(), provider: z.string().nullable(), model: z.string().nullable() },
      ...{
        latencyClass: verdictSchema,
        held: z.boolean(),
        how: z.enum(HOWS),
        says: z.string(),
        usd: z.number().nullable(),
      },
    }),
  ),
  defended: netSchema,
  ceiling: reportSchema.shape.totals.shape.ceiling,
  late: z.number(),
  oneOff: usdRangeSchema,
}) satisfies z.ZodType<Plan>;
