import { type Assumption, forProvider } from '../../cost/assumptions/assumption';
import { type Assumptions, defaultAssumptions } from '../../cost/assumptions/assumptions';
import { LIMIT_NAMES, LIMITS } from '../../cost/assumptions/limits';
import {
  ASSUMPTION_NAMES,
  type AssumptionName,
  aboutAssumption,
  differsPerProvider,
} from '../../cost/assumptions/table';
import { fixedAddress, formatOf, type Sheet, type SheetCell } from './sheet';

export const ASSUMPTIONS_SHEET = 'Assumptions';
const VALUE_COLUMN = 2;

/** The assumptions as a sheet whose values people change, and the address of each value. */
export type AssumptionCells = {
  sheet: Sheet;
  /** The address of the value that counts for a provider. */
  at: (name: AssumptionName, provider: string | null) => string;
  /** The address of whether whole files run again, TRUE or FALSE as 1 or 0. */
  wholeFiles: string;
};

/** `used`: the assumptions that the formulas of the workbook use. The others are listed below them. */
export function assumptionCells(
  assumptions: Assumptions,
  providers: readonly (string | null)[],
  used: readonly AssumptionName[],
): AssumptionCells {
  const rows: SheetCell[][] = [
    [{ text: 'Change a value in column C, and the saving is worked out again.', look: 'note' }],
    HEADS.map((text) => ({ text, look: 'head' as const })),
  ];
  const places = new Map<string, number>();
  const add = (key: string, cells: SheetCell[]) => places.set(key, rows.push(cells));
  const listed = (name: AssumptionName) => {
    const all: readonly (string | null)[] = differsPerProvider(name) ? ownProviders(assumptions, name, providers) : [];
    add(placeOf(name, null), assumptionRow(name, null, forProvider(assumptions[name], null)));
    for (const provider of all) {
      add(placeOf(name, provider), assumptionRow(name, provider, forProvider(assumptions[name], provider)));
    }
  };
  for (const name of used) listed(name);
  const { value, reason, setBy } = { setBy: undefined, ...assumptions.rerunWholeFiles };
  add('rerunWholeFiles', [
    { text: 'rerunWholeFiles' },
    { text: 'Whole files run again (1 is yes, 0 is no)' },
    { number: value ? 1 : 0, format: '0', look: 'input' },
    null,
    null,
    { text: 'yes or no' },
    { text: setBy ?? 'default' },
    { text: reason || defaultAssumptions.rerunWholeFiles.reason },
  ]);
  rows.push([], [{ text: 'These decide what moves. The formulas keep the moves of the report.', look: 'note' }]);
  for (const name of LIMIT_NAMES) {
    const limit = assumptions.limits[name];
    const { label, unit } = LIMITS[name];
    rows.push([
      { text: name },
      { text: label },
      { number: limit.value, format: formatOf(unit, limit.value) },
      null,
      null,
      { text: unit },
      { text: limit.setBy ?? 'default' },
      { text: limit.reason },
    ]);
  }
  const others = ASSUMPTION_NAMES.filter((name) => !used.includes(name));
  if (others.length > 0) rows.push([], [{ text: 'These are in no formula of this workbook.', look: 'note' }]);
  for (const name of others) rows.push(assumptionRow(name, null, forProvider(assumptions[name], null), false));
  const row = (key: string) => {
    const found = places.get(key);
    if (found === undefined) throw new RangeError(`the assumptions have no ${key}`);
    return fixedAddress(ASSUMPTIONS_SHEET, VALUE_COLUMN, found);
  };
  return {
    sheet: { name: ASSUMPTIONS_SHEET, rows, widths: [34, 44, 14, 12, 12, 34, 16, 100], stickyRows: 2 },
    at: (name, provider) =>
      places.has(placeOf(name, provider)) ? row(placeOf(name, provider)) : row(placeOf(name, null)),
    wholeFiles: row('rerunWholeFiles'),
  };
}

const HEADS = ['Name', 'What it is', 'Value', 'Low', 'High', 'Unit', 'Set by', 'Reason'];

const placeOf = (name: AssumptionName, provider: string | null) => (provider === null ? name : `${provider}.${name}`);

function ownProviders(assumptions: Assumptions, name: AssumptionName, providers: readonly (string | null)[]) {
  const otherwise = forProvider(assumptions[name], null);
  return [...new Set(providers)].filter(
    (provider) => provider !== null && forProvider(assumptions[name], provider) !== otherwise,
  );
}

function assumptionRow(
  name: AssumptionName,
  provider: string | null,
  { low, base, high, unit, reason, setBy }: Assumption,
  isInput = true,
): SheetCell[] {
  const { label, domain } = aboutAssumption(name);
  const number = (value: number, look?: 'input') => ({ number: value, format: formatOf(domain.unit, value), look });
  return [
    { text: placeOf(name, provider) },
    { text: provider === null ? label : `${label}, ${provider}` },
    number(base, isInput ? 'input' : undefined),
    number(low),
    number(high),
    { text: unit },
    { text: setBy ?? 'default' },
    { text: reason },
  ];
}
