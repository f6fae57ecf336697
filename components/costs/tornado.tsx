import { SpanBar } from '@/components/charts/span-bar';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { formatUsd } from '@/components/ui/usd';
import { aboutAssumption } from '@/lib/cost/assumptions/table';
import type { ReportSensitivity } from '@/lib/reports/report';
import { breakEvenSays } from './break-even-says';
import { formatTerm } from './format-term';

/** What moves a net most: each assumption from its low to its high with all others at their base, and where batch stops to pay. */
export function Tornado({ sensitivity, netBase }: { sensitivity: readonly ReportSensitivity[]; netBase: number }) {
  const telling = sensitivity.filter(isTelling);
  const ends = telling.flatMap(({ netAtLow, netAtHigh }) => [netAtLow, netAtHigh]);
  const scale = { from: Math.min(netBase, ...ends), to: Math.max(netBase, ...ends) };
  return (
    <div className="panel overflow-hidden">
      <ScrollRegion label="What moves the saving most, table">
        <table className="data-table">
          <caption>The net saving, in USD a month, at the low and the high of each assumption</caption>
          <thead>
            <tr>
              <th scope="col">Assumption</th>
              <th scope="col">From low to high</th>
              <th scope="col" className="num">
                At its low
              </th>
              <th scope="col" className="num">
                At its high
              </th>
              <th scope="col">Batch</th>
            </tr>
          </thead>
          <tbody>
            {telling.map((one) => (
              <tr key={one.assumption}>
                <th scope="row" className="min-w-48">
                  {aboutAssumption(one.assumption).label}
                  <span className="block text-xs text-ink-faint">{rangeSays(one)}</span>
                </th>
                <td className="w-48 min-w-32">
                  <SpanBar a={one.netAtLow} b={one.netAtHigh} mark={netBase} {...scale} />
                </td>
                <td className="num">{formatUsd(one.netAtLow)}</td>
                <td className="num">{formatUsd(one.netAtHigh)}</td>
                <td className="whitespace-nowrap text-ink-soft">
                  {breakEvenSays(one, netBase) ?? (netBase > 0 ? 'wins at any value' : 'never wins')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

/** It moves the net by a cent, or it has no range and the point of it is where batch stops to pay. */
function isTelling({ netAtLow, netAtHigh, range }: ReportSensitivity): boolean {
  return netAtLow !== netAtHigh || (range !== null && range.low === range.high);
}

function rangeSays({ assumption, range }: ReportSensitivity): string {
  if (range === null) return 'differs between the providers';
  const { unit } = aboutAssumption(assumption).domain;
  const [low, base, high] = [range.low, range.base, range.high].map((value) => formatTerm(value, unit));
  return range.low === range.high ? `${base}, without a range` : `${low} to ${high}, ${base} at base`;
}
