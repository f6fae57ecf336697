import * as z from 'zod';
import { basesOf } from '../../assessment/again/priced-again';
import type { Sensitivity } from '../../cost/net/sensitivity';
import { ownAssumptionSchema } from '../../reports/own-assumption-schema';
import { reportSchema, reportWorkloadSchema } from '../../reports/report';
import { auditedOf } from '../../scenarios/audited';
import { modelsNeeded } from '../../scenarios/models/known-models';
import { outcomeOf, type ScenarioOutcome, sensitivityOf } from '../../scenarios/outcome';
import type { Scenario } from '../../scenarios/scenario';
import { ownAssumptions } from '../../store/own-assumptions';
import { finishedReport } from '../finished-report';
import { modelsFor } from './scenario-models';

const ofAWorkload = reportWorkloadSchema.pick({
  ...{ id: true, name: true, application: true, route: true, provider: true, model: true },
  ...{ requests: true, uncountedBatches: true },
  ...{
    latencyClass: true,
    held: true,
    question: true,
    verdict: true,
    deadlineHours: true,
    ways: true,
    once: true,
    batch: true,
  },
  ...{ monthly: true, costBasis: true, commitment: true },
});

/** What a browser assesses scenarios from: of the report what it takes to price its workloads again, and the own assumptions. */
export const scenarioInputsSchema = z.object({
  rates: reportSchema.shape.rates,
  workloads: z.array(ofAWorkload),
  own: z.array(ownAssumptionSchema),
});
export type ScenarioInputs = z.infer<typeof scenarioInputsSchema>;

/** Throws InputError if the audit has no report. */
export async function scenarioInputs(auditId: string): Promise<ScenarioInputs> {
  const { rates, workloads } = await finishedReport(auditId);
  return { rates, workloads, own: await ownAssumptions() };
}

/** What a scenario comes to, and the assumptions that change it. */
type FullOutcome = ScenarioOutcome & { sensitivity: Sensitivity[] };

/** What scenarios make of an audit. Throws InputError if the audit has no report. */
export async function assessScenarios(auditId: string, scenarios: readonly Scenario[]): Promise<FullOutcome[]> {
  const { own, ...report } = await scenarioInputs(auditId);
  const models = await modelsFor(report.workloads, modelsNeeded(scenarios));
  const audited = auditedOf(basesOf(report), own, models);
  return scenarios.map((scenario) => {
    const { workloads, ...figures } = outcomeOf(audited, scenario);
    return { ...figures, sensitivity: sensitivityOf(audited, scenario), workloads };
  });
}
