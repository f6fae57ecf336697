import type { Unit } from '../../wording/unit';
import { getOrMake } from '../../workloads/get-or-make';
import { oncePer } from '../../workloads/once-per';
import { type Assumption, type AssumptionEntry, forProvider, type ProviderAssumption } from './assumption';
import { LIMIT_NAMES, LIMITS, type LimitName } from './limits';
import {
  ASSUMPTION_NAMES,
  ASSUMPTIONS,
  type AssumptionName,
  aboutAssumption,
  type SharedAssumptionName,
} from './table';

type Table = typeof ASSUMPTIONS;
/** A value that is decided and not estimated, with why it is so, and the person who set it; nobody for a default. */
type Decided<Value> = { value: Value; reason: string; setBy?: string | undefined };

/** All assumptions and the limits of the rule. Each value lies in the domain that its table gives it. */
export type Assumptions = {
  [Name in AssumptionName]: Table[Name] extends ProviderAssumption ? ProviderAssumption : Assumption;
} & {
  limits: Record<LimitName, Decided<number>>;
  /** Whether one invalid output makes its whole file run again. */
  rerunWholeFiles: Decided<boolean>;
  /** How ranges are drawn; absent for all draws (`SAMPLING`), which every figure that is kept has. */
  sampling?: Sampling;
};

/** How many draws a range comes from. The same draws and seed give the same ranges everywhere. */
export type Sampling = { draws: number; seed: number };

/** Every figure that is kept, told or at rest on a screen has these. */
export const SAMPLING: Sampling = { draws: 2000, seed: 20261121 };

/** Enough for a figure that moves under a finger. */
export const FEW_DRAWS: Sampling = { draws: 200, seed: SAMPLING.seed };

/** The default values of the table. */
export const defaultAssumptions = {
  ...Object.fromEntries(ASSUMPTION_NAMES.map((name) => [name, valuesOf(ASSUMPTIONS[name])])),
  limits: Object.fromEntries(
    LIMIT_NAMES.map((name) => [name, { value: LIMITS[name].value, reason: LIMITS[name].reason }]),
  ),
  rerunWholeFiles: {
    value: false,
    reason: 'Every batch endpoint in the catalogue returns a result per record, so only failed records run again.',
  },
} as unknown as Assumptions;

function valuesOf(entry: AssumptionEntry): Assumption | ProviderAssumption {
  if ('otherwise' in entry) return { otherwise: entry.otherwise, byProvider: entry.byProvider };
  return { ...entry.range, unit: entry.unit, reason: entry.reason };
}

/** One number for every assumption. */
export type AssumptionValues = Record<AssumptionName, number> & { rerunWholeFiles: boolean };

/** The numbers that are the same for every provider. */
export type SharedValues = Pick<AssumptionValues, SharedAssumptionName | 'rerunWholeFiles'>;

const basesOf = oncePer((_assumptions: Assumptions) => new Map<string | null, AssumptionValues>());

/** The base of every assumption for one provider, cached. Null is a provider that the log does not name. */
export function baseValues(assumptions: Assumptions, provider: string | null): AssumptionValues {
  return getOrMake(basesOf(assumptions), provider, () => ({
    ...(Object.fromEntries(
      ASSUMPTION_NAMES.map((name) => [name, forProvider(assumptions[name], provider).base]),
    ) as Record<AssumptionName, number>),
    rerunWholeFiles: assumptions.rerunWholeFiles.value,
  }));
}

/** A number in a formula. `assumption` is set where it is assumed and not measured. */
export type Term = { label: string; value: number; unit: Unit; assumption?: AssumptionName };

/** A number that was measured, or computed from others beside it. */
export function measured(label: string, value: number, unit: Unit): Term {
  return { label, value, unit };
}

/** The value of an assumption as a term, with the label and unit of the table. */
export function assumed(name: AssumptionName, values: AssumptionValues): Term {
  const { label, domain } = aboutAssumption(name);
  return { label, value: values[name], unit: domain.unit, assumption: name };
}
