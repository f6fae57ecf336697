import type { Sensitivity } from '@/lib/cost/net/sensitivity';
import type { Diff } from '@/lib/scenarios/diff/diff';
import type { ScenarioFigures } from '@/lib/scenarios/outcome';
import type { Scenario } from '@/lib/scenarios/scenario';
import type { Differing } from '@/lib/scenarios/tables/differing-table';
import type { Places } from '@/lib/scenarios/tables/places-table';
import type { EditedWorkload } from './edited-workload';

/** Which two of the scenarios are compared, by their places. */
export type Pair = { from: number; to: number };

/**
 * What a page asks its worker: what scenarios of an audit come to, where the work of the one that is `edited` runs, by its place, and what
 * differs between two of them. With `few` draws it asks only for the figures, for while a slider moves. One is asked at a time.
 */
export type Asked = {
  auditId: string;
  scenarios: readonly Scenario[];
  edited: number;
  pair: Pair | null;
  few: boolean;
  /** The key of the column whose strongest assumptions are told; null where nobody sees them. */
  strongestOf: number | null;
};

/** What all draws say. `ms`: how long that took, without what was fetched; null where all of it was known. */
export type Exact = { differing: Differing | null; places: Places | null; diff: Diff | null; ms: number | null };

/** What changes the saving of a scenario most, and its net at the base of the assumptions, USD a month. `of`: the key of its column. */
export type Strongest = { of: number; netBase: number; sensitivity: readonly Sensitivity[] };

/**
 * A worker tells the workloads of the audit once, by their names, and answers each question. Beside an exact answer it then tells what
 * changes the edited scenario most, which no other figure waits for. Only what a page shows is sent: a copy of thousands takes longer than
 * their figures. `about`: the places of the scenarios of which few draws tell.
 */
export type Told =
  | { workloads: EditedWorkload[] }
  | { figures: ScenarioFigures[]; exact: Exact | null; about: readonly number[] }
  | { strongest: Strongest }
  | { problem: string };
