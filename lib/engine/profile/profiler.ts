import type { KeyChoice } from '../../workloads/key/key-choice';
import type { WorkloadKey, WorkloadProfile } from '../../workloads/profile/profile';
import type { MeasuredPart } from '../keyed/part-requests';
import type { ByWorkload, WorkloadHash } from '../keyed/question';
import type { Activity } from '../questions/activity/question';
import type { ShownRequest } from '../questions/first-requests/question';
import type { KeyValues } from '../questions/key-values/question';
import type { FieldOf, QuestionName } from '../questions/list';

/** The requests of a log in an engine. Each engine implements this interface, and callers do not know which one answers. */
export interface Profiler {
  keyValues(): Promise<KeyValues>;
  activity(): Promise<Activity>;
  /** The first `count` requests. */
  firstRequests(count: number): Promise<ShownRequest[]>;
  /**
   * The workloads of the requests by a key, most requests first, then by id, at most `atOnce` at a time and with them their parts. A
   * group can't be asked once the next one is taken.
   */
  workloads(key: KeyChoice, atOnce: number): AsyncIterable<AskedWorkloads>;
}

/** Workloads that answer the questions of `questions/list.ts`. */
export interface AskedWorkloads {
  /** In the order of the report. */
  keys(): Promise<readonly KeyedWorkload[]>;
  ask<Name extends QuestionName>(question: Name): Promise<ByWorkload<Pick<WorkloadProfile, FieldOf<Name>>>>;
}

/** `id` identifies the workload in every audit, `w` only during the measurement. `part`: set where it is a part of another. */
export type KeyedWorkload = { w: WorkloadHash; id: string; key: WorkloadKey; part: MeasuredPart | null };
