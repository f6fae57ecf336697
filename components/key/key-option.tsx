import { useId } from 'react';

/** One of the two ways to choose a key. */
export function KeyOption(props: { title: string; says: string; checked: boolean; onChoose: () => void }) {
  const id = useId();
  return (
    <div className="flex gap-3 px-4 py-3">
      <input
        id={id}
        type="radio"
        name="key"
        checked={props.checked}
        aria-describedby={`${id}-says`}
        className="mt-0.5 size-4 shrink-0 accent-accent"
        onChange={props.onChoose}
      />
      <div className="min-w-0">
        <label htmlFor={id} className="font-medium">
          {props.title}
        </label>
        <p id={`${id}-says`} className="text-ink-soft">
          {props.says}
        </p>
      </div>
    </div>
  );
}
