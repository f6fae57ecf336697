import { type FormEvent, useEffect, useState } from 'react';
import { useChangeAll } from '@/components/audit/use-change-all';
import { buttonStyle } from '@/components/ui/button-style';
import { formatUtc } from '@/lib/wording/date';
import { ANNOTATION_FIELDS, type Annotation, type AnnotationField } from '@/lib/workloads/annotation';
import { type AnnotationDraft, AnnotationFields, NO_ANNOTATION } from './annotation-fields';
import type { Decider } from './decider';
import { UndoableStatus } from './undoable-status';

/** What a workload has of an owner, a cost centre and a note, and who set one of them last. */
export type AnnotationShown = {
  audit: string;
  workload: string;
  set: Partial<Record<AnnotationField, string>>;
  last: { by: string; at: string } | null;
};

/** Sets the owner, the cost centre and the note of a workload. An emptied field takes back what was set. */
export function AnnotationForm({ shown, decider }: { shown: AnnotationShown; decider: Decider }) {
  const { owner = '', costCentre = '', note = '' } = shown.set;
  const [draft, setDraft] = useState<AnnotationDraft>({ ...NO_ANNOTATION, ...shown.set });
  const [problem, setProblem] = useState('');
  const { annotate, decide: _, ...undoable } = useChangeAll(shown.audit, decider.name);
  // After saving, an undo, or a change of somebody else, the page brings other values.
  useEffect(() => setDraft({ owner, costCentre, note }), [owner, costCentre, note]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const changed: Annotation = Object.fromEntries(
      ANNOTATION_FIELDS.filter((field) => draft[field].trim() !== (shown.set[field] ?? '')).map((field) => [
        field,
        draft[field],
      ]),
    );
    const isSame = Object.keys(changed).length === 0;
    setProblem(isSame ? 'Nothing has changed yet.' : '');
    if (!isSame && decider.isNamed()) void annotate(changed, [shown.workload]);
  }

  return (
    <form onSubmit={submit}>
      <h3 className="font-medium">Owner, cost centre and note</h3>
      <p className="mt-1 text-ink-soft">They change no figure. Filter and group the list of workloads by them.</p>
      <div className="mt-3 grid gap-x-4 gap-y-3 sm:grid-cols-2">
        <AnnotationFields draft={draft} change={setDraft} />
      </div>
      {problem !== '' && (
        <p role="alert" className="mt-2 text-danger">
          {problem}
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-baseline gap-x-3">
        <button type="submit" className={buttonStyle('secondary')} disabled={undoable.busy}>
          {undoable.busy ? 'Saving…' : 'Save'}
        </button>
        {shown.last !== null && (
          <p className="text-xs break-words text-ink-faint">
            Last set by {shown.last.by} on <time dateTime={shown.last.at}>{formatUtc(shown.last.at)}</time>
          </p>
        )}
      </div>
      <UndoableStatus {...undoable} />
    </form>
  );
}
