import type { SaidCosts } from '../workloads/billed-kind';
import type { ReadColumn } from './columns/canonical-columns';
import type { Condition, Projection } from './columns/column-source';
import type { Pivot } from './pivot';

/**
 * Rows that are not requests; `says` describes them. One condition, several that must all hold (`all`), or columns that
 * the row lacks (`none`): each is empty or zero.
 */
export type PassOver = { says: string } & (Condition | { all: readonly Condition[] } | { none: readonly ReadColumn[] });

/** What the rows of a table of sums are that count no request. */
export const NO_REQUESTS = 'without requests';

/** Whether a kind of token is included in another (cached in input, reasoning in output) or counted separately. */
export type Counted = 'inside' | 'apart';

/**
 * A log format is data: how to recognise it, and how its columns become the canonical ones. Only this format has all of
 * `requires`. If `requiresOneOf` is set, one of its columns is needed too. `notes` are facts about the format that
 * readers of the audit must know.
 */
export type LogFormat = {
  id: string;
  name: string;
  /** Tools that people search for, if the format's name does not mention them. */
  writtenBy?: readonly string[];
  /** The source of the fields and their units. */
  source: string;
  requires: readonly string[];
  requiresOneOf?: readonly string[];
  /** Every column at the top of its records. A log with others is another one. */
  only?: readonly string[];
  projection: Projection;
  /** What its costs are. Every format with a cost says it, and only those. */
  costs?: SaidCosts;
  /**
   * For a table in long form: how its lines become rows. The projection reads these rows, which have the keys and the
   * counts.
   */
  pivot?: Pivot;
  notes: readonly string[];
  /** Rows of the file that are not requests. They are counted and reported, not rejected. */
  passOver?: readonly PassOver[];
  /** Its rows are sums, and only their times show whether of hours, days or months. */
  sumsByTime?: true;
  /** How cached and reasoning tokens are counted. If neither is set, each file shows it. */
  cached?: Counted;
  reasoning?: Counted;
  /** For a format without tokens or a cost: the remedy. */
  remedy?: string;
  /** For a table whose rows sum requests: which table to use instead. */
  instead?: string;
  /** The log is a sample of the requests and does not say so. The user must give the rate. */
  sampled?: true;
};
