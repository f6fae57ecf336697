import Link from 'next/link';
import { buttonStyle } from '@/components/ui/button-style';
import { ClassBadge } from '@/components/ui/class-badge';
import type { Verdict } from '@/lib/latency/latency-class';
import { formatCount } from '@/lib/wording/number';
import type { Decide } from './use-decide';

/** The parts of a key with several uses, as the page of one of them shows them. */
export type PartsShown = {
  /** The name of the whole. */
  name: string;
  /** Why this workload is a part. */
  says: string;
  others: readonly { id: string; name: string; href: string; latencyClass: Verdict; held: boolean; requests: number }[];
};

/** The join of the parts of a workload; `decision` is its number. */
export type JoinShown = { parts: number; by: string; decision: number };

/** Why a workload is in parts, and where a person joins them. */
export function PartsPanel(props: { parts: PartsShown; busy: boolean; decide: Decide }) {
  const { name, says, others } = props.parts;
  return (
    <section aria-label="Parts of this key" className="min-w-0">
      <h3 className="font-medium">
        One of {others.length + 1} parts of {name}
      </h3>
      <p className="mt-1 text-ink-soft">{says}</p>
      <ul className="mt-2 grid gap-1">
        {others.map((other) => (
          <li key={other.id} className="flex flex-wrap items-baseline gap-x-3">
            <Link href={other.href} prefetch={false} className="link break-words">
              {other.name}
            </Link>
            <ClassBadge verdict={other.latencyClass} held={other.held} />
            <span className="text-xs text-ink-soft">{formatCount(other.requests)} requests in log</span>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={`${buttonStyle('secondary')} mt-3`}
        disabled={props.busy}
        onClick={() => props.decide({ kind: 'join' }, null)}
      >
        Join the parts
      </button>
    </section>
  );
}

/** Who joined the parts of a workload, and where a person splits it again. */
export function JoinedPanel(props: { join: JoinShown; busy: boolean; decide: Decide }) {
  const { parts, by, decision } = props.join;
  return (
    <section aria-label="Parts of this key" className="min-w-0">
      <h3 className="font-medium">{parts} parts, joined</h3>
      <p className="mt-1 break-words text-ink-soft">
        {by} joined them, so the key is tagged and priced as one workload.
      </p>
      <button
        type="button"
        className={`${buttonStyle('secondary')} mt-3`}
        disabled={props.busy}
        onClick={() => props.decide({ kind: 'undo', undoes: decision }, null)}
      >
        Split it again
      </button>
    </section>
  );
}
