/** One entry of a workload's history, in words. `undo`: what takes it back; null where it no longer counts, or is an undo itself. */
export type HistoryEntry = {
  /** Its number as people read it. Those of annotations have a letter. */
  no: string;
  says: string;
  by: string;
  at: string;
  reason: string | null;
  undo: { decision: number } | { annotation: number } | null;
  undone: boolean;
};
