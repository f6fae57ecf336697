import { useId } from 'react';

/** One labelled choice of a price form. `options` are values with their names. */
export function FormChoice(props: {
  name: string;
  label: string;
  defaultValue: string;
  options: readonly (readonly [value: string, name: string])[];
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="text-ink-soft">
        {props.label}
      </label>
      <select id={id} name={props.name} defaultValue={props.defaultValue} className="field mt-1">
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
