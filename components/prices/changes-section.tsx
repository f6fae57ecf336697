import { ScrollRegion } from '@/components/ui/scroll-region';
import { Section } from '@/components/ui/section';
import type { CatalogueChange, RateChange } from '@/lib/pricing/catalogue/catalogue-changes';
import type { TokenRates } from '@/lib/pricing/catalogue/rate';
import { bandSays, periodSays } from '@/lib/pricing/catalogue/rate-words';
import { formatDay } from '@/lib/wording/date';
import { formatCount } from '@/lib/wording/number';
import { formatRate } from '@/lib/wording/usd';

/** What each version of the shipped catalogue changed, the newest first. */
export function ChangesSection({ versions }: { versions: readonly CatalogueChange[] }) {
  return (
    <Section
      id="changes"
      title="What changed between versions of the catalogue"
      lead="Input and output, USD per million tokens. A rate with one price in both only began or ended."
    >
      <div className="grid gap-3">
        {versions.map(({ version, previous, importedOn, changes }) => (
          <details key={version} className="panel px-5 py-3">
            <summary className="cursor-pointer">
              <span className="font-medium">Version {version}</span>, imported on {formatDay(importedOn)}, after{' '}
              {previous}: {formatCount(changes.filter(({ before }) => before === null).length)} rates new,{' '}
              {formatCount(changes.filter(({ before, after }) => before !== null && after !== null).length)} changed,{' '}
              {formatCount(changes.filter(({ after }) => after === null).length)} gone
            </summary>
            <ScrollRegion label={`Changes of version ${version}, table`}>
              <table className="data-table mt-2">
                <caption>Changes of version {version}</caption>
                <thead>
                  <tr>
                    <th scope="col">Rate</th>
                    <th scope="col">Applies</th>
                    <th scope="col" className="num">
                      Before
                    </th>
                    <th scope="col" className="num">
                      After
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {changes.map((change) => (
                    <ChangeRow key={JSON.stringify(change)} change={change} />
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
          </details>
        ))}
      </div>
    </Section>
  );
}

function ChangeRow({ change }: { change: RateChange }) {
  const region = change.region === 'default' ? '' : `region ${change.region}`;
  const parts = [bandSays(change), region, change.inForce ? periodSays({ inForce: change.inForce }) : ''];
  return (
    <tr>
      <th scope="row" className="min-w-56">
        {change.provider} {change.model}, {change.tier}
      </th>
      <td className="min-w-48">{parts.filter((part) => part !== '').join(', ') || 'always'}</td>
      <td className="num">{prices(change.before)}</td>
      <td className="num">{prices(change.after)}</td>
    </tr>
  );
}

function prices(usd: TokenRates | null): string {
  if (usd === null) return 'none';
  return `${formatRate(usd.input)} / ${formatRate(usd.output)}`;
}
