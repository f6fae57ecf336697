'use client';

import { type RefObject, useEffect, useId, useRef, useState } from 'react';

const NAME_KEY = 'whowaits-name';

/** The person who decides. The browser keeps the name, so that people type it once. */
export type Decider = {
  name: string;
  setName: (name: string) => void;
  /** Whether a decision without a name was tried. */
  missing: boolean;
  field: RefObject<HTMLInputElement | null>;
  /** Whether there is a name. Where there is none, the field says so and takes the focus. */
  isNamed: () => boolean;
};

export function useDecider(): Decider {
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setName(localStorage.getItem(NAME_KEY) ?? ''), []);
  return {
    name,
    missing,
    field,
    setName: (next) => {
      setName(next);
      localStorage.setItem(NAME_KEY, next);
    },
    isNamed: () => {
      const empty = name.trim() === '';
      setMissing(empty);
      if (empty) field.current?.focus();
      return !empty;
    },
  };
}

/** The field for the name of the person who decides. A page may have several. */
export function DeciderField({ decider }: { decider: Decider }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="text-ink-soft">
        Your name, for the history
      </label>
      <input
        ref={decider.field}
        id={id}
        className="field mt-1 max-w-xs"
        autoComplete="name"
        maxLength={80}
        value={decider.name}
        aria-invalid={decider.missing}
        aria-describedby={decider.missing ? `${id}-problem` : undefined}
        onChange={(event) => decider.setName(event.target.value)}
      />
      {decider.missing && (
        <p id={`${id}-problem`} role="alert" className="mt-1 text-xs text-danger">
          Enter your name, then try again.
        </p>
      )}
    </div>
  );
}
