'use client';

import Link from 'next/link';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { changedBetween, type Tickable } from './changed-between';

type Ticked = { ids: readonly string[]; toggle: (id: string) => void };

const TickedAudits = createContext<Ticked>({ ids: [], toggle: () => {} });

/** Holds which audits of the list are ticked. Beneath the list it offers what changed between two of them. `audits` may be ticked. */
export function TickAudits(props: { audits: readonly Tickable[]; children: ReactNode }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // A deleted audit leaves the list, and its tick with it.
  const ids = useMemo(() => chosen.filter((id) => props.audits.some((one) => one.id === id)), [chosen, props.audits]);
  const held = useMemo<Ticked>(
    () => ({ ids, toggle: (id) => setChosen(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]) }),
    [ids],
  );
  const offer = changedBetween(props.audits, ids);
  return (
    <TickedAudits value={held}>
      {props.children}
      <div className={`sticky bottom-0 z-2 print:hidden ${ids.length === 0 ? '' : 'stays-in-view'}`}>
        <div role="status" className={ids.length === 0 ? 'sr-only' : 'panel mt-2 px-4 py-3 shadow-lg'}>
          {ids.length > 0 && (
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <p className="min-w-0 flex-1 basis-60 break-words">{offer.says}</p>
              {offer.href !== null && (
                <Link href={offer.href} prefetch={false} className={buttonStyle('primary')}>
                  What changed
                </Link>
              )}
              <button type="button" className={buttonStyle('quiet')} onClick={() => setChosen([])}>
                Untick
              </button>
            </div>
          )}
        </div>
      </div>
    </TickedAudits>
  );
}

/** The box of one audit of the list. */
export function TickAudit({ id, name }: { id: string; name: string }) {
  const { ids, toggle } = useContext(TickedAudits);
  return (
    // The label makes the target as large as a finger needs; the box has a name of its own, as its row says the same.
    <label className="-m-1 flex shrink-0 cursor-pointer p-1 pointer-coarse:-m-2.5 pointer-coarse:p-3">
      <input
        type="checkbox"
        aria-label={`Compare ${name}`}
        className="size-4 accent-accent"
        checked={ids.includes(id)}
        onChange={() => toggle(id)}
      />
    </label>
  );
}
