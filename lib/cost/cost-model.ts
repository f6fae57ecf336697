import { type AssumptionValues, assumptionValues } from './assumptions/assumptions';
import { drawnPoints } from './assumptions/points';
import type { Assumptions } from './assumptions/schema';
import { type NetAtPoints, netAtPoints } from './net/at-points';

/** What some assumptions mean for any workload: their base for its provider, and its nets at their draws. */
export type CostModel = { baseFor: (provider: string | null) => AssumptionValues; netsAt: NetAtPoints };

const models = new WeakMap<Assumptions, CostModel>();

/** The model of some assumptions, made once: all workloads share its draws. */
export function costModel(assumptions: Assumptions): CostModel {
  const known = models.get(assumptions);
  if (known) return known;
  const bases = new Map<string | null, AssumptionValues>();
  const baseFor = (provider: string | null): AssumptionValues => {
    const base = bases.get(provider) ?? assumptionValues(assumptions, provider, 'base');
    bases.set(provider, base);
    return base;
  };
  const model = { baseFor, netsAt: netAtPoints(drawnPoints(assumptions)) };
  models.set(assumptions, model);
  return model;
}
