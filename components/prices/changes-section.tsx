import { DataTable } from '@/components/tables/data-table';
import { Section } from '@/components/ui/section';
import type { CatalogueChange } from '@/lib/pricing/catalogue/catalogue-changes';
import { changesTable } from '@/lib/reports/tables/price-changes';
import { formatDay } from '@/lib/wording/date';
import { formatCount } from '@/lib/wording/number';

/** What each version of the shipped catalogue changed, the newest first. */
export function ChangesSection({ versions }: { versions: readonly CatalogueChange[] }) {
  return (
    <Section
      id="changes"
      title="Changes between catalogue versions"
      lead="Input and output, USD per million tokens. A rate with the same price before and after only started or ended."
    >
      <div className="grid gap-3">
        {versions.map(({ version, previous, importedOn, changes }) => (
          <details key={version} className="panel px-5 py-3">
            <summary className="cursor-pointer">
              <span className="font-medium">Version {version}</span>, imported on {formatDay(importedOn)}, after{' '}
              {previous}: {formatCount(changes.filter(({ before }) => before === null).length)} new rates,{' '}
              {formatCount(changes.filter(({ before, after }) => before !== null && after !== null).length)} changed,{' '}
              {formatCount(changes.filter(({ after }) => after === null).length)} removed
            </summary>
            <DataTable
              table={changesTable(version, changes)}
              looks={{ rate: 'min-w-56', applies: 'min-w-48' }}
              className="mt-2"
            />
          </details>
        ))}
      </div>
    </Section>
  );
}
