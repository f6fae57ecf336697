'use client';

import { type ReactNode, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { plural } from '@/lib/wording/number';

/** How many rows of each body of a table are in sight, its head of a group not counted. */
const LOOKS = {
  3: 'not-print:[&_tbody>tr:nth-child(n+5)]:hidden',
  5: 'not-print:[&_tbody>tr:nth-child(n+7)]:hidden',
  10: 'not-print:[&_tbody>tr:nth-child(n+12)]:hidden',
};

/**
 * A table whose first rows are in sight, the others once they are asked for, and all of them on paper. `rows`: of the longest body, and
 * `inAll`: of all bodies.
 */
export function Shortened(props: { rows: number; inAll?: number; to: keyof typeof LOOKS; children: ReactNode }) {
  const { rows, inAll = rows, to, children } = props;
  const [all, setAll] = useState(false);
  if (rows <= to) return children;
  return (
    <>
      <div className={all ? undefined : LOOKS[to]}>{children}</div>
      <button
        type="button"
        aria-expanded={all}
        className={`${buttonStyle('secondary')} mt-2 print:hidden`}
        onClick={() => setAll(!all)}
      >
        {all ? 'Show fewer rows' : `Show all ${plural(inAll, 'row')}`}
      </button>
    </>
  );
}
