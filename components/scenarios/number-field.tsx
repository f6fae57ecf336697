import { useId, useState } from 'react';

/** A number between two ends. What is no such number yet is kept in the field, marked, and changes nothing. */
export function NumberField(props: {
  label: string;
  unit?: string;
  value: number | null;
  min: number;
  max: number | null;
  step: number | 'any';
  placeholder?: string;
  hint?: string;
  onChange: (value: number | null) => void;
}) {
  const { label, unit, value, min, max, step, placeholder, hint, onChange } = props;
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const isRight = (number: number) => Number.isFinite(number) && number >= min && number <= (max ?? Number.MAX_VALUE);
  // A browser tells nothing of what is no number, such as "2e".
  const [isNone, setIsNone] = useState(false);
  const wrong = isNone || (text !== null && text !== '' && !isRight(Number(text)));
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
        {unit === undefined ? '' : ` (${unit})`}
      </label>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        className="field"
        min={min}
        {...(max === null ? {} : { max })}
        step={step}
        placeholder={placeholder}
        value={text ?? (value === null ? '' : Number(value.toPrecision(12)))}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong || hint !== undefined ? `${id}-hint` : undefined}
        onChange={({ target }) => {
          setText(target.value);
          setIsNone(target.validity.badInput);
          if (target.validity.badInput) return;
          if (target.value === '') onChange(null);
          else if (isRight(Number(target.value))) onChange(Number(target.value));
        }}
        onBlur={() => {
          setText(null);
          setIsNone(false);
        }}
      />
      {(wrong || hint !== undefined) && (
        <p id={`${id}-hint`} className={wrong ? 'text-danger' : 'text-ink-soft'}>
          {wrong ? `From ${min}${max === null ? '' : ` to ${max}`}.` : hint}
        </p>
      )}
    </div>
  );
}
