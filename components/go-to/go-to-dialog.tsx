'use client';

import { useRouter } from 'next/navigation';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { chooseTheme } from '@/components/ui/theme';
import { plural } from '@/lib/wording/number';
import { type Entry, entryGroups } from './entries';
import { useFindable } from './use-findable';

/** A search over pages, audits, workloads, exports and themes. Arrows choose, Enter opens, Escape closes. */
export function GoToDialog({ close }: { close: () => void }) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const { findable, loading, error } = useFindable();
  const groups = useMemo(() => entryGroups(findable, search), [findable, search]);
  const entries = groups.flatMap((group) => group.entries);
  const active = entries[Math.min(at, entries.length - 1)];
  const optionId = ({ key }: Entry) => `${id}-${key}`;

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (active !== undefined) document.getElementById(`${id}-${active.key}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  function choose({ does }: Entry) {
    // Closing returns the focus to where it was. What is chosen may move it on.
    dialog.current?.close();
    if (does.kind === 'theme') chooseTheme(does.theme);
    else if (does.kind === 'save') save(does.href);
    else router.push(does.href);
  }

  function typed(event: KeyboardEvent) {
    const last = entries.length - 1;
    const to = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: last,
      PageUp: 0,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, to));
    }
    if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      choose(active);
    }
  }

  return (
    <dialog
      ref={dialog}
      aria-label="Go to"
      className="mx-auto mt-[8vh] mb-auto w-[min(36rem,calc(100vw-1rem))] overflow-hidden rounded-lg border border-line bg-surface p-0 text-left text-sm text-ink shadow-lg"
      onClose={close}
      onPointerDown={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <div className="flex max-h-[80vh] flex-col">
        <div className="flex items-center gap-2 border-b border-line p-2">
          <input
            type="text"
            role="combobox"
            aria-label="Go to a page, an audit or a workload"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={active === undefined ? undefined : optionId(active)}
            placeholder={findable.auditId === null ? 'A page or an audit' : 'A page, an audit or a workload'}
            autoComplete="off"
            spellCheck={false}
            className="field min-w-0 flex-1"
            value={search}
            onChange={({ target }) => {
              setSearch(target.value);
              setAt(0);
            }}
            onKeyDown={typed}
          />
          <button
            type="button"
            className="min-h-9 shrink-0 rounded-md px-2 text-ink-soft hover:bg-raised hover:text-ink pointer-coarse:min-h-11"
            onClick={() => dialog.current?.close()}
          >
            Close
          </button>
        </div>
        <div id={`${id}-list`} role="listbox" aria-label="What fits" className="overflow-y-auto p-2">
          {groups.map(({ title, entries: some, others }) => (
            // biome-ignore lint/a11y/useSemanticElements: a list box groups its options so, and a fieldset is no part of one
            <div key={title} role="group" aria-label={others === 0 ? title : `${title}, ${others} more fit`}>
              <p aria-hidden="true" className="px-2 pt-2 pb-1 text-xs font-medium text-ink-soft">
                {title}
                {others > 0 && <span className="font-normal"> ({others} more fit: type on)</span>}
              </p>
              {some.map((entry) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field
                // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
                <div
                  key={entry.key}
                  id={optionId(entry)}
                  role="option"
                  aria-selected={entry === active}
                  className={`flex min-h-8 cursor-pointer items-center justify-between gap-3 rounded-md px-2 py-1 pointer-coarse:min-h-11 ${
                    entry === active
                      ? 'bg-accent-wash text-ink outline-2 -outline-offset-2 outline-accent'
                      : 'hover:bg-raised'
                  }`}
                  onClick={() => choose(entry)}
                >
                  <span className="min-w-0 break-words">{entry.label}</span>
                  <span className="shrink-0 text-xs text-ink-soft max-sm:hidden">{entry.hint}</span>
                </div>
              ))}
            </div>
          ))}
        </div>
        <p role="status" className="border-t border-line px-4 py-2 text-xs text-ink-soft">
          {loading
            ? 'Loading…'
            : entries.length === 0
              ? 'Nothing fits. Try a part of a name.'
              : `${plural(entries.length, 'entry', 'entries')}. Arrows choose, Enter opens.`}
          {error !== '' && <span className="block text-danger">{error}</span>}
        </p>
      </div>
    </dialog>
  );
}

/** As a press on a link to a file does. */
function save(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = '';
  link.click();
}
