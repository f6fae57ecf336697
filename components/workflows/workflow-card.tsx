import { buttonStyle } from '@/components/ui/button-style';
import type { DraftProblems, WorkflowDraft } from './workflow-draft';
import { WorkflowFieldInput } from './workflow-field';
import { WORKFLOW_FIELDS, type WorkflowFieldKey } from './workflow-fields';

/** The id of a field's input. The form uses it to focus the first mistake. */
export function inputId(draft: WorkflowDraft, key: WorkflowFieldKey): string {
  return `${draft.id}-${key}`;
}

/** One workflow of the list. It folds to a line, so that a long list stays readable. */
export function WorkflowCard(props: {
  draft: WorkflowDraft;
  number: number;
  open: boolean;
  problems: DraftProblems;
  removable: boolean;
  onChange: (key: WorkflowFieldKey, value: string) => void;
  onRemove: () => void;
}) {
  const { draft, problems } = props;
  const title = draft.name.trim() === '' ? `Workflow ${props.number}` : draft.name;
  const about = [draft.trigger, draft.model, draft.requestsPerMonth && `${draft.requestsPerMonth} a month`];
  return (
    <details open={props.open} className="panel group">
      <summary className="flex min-h-11 cursor-pointer items-center gap-3 rounded-lg px-4 py-2">
        <svg
          aria-hidden="true"
          viewBox="0 0 12 12"
          className="size-3 shrink-0 text-ink-faint transition-transform group-open:rotate-90"
        >
          <path d="M4 2l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        </svg>
        <span className="min-w-0 font-medium break-words">{title}</span>
        <span className="min-w-0 truncate text-xs text-ink-faint group-open:hidden">
          {about.filter((part) => part !== '').join(', ')}
        </span>
        {Object.keys(problems).length > 0 && <span className="ml-auto shrink-0 text-xs text-danger">to correct</span>}
      </summary>
      <div className="border-t border-line px-4 pt-3 pb-4">
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-3">
          {WORKFLOW_FIELDS.map((field) => (
            <WorkflowFieldInput
              key={field.key}
              id={inputId(draft, field.key)}
              field={field}
              value={draft[field.key]}
              problem={problems[field.key]}
              onChange={(value) => props.onChange(field.key, value)}
            />
          ))}
        </div>
        {props.removable && (
          <button
            type="button"
            className={`${buttonStyle('quiet')} mt-3 -ml-3.5`}
            aria-label={`Remove ${title}`}
            onClick={props.onRemove}
          >
            Remove
          </button>
        )}
      </div>
    </details>
  );
}
