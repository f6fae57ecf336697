import type { ReactNode } from 'react';

/** A titled part of a page; `lead` is the sentence that says what it shows. */
export function Section(props: { id: string; title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={props.id} className="mt-8">
      <h2 id={props.id} className="text-base font-semibold tracking-tight">
        {props.title}
      </h2>
      {props.lead !== undefined && <p className="mt-1 max-w-3xl text-ink-soft">{props.lead}</p>}
      <div className="mt-4">{props.children}</div>
    </section>
  );
}
