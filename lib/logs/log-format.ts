import type { Projection } from './column-source';

/**
 * A log format is data: how to recognise it and how its columns become the canonical ones. `requires` are columns that
 * only this format has all of. `notes` are facts of the format that a reader of the audit must know.
 */
export type LogFormat = {
  id: string;
  name: string;
  /** Where the fields and their units were read. */
  source: string;
  requires: readonly string[];
  projection: Projection;
  notes: readonly string[];
};
