import type { WorkloadProfile } from '../../workloads/profile/profile';

/** Identifies a workload while it is measured: a 64-bit hash of its key. */
export type WorkloadHash = bigint;

export type ByWorkload<Answer> = ReadonlyMap<WorkloadHash, Answer>;

/** Fields of a profile that are measured; the others say which workload it is. */
export type MeasuredField = Exclude<keyof WorkloadProfile, 'id' | 'name' | 'key'>;

/**
 * A question about each workload of a log, in the terms of no engine. Its answer is a part of the workload's profile, where each
 * field has its unit and the meaning of its null.
 */
export type Question<Field extends MeasuredField> = {
  answers: readonly Field[];
  /** What the profile says of a workload for which an engine has no answer. Null where an engine has to answer for each. */
  unanswered: Pick<WorkloadProfile, Field> | null;
};

/** What a group of workloads can't show by itself: what the requests of the whole log have. */
export type LogTraits = {
  hasUsers: boolean;
  hasSessions: boolean;
  /** The longest of the units in `stamp-unit.ts`, in ms, that all time stamps are multiples of. */
  stampMs: number;
};
