import * as z from 'zod';
import { verdictSchema } from '../../latency/latency-class-schema';
import { waySchema } from '../../pricing/lookup/way-schema';
import { SAVING_CAUSES, SPEND_CAUSES } from '../../scenarios/diff/causes';
import { type Diff, diffOf } from '../../scenarios/diff/diff';
import { comparedSide } from './compared-side';

const text = z.string().nullable();

const sideSchema = z.object({
  ...{ id: z.string(), name: z.string(), application: text, route: text, provider: text, model: text },
  latencyClass: verdictSchema,
  held: z.boolean().describe('The class is too weak for money.'),
  way: waySchema.nullable(),
  spend: z.number().nullable(),
  saving: z.number(),
  alone: z.number(),
  priced: z.boolean(),
});

const fromTo = { from: z.number(), to: z.number() };
const spendBy = z
  .record(z.enum(SPEND_CAUSES), z.number())
  .describe('By cause. priced and unpriced: a workload with a price on one side only, whose other side is unknown.');
const spend = z.object({ ...fromTo, by: spendBy });
const usd = z.number().nullable().describe('null: unknown, or the workload is not on that side.');
const saving = z.object({ ...fromTo, by: z.record(z.enum(SAVING_CAUSES), z.number()) });

/** What differs between two audits, USD a month (lib/scenarios/diff/diff.ts). */
export const diffSchema = z.object({
  spend,
  saving,
  workloads: z.array(
    z.object({
      change: z.enum(['added', 'gone', 'changed']),
      from: sideSchema.nullable(),
      to: sideSchema.nullable(),
      spend: z.object({ from: usd, to: usd, by: spendBy }),
      saving,
    }),
  ),
  sharing: z.object({ workloads: z.number(), ...fromTo }),
  unchanged: z.number(),
  unpriced: z.array(z.object({ id: z.string(), name: z.string(), model: text, from: z.boolean(), to: z.boolean() })),
  once: z.object(fromTo),
});

/** An audit as it was assessed, or as a scenario of it has it. */
export type Compared = { audit: string; scenario: string | null };

/** What differs between two audits, or between scenarios of them. Throws InputError. */
export async function compareAudits(from: Compared, to: Compared): Promise<Diff> {
  return diffOf(await comparedSide(from.audit, from.scenario), await comparedSide(to.audit, to.scenario));
}
