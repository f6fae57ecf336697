import { type Assumption, type AssumptionEntry, forProvider, type ProviderAssumption } from './assumption';
import { LIMIT_NAMES, LIMITS, type LimitName } from './limits';
import type { Sampling } from './sampling';
import {
  ASSUMPTION_NAMES,
  ASSUMPTIONS,
  type AssumptionName,
  aboutAssumption,
  RERUN_WHOLE_FILES,
  type SharedAssumptionName,
} from './table';
import type { Term } from './term';

type Table = typeof ASSUMPTIONS;
/** A value that is decided and not estimated, with why it is so, and the person who set it; nobody for a default. */
type Decided<Value> = { value: Value; reason: string; setBy?: string | undefined };

/** All assumptions and the limits of the rule. Each value lies in the domain that its table gives it. */
export type Assumptions = {
  [Name in AssumptionName]: Table[Name] extends ProviderAssumption ? ProviderAssumption : Assumption;
} & {
  limits: Record<LimitName, Decided<number>>;
  rerunWholeFiles: Decided<boolean>;
  /** How ranges are drawn; absent for all draws (`SAMPLING`), which every figure that is kept has. */
  sampling?: Sampling;
};

/** The default values of the table. */
export const defaultAssumptions = {
  ...Object.fromEntries(ASSUMPTION_NAMES.map((name) => [name, valuesOf(ASSUMPTIONS[name])])),
  limits: Object.fromEntries(
    LIMIT_NAMES.map((name) => [name, { value: LIMITS[name].value, reason: LIMITS[name].reason }]),
  ),
  rerunWholeFiles: RERUN_WHOLE_FILES,
} as unknown as Assumptions;

function valuesOf(entry: AssumptionEntry): Assumption | ProviderAssumption {
  if ('otherwise' in entry) return { otherwise: entry.otherwise, byProvider: entry.byProvider };
  return { ...entry.range, unit: entry.unit, reason: entry.reason };
}

/** One number for every assumption. */
export type AssumptionValues = Record<AssumptionName, number> & { rerunWholeFiles: boolean };

/** The numbers that are the same for every provider. */
export type SharedValues = Pick<AssumptionValues, SharedAssumptionName | 'rerunWholeFiles'>;

const known = new WeakMap<Assumptions, Map<string | null, AssumptionValues>>();

/** The base of every assumption for one provider, cached. Null is a provider that the log does not name. */
export function baseValues(assumptions: Assumptions, provider: string | null): AssumptionValues {
  const byProvider = known.get(assumptions) ?? new Map<string | null, AssumptionValues>();
  known.set(assumptions, byProvider);
  const values = byProvider.get(provider) ?? {
    ...(Object.fromEntries(
      ASSUMPTION_NAMES.map((name) => [name, forProvider(assumptions[name], provider).base]),
    ) as Record<AssumptionName, number>),
    rerunWholeFiles: assumptions.rerunWholeFiles.value,
  };
  byProvider.set(provider, values);
  return values;
}

/** The value of an assumption as a term, with the label and unit of the table. */
export function assumed(name: AssumptionName, values: AssumptionValues): Term {
  const { label, domain } = aboutAssumption(name);
  return { label, value: values[name], unit: domain.unit, assumption: name };
}
