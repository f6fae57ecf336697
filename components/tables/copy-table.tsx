'use client';

import { useState } from 'react';
import { plural } from '@/lib/wording/number';
import { copiedCell, tabbed, tableOf } from './copied-cells';

/** Copies a table of which not every row is drawn. `cells` gives its heads and its rows, each cell as it is shown. */
export function CopyTable({ cells }: { cells: () => readonly (readonly string[])[] }) {
  const [says, setSays] = useState('');

  async function copy() {
    const rows = cells().map((row) => row.map(copiedCell));
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([tabbed(rows)], { type: 'text/plain' }),
          'text/html': new Blob([tableOf(rows).outerHTML], { type: 'text/html' }),
        }),
      ]);
      setSays(`${plural(rows.length - 1, 'row')} copied.`);
    } catch {
      setSays('The browser did not allow it. Export the report as CSV instead.');
    }
  }

  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 print:hidden">
      <button type="button" className="link min-h-6 rounded-sm pointer-coarse:min-h-11" onClick={copy}>
        Copy table
      </button>
      <span role="status">{says}</span>
    </span>
  );
}
