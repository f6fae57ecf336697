import * as z from 'zod';
import { SAVING_UNKNOWN } from '../../assessment/prices/plausible-saving';
import { ASSUMPTION_NAMES } from '../../cost/assumptions/table';
import { explainFigure, FIGURES } from '../../cost/explain';
import { sensitivities } from '../../cost/net/sensitivity';
import { rateSchema, TOKEN_TYPES } from '../../pricing/catalogue/rate';
import { assumptionsOf } from '../../reports/assumptions-of';
import { figureOf } from '../../reports/figures/figure-of';
import { netSchema, sensitivitySchema } from '../../reports/report';
import { inputOfShownWay } from '../../reports/ways/input-of-shown-way';
import { shownWay } from '../../reports/ways/shown-way';
import { findWorkload } from '../find-workload';
import { finishedReport } from '../finished-report';

const usd = z.number().nullable().describe('USD a month, or once of work that ran once; null is unknown.');

/** A figure of a workload taken apart (lib/cost/explain.ts). */
export const explainedFigureSchema = z.object({
  figure: z.enum(FIGURES),
  usd,
  explanation: z
    .object({
      usd,
      says: z.string(),
      lines: z.array(
        z.object({
          over: z.number(),
          requests: z.number(),
          type: z.enum(TOKEN_TYPES),
          tokens: z.number(),
          usdPerMillion: z.number(),
          usd: z.number(),
          rate: rateSchema,
        }),
      ),
      terms: z.array(
        z.object({
          label: z.string(),
          value: z.number(),
          unit: z.string(),
          assumption: z.enum(ASSUMPTION_NAMES).optional(),
        }),
      ),
      parts: z.array(z.object({ figure: z.enum(FIGURES), usd: z.number() })),
    })
    .nullable()
    .describe(
      'Its lines of tokens, the terms of its formula, or the figures that it is the sum of. null: none is available.',
    ),
  unknown: z.string().nullable().describe('Why the saving is unknown.'),
  net: netSchema.nullable().describe('The range of the net saving; null for other figures.'),
  sensitivity: z.array(sensitivitySchema).describe('The assumptions that change the net saving, the strongest first.'),
});
export type ExplainedFigure = z.infer<typeof explainedFigureSchema>;

/** Takes a figure of a workload apart. Throws InputError if there is no such audit or workload. */
export async function explainWorkload(
  auditId: string,
  asked: string,
  figure: (typeof FIGURES)[number],
): Promise<ExplainedFigure> {
  const report = await finishedReport(auditId);
  const workload = await findWorkload(auditId, asked);
  const input = inputOfShownWay(workload, report.rates);
  const assumptions = assumptionsOf(report);
  const reported = figureOf(workload, figure);
  // An implausible sum is not shown, because it would read as a saving.
  const blocker =
    figure === 'net' && reported === null
      ? workload.batch.blockers.find(({ code }) => SAVING_UNKNOWN.includes(code))
      : undefined;
  const explanation = input === null || blocker !== undefined ? null : explainFigure(figure, input, assumptions);
  const { net } = shownWay(workload);
  const hasRange = figure === 'net' && net !== null && input !== null && explanation !== null;
  return {
    figure,
    usd: reported,
    explanation,
    unknown: blocker?.says ?? null,
    net: hasRange ? net : null,
    sensitivity: hasRange ? sensitivities([input], assumptions, net.base) : [],
  };
}
