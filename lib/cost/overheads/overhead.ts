import type { Way } from '../../pricing/lookup/way';
import type { AssumptionValues, SharedValues } from '../assumptions/assumptions';
import type { AssumptionName } from '../assumptions/table';
import type { Term } from '../assumptions/term';
import type { Quantities, Volume } from './quantities';

/** The numbers for the explanation of an overhead. Bills are rounded, in USD a month. */
export type OverheadCase = { way: Way; values: AssumptionValues; volume: Volume; quantities: Quantities; sync: number };

/** A cost that a way adds to the token bill (README.md, "Overheads"). Formula, screens and explanations all use it. */
export type Overhead = {
  /** Its name on screens. */
  label: string;
  /** The ways that have it. */
  ways: readonly Way[];
  /** USD a month per unit of each quantity, given the values of the assumptions. It is the same for every provider. */
  usdPer: { [Name in keyof Quantities]?: (values: SharedValues, way: Way) => number };
  /** The formula in words and its numbers: assumptions by name, measured numbers as terms. */
  explain: (of: OverheadCase) => { says: string; terms: (AssumptionName | Term)[] };
};
