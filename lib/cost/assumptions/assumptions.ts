import { type Assumption, type AssumptionEntry, forProvider, type ProviderAssumption } from './assumption';
import { ASSUMPTIONS, RERUN_WHOLE_FILES } from './table';

type Table = typeof ASSUMPTIONS;
export type AssumptionName = keyof Table;
export const ASSUMPTION_NAMES = Object.keys(ASSUMPTIONS) as AssumptionName[];

/** Everything that a cost is reckoned with beside prices and the log. */
export type Assumptions = {
  [Name in AssumptionName]: Table[Name] extends ProviderAssumption ? ProviderAssumption : Assumption;
} & { rerunWholeFiles: { value: boolean; reason: string } };

/** What is said of an assumption beside its values: its label, its domain and its cause. */
export function aboutAssumption(name: AssumptionName): Pick<AssumptionEntry, 'label' | 'domain' | 'cause' | 'falls'> {
  return ASSUMPTIONS[name];
}

/** What is assumed until somebody says otherwise: the values of the table. */
export const defaultAssumptions: Assumptions = {
  ...(Object.fromEntries(ASSUMPTION_NAMES.map((name) => [name, valuesOf(ASSUMPTIONS[name])])) as Omit<
    Assumptions,
    'rerunWholeFiles'
  >),
  rerunWholeFiles: RERUN_WHOLE_FILES,
};

function valuesOf(entry: AssumptionEntry): Assumption | ProviderAssumption {
  if ('otherwise' in entry) return { otherwise: entry.otherwise, byProvider: entry.byProvider };
  return { ...entry.range, unit: entry.unit, reason: entry.reason };
}

/** One number for every assumption: a single point of what they allow. */
export type AssumptionValues = Record<AssumptionName, number> & { rerunWholeFiles: boolean };

const known = new WeakMap<Assumptions, Map<string | null, AssumptionValues>>();

/** The base of every assumption for one provider, made once; null is a provider that the log does not name. */
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
