import * as z from 'zod';
import { verdictSchema } from '../../latency/latency-class-schema';
import { waySchema } from '../../pricing/lookup/way-schema';
import { netSchema, reportSchema, sensitivitySchema } from '../../reports/report';
import { scenarioText } from '../../scenarios/scenario-text';
import { InputError } from '../input-error';
import { assessScenarios } from './assess-scenario';
import { findScenario } from './compared-side';

const text = z.string().nullable();
const usd = z.number();
const { migration, firstYear, moves } = reportSchema.shape.totals.shape;

/** What a scenario comes to, USD a month (lib/scenarios/outcome.ts). */
const outcomeSchema = z.object({
  ...{ before: usd, after: usd, replaced: usd, repriced: usd, shortfall: usd },
  commitments: z.array(
    z.object({ provider: z.string(), committed: usd, spend: usd, shortfall: usd, unpriced: z.number() }),
  ),
  net: netSchema,
  saving: z.object({ low: usd, median: usd, high: usd }),
  ...{ migration, firstYear, moves },
  movedShare: z.number(),
  sensitivity: z.array(sensitivitySchema),
  counts: z.object({ moved: z.number(), elsewhere: z.number(), placed: z.number(), unpriced: z.number() }),
  workloads: z.array(
    z.object({
      ...{ id: z.string(), name: z.string(), own: z.object({ provider: text, model: text }) },
      ...{ provider: text, model: text, placeNote: text, placed: z.boolean() },
      ...{ requests: z.number(), latencyClass: verdictSchema, held: z.boolean(), once: z.boolean() },
      ...{ before: usd.nullable(), there: usd.nullable(), current: usd.nullable() },
      ...{ way: waySchema.nullable(), saving: usd, alone: usd, priced: z.boolean(), refused: z.boolean() },
    }),
  ),
});

/** The same as one of `whowaits scenario show --json`. `scenario` is its text. */
export const assessedScenarioSchema = z.object({ name: z.string(), scenario: z.string(), outcome: outcomeSchema });

/** What a scenario that a person means comes to: a saved one by its name, a template, or its text. Throws InputError. */
export async function assessNamed(auditId: string, asked: string): Promise<z.output<typeof assessedScenarioSchema>> {
  const { name, scenario } = await findScenario(auditId, asked);
  const [outcome] = await assessScenarios(auditId, [scenario]);
  if (outcome === undefined) throw new InputError('not-found', 'There is no such scenario.', null);
  return { name, scenario: scenarioText(scenario), outcome };
}
