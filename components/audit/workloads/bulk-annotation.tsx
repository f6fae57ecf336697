import { type FormEvent, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { AnnotationFields, NO_ANNOTATION } from '@/components/workload/decide/annotation-fields';
import { plural } from '@/lib/wording/number';
import { ANNOTATION_FIELDS, type Annotation } from '@/lib/workloads/annotation';

/** Sets the owner, the cost centre or the note of the selected workloads. A field that is empty stays as it is. */
export function BulkAnnotation(props: { count: number; busy: boolean; save: (annotation: Annotation) => void }) {
  const [draft, setDraft] = useState(NO_ANNOTATION);
  const [problem, setProblem] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    const filled = ANNOTATION_FIELDS.filter((field) => draft[field].trim() !== '');
    setProblem(filled.length === 0 ? 'Enter an owner, a cost centre or a note.' : '');
    if (filled.length > 0) props.save(Object.fromEntries(filled.map((field) => [field, draft[field]])));
  }

  return (
    <form onSubmit={submit} className="mt-4 border-t border-line pt-3">
      <p className="font-medium">Owner, cost centre and note</p>
      <p className="text-ink-soft">An empty field stays as it is on each workload.</p>
      <fieldset disabled={props.busy} className="mt-2 grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        <legend className="sr-only">Owner, cost centre and note of the selected workloads</legend>
        <AnnotationFields draft={draft} change={setDraft} />
      </fieldset>
      {problem !== '' && (
        <p role="alert" className="mt-2 text-danger">
          {problem}
        </p>
      )}
      <button type="submit" className={`${buttonStyle('secondary')} mt-3`} disabled={props.busy}>
        Note it on {plural(props.count, 'workload')}
      </button>
    </form>
  );
}
