'use client';

import { useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { download } from '@/components/ui/download';
import { ScrollRegion } from '@/components/ui/scroll-region';

/** A file of a hand-off, to read, to copy and to save. */
export function HandoffFile({ name, text }: { name: string; text: string }) {
  const [says, setSays] = useState('');

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setSays('Copied.');
    } catch {
      setSays('The browser did not allow it. Save the file instead.');
    }
  }

  function save() {
    download(new Blob([text], { type: 'text/plain' }), name);
    setSays('Saved.');
  }

  return (
    <section aria-label={name} className="panel min-w-0 overflow-hidden">
      <div className="flex flex-wrap items-center gap-2 px-4 py-2">
        <h3 className="mr-auto font-medium">
          <code>{name}</code>
        </h3>
        <span role="status">{says}</span>
        <button type="button" className={`${buttonStyle('quiet')} print:hidden`} onClick={copy}>
          Copy<span className="sr-only"> {name}</span>
        </button>
        <button type="button" className={`${buttonStyle('secondary')} print:hidden`} onClick={save}>
          Save<span className="sr-only"> {name}</span>
        </button>
      </div>
      <details className="border-t border-line">
        <summary className="cursor-pointer px-4 py-2 text-ink-soft">
          Show the file<span className="sr-only">: {name}</span>
        </summary>
        <ScrollRegion label={`${name}, text`}>
          <pre className="px-4 py-3 text-xs">{text}</pre>
        </ScrollRegion>
      </details>
    </section>
  );
}
