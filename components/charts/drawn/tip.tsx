/** What a chart says of the place that the pointer or the keyboard is at. It is announced. */
export function Tip(props: { title: string; rows: readonly { label: string; says: string }[] }) {
  return (
    <div role="status" className="panel max-w-72 px-3 py-2 text-xs shadow-sm">
      <p className="font-medium break-words">{props.title}</p>
      <dl className="mt-1 grid grid-cols-[1fr_auto] gap-x-3 text-ink-soft">
        {props.rows.map(({ label, says }) => (
          <div key={label} className="contents">
            <dt className="min-w-0 break-words">{label}</dt>
            <dd className="text-right whitespace-nowrap text-ink">{says}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The row of the data that Recharts is at; null where it is at none. */
export function rowAt<Row>(at: { active?: boolean; payload?: readonly { payload?: unknown }[] }): Row | null {
  return at.active ? ((at.payload?.[0]?.payload as Row | undefined) ?? null) : null;
}
