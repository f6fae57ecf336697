import type { ReactNode } from 'react';

/** A part of a plan: what to do, and behind a fold beside its head the figures that say why. */
export function PlanPart(props: { id: string; title: string; says: readonly string[]; children?: ReactNode }) {
  const { id, title, says, children } = props;
  return (
    <section aria-labelledby={`part-${id}`} className="panel relative mb-4 min-w-0 break-inside-avoid overflow-hidden">
      <div className="px-4 py-3">
        <h3 id={`part-${id}`} className="pr-40 font-medium">
          {title}
        </h3>
        <ul className="mt-1 grid gap-1">
          {says.map((one) => (
            <li key={one} className="min-w-0 [overflow-wrap:anywhere]">
              {one}
            </li>
          ))}
        </ul>
      </div>
      {children !== undefined && children !== false && (
        <details className="opens-on-paper">
          {/* It stands beside the head, so that twelve of them take no line of their own. */}
          <summary className="absolute top-1.5 right-2 cursor-pointer px-2 py-1.5 text-sm text-ink-soft">
            Figures and sources<span className="sr-only">: {title}</span>
          </summary>
          <div className="border-t border-line">{children}</div>
        </details>
      )}
    </section>
  );
}
