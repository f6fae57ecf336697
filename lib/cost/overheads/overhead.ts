import type { AssumptionValues } from '../assumptions/assumptions';
import type { AssumptionName } from '../assumptions/table';
import type { Term } from '../assumptions/term';
import type { Quantities, Volume } from './quantities';

/** What an explanation of an overhead may be filled with; the bills are the rounded ones, USD a month. */
export type OverheadCase = { values: AssumptionValues; volume: Volume; quantities: Quantities; sync: number };

/** What batch adds around the token bill (README.md, "Overheads"): all that is said of it anywhere. */
export type Overhead = {
  /** What screens call it. */
  label: string;
  /** USD a month for one of each quantity, given the values of the assumptions. */
  usdPer: { [Name in keyof Quantities]?: (values: AssumptionValues) => number };
  /** The formula in words, and the numbers it is filled with: those assumed by name, those measured as terms. */
  explain: (of: OverheadCase) => { says: string; terms: (AssumptionName | Term)[] };
};
