import Link from 'next/link';
import { RECORD_STATES, type RecordState } from '@/lib/ledger/record-state';
import { STATE_WORDS } from '@/lib/ledger/state-words';
import { formatCount } from '@/lib/wording/number';

/** The states of a batch's records with their counts, each a link that filters the records. */
export function RecordStates(props: {
  counts: Partial<Record<RecordState, number>>;
  chosen: RecordState | null;
  href: (state: RecordState | null) => string;
}) {
  const { counts, chosen, href } = props;
  return (
    <ul className="grid max-w-4xl gap-x-6 gap-y-2 sm:grid-cols-2">
      {RECORD_STATES.filter((state) => (counts[state] ?? 0) > 0).map((state) => (
        <li key={state}>
          <Link
            href={href(chosen === state ? null : state)}
            prefetch={false}
            aria-current={chosen === state ? 'true' : undefined}
            className={`block rounded-md border px-3 py-2 hover:bg-raised ${chosen === state ? 'border-accent bg-raised' : 'border-line'}`}
          >
            <span className="flex justify-between gap-4 font-medium">
              <span>{STATE_WORDS[state].title}</span>
              <span className="tabular-nums">{formatCount(counts[state] ?? 0)}</span>
            </span>
            <span className="block text-ink-soft">{STATE_WORDS[state].says}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
