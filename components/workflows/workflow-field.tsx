import { WHO_WAITS, whoWaitsMeant } from '@/lib/latency/words/read-who-waits';
import type { WorkflowField } from './workflow-fields';

type FieldProps = {
  id: string;
  field: WorkflowField;
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
};

/** Who waits, answered by one press. A text from a list stays as it is, beside what it was read as. */
function WhoWaitsInput({ id, field, value, problem, onChange }: FieldProps) {
  const meant = value === '' ? null : whoWaitsMeant(value);
  return (
    <fieldset
      className="min-w-0 sm:col-span-3"
      aria-describedby={meant === null && value !== '' ? `${id}-problem` : undefined}
    >
      <legend className="text-ink-soft">{field.label}</legend>
      <div className="mt-1 flex flex-wrap gap-x-5">
        {['', ...WHO_WAITS].map((answer) => (
          <label key={answer} className="flex min-h-8 cursor-pointer items-center gap-2">
            <input
              id={answer === '' ? id : undefined}
              type="radio"
              name={id}
              className="accent-accent"
              checked={answer === (meant ?? value)}
              onChange={() => onChange(answer)}
            />
            <span className="inline-block first-letter:uppercase">{answer === '' ? 'not said' : answer}</span>
          </label>
        ))}
      </div>
      {meant !== null && meant !== value && (
        <p className="text-xs text-ink-soft">
          Your list says “{value}”, which was read as “{meant}”.
        </p>
      )}
      {meant === null && value !== '' && (
        <p id={`${id}-problem`} className={`text-xs ${problem === undefined ? 'text-ink-soft' : 'text-danger'}`}>
          Your list says “{value}”, which was not understood. Choose an answer.
        </p>
      )}
    </fieldset>
  );
}

/** One labelled input. `problem` is shown under it and tied to it. */
export function WorkflowFieldInput(props: FieldProps) {
  const { id, field, problem } = props;
  if (field.kind === 'who-waits') return <WhoWaitsInput {...props} />;
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
