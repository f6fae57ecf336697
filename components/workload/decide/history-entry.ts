/** One entry of a workload's history, in words. `undoable`: it applies, and can be undone. */
export type HistoryEntry = {
  id: number;
  says: string;
  by: string;
  at: string;
  reason: string | null;
  undoable: boolean;
  undone: boolean;
};
