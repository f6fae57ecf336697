import type { ReadColumn } from './columns/canonical-columns';
import type { Cell, Projection } from './columns/column-source';
import type { Pivot } from './pivot';

/**
 * Asks whether a cell holds one of `is`, or none of `isNot`, or a text with a part that `matches` (RE2); an empty cell is the value ''.
 * Compared in lower case.
 */
export type Condition = { cell: Cell } & (
  | { is: readonly string[] }
  | { isNot: readonly string[] }
  | { matches: string }
);

/**
 * Rows that are no requests; `says` what they are. One condition, several that hold together (`all`), or columns of which the row
 * gives none: each is empty, or zero.
 */
export type PassOver = { says: string } & (Condition | { all: readonly Condition[] } | { none: readonly ReadColumn[] });

/** Whether some kind of token is counted inside another (cached in input, reasoning in output) or apart from it. */
export type Counted = 'inside' | 'apart';

/**
 * A log format is data: how to recognise it and how its columns become the canonical ones. `requires` are columns that
 * only this format has all of; of `requiresOneOf`, where it is there, one is enough. `notes` are facts of the format that a
 * reader of the audit must know.
 */
export type LogFormat = {
  id: string;
  name: string;
  /** Tools by whose names people look for it, where its own does not say them. */
  writtenBy?: readonly string[];
  /** Where the fields and their units were read. */
  source: string;
  requires: readonly string[];
  requiresOneOf?: readonly string[];
  projection: Projection;
  /** For a table in long form: how its lines become rows. The projection then reads these, which have the keys and what was counted. */
  pivot?: Pivot;
  notes: readonly string[];
  /** Rows of the file that are no requests of their own; they are counted and told, not rejected. */
  passOver?: readonly PassOver[];
  /** Its rows are sums, and their times alone show whether of hours, days or months. */
  sumsByTime?: true;
  /** Where cached tokens are counted, and reasoning ones; where neither is said, each file shows it. */
  cached?: Counted;
  reasoning?: Counted;
  /** For a format without tokens or a cost: what to do about it. */
  remedy?: string;
  /** For a table whose rows add up requests: which to take instead. */
  instead?: string;
  /** The log holds a share of the requests only, and does not say which: the user must. */
  sampled?: true;
};
