import { CompareLink } from '@/components/costs/compare-link';
import { WhyAuditLink } from '@/components/costs/why-link';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { Section } from '@/components/ui/section';
import type { Report } from '@/lib/reports/report';
import type { AuditFigure } from '@/lib/reports/words/figure-labels';
import { formatCount } from '@/lib/wording/number';
import { formatUsd, formatUsdRange } from '@/lib/wording/usd';

const RULES: Record<string, string> = {
  multiply: 'A cached token keeps its cache price and gets the batch discount on top.',
  'cache-wins': 'A cached token pays its cache price; batch takes nothing more off.',
  'batch-only': 'A cached token pays the batch input price, like any other.',
  'no-caching': 'Nothing is cached in batch: every input token pays the batch input price.',
  'per-model': 'The price table names a batch cache price for some models; the others pay the batch input price.',
  unknown: 'Not documented: a cached token is priced at the batch input price.',
};

/** What the movable work costs per provider, both ways. */
export function ProvidersSection({ providers }: { providers: Report['providers'] }) {
  if (providers.length === 0) return null;
  return (
    <Section
      id="providers"
      title="Both ways, per provider"
      lead="USD per month of the workloads recommended for batch: the synchronous token bill, less the batch one, less the overhead. Flex is the third way: answers within minutes and no overhead of batch, where the provider sells it for all of this work."
    >
      <div className="panel overflow-hidden">
        <ScrollRegion label="Both ways, per provider, table">
          <table className="data-table">
            <caption>Synchronous and batch spend per provider, USD per month</caption>
            <thead>
              <tr>
                <th scope="col">Provider</th>
                <th scope="col" className="num">
                  Synchronous
                </th>
                <th scope="col" className="num">
                  In batch
                </th>
                <th scope="col" className="num">
                  On flex
                </th>
                <th scope="col" className="num">
                  Overhead
                </th>
                <th scope="col" className="num money">
                  Net saving
                </th>
                <th scope="col" className="num">
                  Window
                </th>
                <th scope="col">Cached tokens in batch</th>
              </tr>
            </thead>
            <tbody>
              {providers.map((provider) => (
                <tr key={provider.provider}>
                  <th scope="row" className="font-medium">
                    {provider.provider}
                  </th>
                  <td className="num">{figure(provider, 'sync', formatUsd(provider.sync))}</td>
                  <td className="num">{figure(provider, 'batch', formatUsd(provider.batch))}</td>
                  <td className="num">
                    {provider.flex == null ? (
                      <span className="text-ink-faint">not sold</span>
                    ) : (
                      figure(provider, 'flex', formatUsd(provider.flex))
                    )}
                  </td>
                  <td className="num">{figure(provider, 'overhead', formatUsd(provider.overhead))}</td>
                  <td className="num money">
                    {figure(provider, 'net', formatUsd(provider.net.base))}
                    <span className="block text-xs text-ink-faint">{formatUsdRange(provider.net)}</span>
                  </td>
                  <td className="num">
                    {provider.windowHours === null ? (
                      <span className="text-ink-faint italic">unknown</span>
                    ) : (
                      `${formatCount(provider.windowHours)} h`
                    )}
                  </td>
                  <td className="min-w-64 text-ink-soft">{rulesSay(provider.rule)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
      <p className="mt-2 text-ink-soft">
        Net savings add up to the total; their ranges do not, as each is drawn from its own sum.{' '}
        <CompareLink>Compare with other providers and models</CompareLink>
      </p>
    </Section>
  );
}

/** A figure of one provider, which leads to the workloads that it is the sum of. */
function figure({ provider }: Report['providers'][number], name: AuditFigure, text: string) {
  return (
    <WhyAuditLink figure={name} part={{ provider }}>
      {text}
    </WhyAuditLink>
  );
}

/** A provider whose models follow several rules names them one after the other. */
function rulesSay(rules: string): string {
  return rules
    .split(', ')
    .map((rule) => RULES[rule] ?? rule)
    .join(' ');
}
