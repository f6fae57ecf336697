import { useId } from 'react';
import {
  ANNOTATION_FIELDS,
  ANNOTATION_LABELS,
  ANNOTATION_LIMITS,
  type AnnotationField,
} from '@/lib/workloads/annotation';

export type AnnotationDraft = Record<AnnotationField, string>;
export const NO_ANNOTATION: AnnotationDraft = { owner: '', costCentre: '', note: '' };

const EXAMPLES: Readonly<Record<AnnotationField, string>> = {
  owner: 'e.g. Billing team',
  costCentre: 'e.g. 4711',
  note: '',
};

/** Fields for the owner, the cost centre and the note. They stand in the grid of the form around them. */
export function AnnotationFields(props: { draft: AnnotationDraft; change: (draft: AnnotationDraft) => void }) {
  const id = useId();
  return ANNOTATION_FIELDS.map((field) => {
    const shared = {
      id: `${id}-${field}`,
      className: 'field mt-1',
      maxLength: ANNOTATION_LIMITS[field],
      value: props.draft[field],
      onChange: ({ target }: { target: { value: string } }) => props.change({ ...props.draft, [field]: target.value }),
    };
    return (
      <div key={field} className={field === 'note' ? 'sm:col-span-2' : undefined}>
        <label htmlFor={shared.id} className="text-ink-soft">
          {ANNOTATION_LABELS[field]}
        </label>
        {field === 'note' ? (
          <textarea rows={2} {...shared} />
        ) : (
          <input autoComplete="off" placeholder={EXAMPLES[field]} {...shared} />
        )}
      </div>
    );
  });
}
