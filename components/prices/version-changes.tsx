import Link from 'next/link';
import { DataTable } from '@/components/tables/data-table';
import { Pager } from '@/components/ui/pager';
import type { CatalogueChange } from '@/lib/pricing/catalogue/catalogue-changes';
import { changesTable } from '@/lib/reports/tables/prices/price-changes';
import { changesSay } from '@/lib/reports/words/changes-say';
import { formatDay } from '@/lib/wording/date';

/** What one version of the shipped catalogue changed, a page of it. */
export function VersionChanges(props: { version: CatalogueChange; page: number; perPage: number }) {
  const { version, changes } = props.version;
  const pages = Math.max(1, Math.ceil(changes.length / props.perPage));
  const page = Math.min(props.page, pages);
  const shown = changes.slice((page - 1) * props.perPage, page * props.perPage);
  return (
    <>
      <div className="panel overflow-hidden">
        <DataTable table={changesTable(version, shown)} looks={{ rate: 'min-w-56', applies: 'min-w-48' }} />
      </div>
      <div className="mt-3">
        <Pager what="changes" page={page} pages={pages} href={(to) => changesHref(version, to)} />
      </div>
    </>
  );
}

/** The versions, each a link to its changes. */
export function VersionList({ versions, chosen }: { versions: readonly CatalogueChange[]; chosen: string }) {
  return (
    <ul className="mt-4 grid gap-1">
      {versions.map((one) => (
        <li key={one.version}>
          <Link
            href={changesHref(one.version, 1)}
            aria-current={one.version === chosen ? 'true' : undefined}
            className={`link ${one.version === chosen ? 'font-semibold' : ''}`}
          >
            Version {one.version}
          </Link>
          <span className="text-ink-soft">
            , imported on {formatDay(one.importedOn)}, after {one.previous}: {changesSay(one)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function changesHref(version: string, page: number): string {
  return `/prices/changes?${new URLSearchParams({ version, ...(page > 1 ? { page: String(page) } : {}) })}`;
}
