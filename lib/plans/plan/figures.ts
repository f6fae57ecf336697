import { forProvider } from '../../cost/assumptions/assumption';
import type { Assumptions } from '../../cost/assumptions/assumptions';
import { type AssumptionName, aboutAssumption } from '../../cost/assumptions/table';
import type { Unit } from '../../wording/unit';
import type { Limit } from './files-of-run';
import type { PlanFigure } from './plan';

/** An assumption of the audit, with its range and its reason. */
export function assumedFigure(name: AssumptionName, assumptions: Assumptions, provider: string | null): PlanFigure {
  const { label, domain } = aboutAssumption(name);
  const { low, base, high, reason, setBy } = forProvider(assumptions[name], provider);
  const source = setBy === undefined ? reason : `Set by ${setBy}. ${reason}`;
  return { label, value: base, unit: domain.unit, range: { low, high }, from: 'assumption', source };
}

/** What a provider publishes, or that it publishes nothing. */
export function limitFigure({ label, value, source }: Limit, unit: Unit = 'count'): PlanFigure {
  return { label, value, unit, from: 'provider', source: source ?? 'No source says.' };
}

/** A number of the log, of the audit, or worked out from others. */
export function figure(
  label: string,
  value: number | null,
  unit: Unit,
  from: 'log' | 'audit' | 'plan' | 'you',
  source: string | null = null,
): PlanFigure {
  return { label, value, unit, from, source };
}
