/** A value to choose, with what people read. */
export type SelectOption<Value extends string> = { value: Value; label: string };
/** Options under one heading. */
type Group<Value extends string> = { group: string; options: readonly SelectOption<Value>[] };

/** A labelled list of which one is chosen. Groups without options are left out. */
export function SelectField<Value extends string>(props: {
  label: string;
  value: Value;
  options: readonly (SelectOption<Value> | Group<Value>)[];
  onChange: (value: Value) => void;
  disabled?: boolean;
  className?: string;
}) {
  const { label, value, options, onChange, disabled = false, className = '' } = props;
  return (
    <label className="grid content-start gap-1">
      <span className="font-medium">{label}</span>
      <select
        className={`field ${className}`}
        value={value}
        disabled={disabled}
        onChange={({ target }) => onChange(target.value as Value)}
      >
        {options.map((one) =>
          'group' in one
            ? one.options.length > 0 && (
                <optgroup key={one.group} label={one.group}>
                  {one.options.map(option)}
                </optgroup>
              )
            : option(one),
        )}
      </select>
    </label>
  );
}

function option({ value, label }: SelectOption<string>) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
