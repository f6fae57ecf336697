import { emptyDraft, type WorkflowDraft } from './workflow-draft';
import { WORKFLOW_FIELDS } from './workflow-fields';

/** A list that is being written. `from`: the audit whose list it was; null for a new one. */
export type KeptList = { from: string | null; name: string; drafts: WorkflowDraft[] };

const KEY = 'whowaits-workflows';

/** Keeps the list in this browser, and nowhere else. A browser that keeps nothing is no reason to stop typing. */
export function keepList(list: KeptList): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // Its storage is full or closed.
  }
}

export function forgetList(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // It kept nothing either.
  }
}

/** The list that was kept while it was written, of this audit or a new one; null where there is none, or it can't be read. */
export function keptList(from: string | null): KeptList | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (!isRecord(kept) || kept.from !== from || typeof kept.name !== 'string' || !Array.isArray(kept.drafts))
      return null;
    const drafts = kept.drafts.filter(isRecord).map((draft, at) => draftOf(draft, at));
    return drafts.length === 0 ? null : { from, name: kept.name, drafts };
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A draft with the fields of today, which an older page may not have known. */
function draftOf(kept: Record<string, unknown>, at: number): WorkflowDraft {
  const draft = emptyDraft(`workflow-${at + 1}`);
  for (const { key } of WORKFLOW_FIELDS) {
    const value = kept[key];
    if (typeof value === 'string') draft[key] = value;
  }
  return draft;
}
