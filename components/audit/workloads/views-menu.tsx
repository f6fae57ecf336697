import { type FormEvent, useState } from 'react';
import { buttonStyle } from '@/components/ui/button-style';
import { Menu } from '@/components/ui/menu';
import { type ListView, readListView, writeListView } from '@/lib/reports/list/list-view';

const KEY = 'whowaits-views';

type NamedView = { name: string; query: string };

/** Views that everybody has. */
const USUAL: readonly NamedView[] = [
  { name: 'Everything', query: '' },
  { name: 'What to move', query: '?verdict=move&verdict=move-together&sort=saving&dir=desc' },
  { name: 'Needs an answer', query: '?verdict=needs-answer&sort=worth&dir=desc' },
  { name: 'By provider', query: '?group=provider' },
  { name: 'By application', query: '?group=application' },
];

/** Views by their names: the usual ones, and those that this browser keeps. The address of each can be shared. */
export function ViewsMenu({ view, show }: { view: ListView; show: (next: ListView) => void }) {
  return (
    <Menu label="Views">
      <SavedViews view={view} show={show} />
    </Menu>
  );
}

function SavedViews({ view, show }: { view: ListView; show: (next: ListView) => void }) {
  const [saved, setSaved] = useState(readSaved);
  const [name, setName] = useState('');

  const keep = (views: NamedView[]) => {
    localStorage.setItem(KEY, JSON.stringify(views));
    setSaved(views);
  };

  function save(event: FormEvent) {
    event.preventDefault();
    const called = name.trim();
    if (called === '') return;
    keep([...saved.filter((one) => one.name !== called), { name: called, query: writeListView(view) }]);
    setName('');
  }

  const open = ({ query }: NamedView) => show(readListView(new URLSearchParams(query)));
  return (
    <>
      <ul>
        {USUAL.map((one) => (
          <li key={one.name}>
            <ViewButton name={one.name} open={() => open(one)} />
          </li>
        ))}
        {saved.map((one) => (
          <li key={one.name} className="flex items-center">
            <ViewButton name={one.name} open={() => open(one)} />
            <button
              type="button"
              aria-label={`Delete the view ${one.name}`}
              className="size-7 shrink-0 rounded-md text-ink-soft hover:bg-raised hover:text-ink"
              onClick={() => keep(saved.filter(({ name }) => name !== one.name))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={save} className="mt-2 flex items-end gap-2 border-t border-line px-1.5 pt-2">
        <label className="min-w-0 flex-1 text-xs text-ink-soft">
          Save this view as
          <input
            className="field mt-1 min-h-8! py-1!"
            maxLength={60}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <button type="submit" className={buttonStyle('secondary')}>
          Save
        </button>
      </form>
    </>
  );
}

function ViewButton({ name, open }: { name: string; open: () => void }) {
  return (
    <button
      type="button"
      className="min-h-7 min-w-0 flex-1 rounded-md px-1.5 text-left break-words hover:bg-raised"
      onClick={open}
    >
      {name}
    </button>
  );
}

/** What another version or a person left there may be anything. */
function readSaved(): NamedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isNamedView) : [];
  } catch {
    return [];
  }
}

function isNamedView(value: unknown): value is NamedView {
  const view = value as Partial<NamedView> | null;
  return typeof view?.name === 'string' && typeof view.query === 'string';
}
