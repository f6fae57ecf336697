import type { WorkloadProfile } from '../../workloads/profile/profile';

/** Identifies a workload while it is measured: a 64-bit hash of its key. */
export type WorkloadHash = bigint;

export type ByWorkload<Answer> = ReadonlyMap<WorkloadHash, Answer>;

/** The measured fields of a profile. The others identify the workload. */
export type MeasuredField = Exclude<keyof WorkloadProfile, 'id' | 'name' | 'key' | 'part' | 'parts'>;

/**
 * A question about each workload of a log, independent of the engine. Its answer is a part of the workload's profile, where each
 * field has a unit and a meaning of null.
 */
export type Question<Field extends MeasuredField> = {
  answers: readonly Field[];
  /** The value for a workload without an answer. Null where an engine must answer for every workload. */
  unanswered: Pick<WorkloadProfile, Field> | null;
};

/** Properties of the whole log, which a group of workloads can't show. */
export type LogTraits = {
  /** Its applications ('' for those without a name), and whether they name users. */
  namesUsers: ReadonlyMap<string, boolean>;
  hasSessions: boolean;
  /** The longest of the units in `stamp-unit.ts`, in ms, that all time stamps are multiples of. */
  stampMs: number;
  /** As in `log-hours.ts`; null without times. */
  firstHour: number | null;
  lastHour: number | null;
};
