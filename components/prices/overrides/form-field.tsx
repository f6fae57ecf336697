import { type InputHTMLAttributes, useId } from 'react';

type Props = InputHTMLAttributes<HTMLInputElement> & { name: string; label: string; hint?: string; wide?: true };

/** One labelled input of a price form; `hint` is tied to it. */
export function FormField({ label, hint, wide, ...input }: Props) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div className={wide ? 'sm:col-span-2' : ''}>
      <label htmlFor={id} className="text-ink-soft">
        {label}
        {input.required && <span className="text-ink-faint"> (required)</span>}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        aria-describedby={hint === undefined ? undefined : hintId}
        className="field mt-1"
        {...input}
      />
      {hint !== undefined && (
        <p id={hintId} className="mt-1 text-xs text-ink-faint">
          {hint}
        </p>
      )}
    </div>
  );
}
