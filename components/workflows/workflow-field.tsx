import type { WorkflowField } from './workflow-fields';

/** One labelled input. `problem` is shown under it and tied to it. */
export function WorkflowFieldInput(props: {
  id: string;
  field: WorkflowField;
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
}) {
  const { id, field, problem } = props;
  const problemId = `${id}-problem`;
  const shared = {
    id,
    value: props.value,
    className: 'field mt-1',
    'aria-invalid': problem !== undefined,
    'aria-describedby': problem === undefined ? undefined : problemId,
  };
  return (
    <div className={'wide' in field ? 'sm:col-span-2' : ''}>
      <label htmlFor={id} className="text-ink-soft">
        {field.label}
        {field.key === 'name' && <span className="text-ink-faint"> (required)</span>}
      </label>
      {field.kind === 'yes-no' ? (
        <select {...shared} onChange={(event) => props.onChange(event.target.value)}>
          <option value="">unknown</option>
          <option value="yes">yes</option>
          <option value="no">no</option>
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={field.kind === 'amount' ? 'decimal' : undefined}
          autoComplete="off"
          required={field.key === 'name'}
          placeholder={`e.g. ${field.example}`}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
      {problem !== undefined && (
        <p id={problemId} className="mt-1 text-xs text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}
