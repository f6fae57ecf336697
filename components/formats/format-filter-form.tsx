import Link from 'next/link';
import { buttonStyle } from '@/components/ui/button-style';

/** The search as a plain form. The address holds it, and it works without scripts. */
export function FormatFilterForm({ search }: { search: string }) {
  return (
    <form method="get" action="/formats" className="mt-6 flex flex-wrap items-end gap-3">
      <div className="w-full sm:w-80">
        <label htmlFor="format-search" className="text-ink-soft">
          Tool, or a column of your file
        </label>
        <input
          id="format-search"
          name="q"
          type="search"
          defaultValue={search}
          placeholder="e.g. langfuse"
          autoComplete="off"
          className="field mt-1"
        />
      </div>
      <button type="submit" className={buttonStyle('primary')}>
        Show
      </button>
      {search !== '' && (
        <Link href="/formats" className={buttonStyle('quiet')}>
          Clear
        </Link>
      )}
    </form>
  );
}
