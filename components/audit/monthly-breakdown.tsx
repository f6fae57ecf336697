import { formatUsd, formatUsdRange, Usd } from '@/components/ui/usd';
import type { ReportWorkload } from '@/lib/reports/report';

type Monthly = ReportWorkload['monthly'];

const OVERHEADS = [
  ['reruns', 'Reruns of invalid outputs'],
  ['fallbacks', 'Fallbacks to synchronous'],
  ['review', 'Review'],
  ['storage', 'Storage'],
  ['monitoring', 'Monitoring'],
  ['missedDeadlines', 'Missed deadlines'],
] as const;

/** The sum behind a net saving: synchronous less batch less every overhead. */
export function MonthlyBreakdown({ monthly }: { monthly: Monthly }) {
  return (
    <div>
      <h3 className="font-medium">Bill both ways, per month</h3>
      <table className="mt-1 w-full text-left">
        <caption className="sr-only">Synchronous bill less batch bill less overhead, USD per month</caption>
        <tbody>
          <Line label="Synchronous token bill" value={monthly.sync} />
          <Line label="Batch token bill" value={negated(monthly.batch)} />
          {OVERHEADS.map(([key, label]) => (
            <Line key={key} label={label} value={negated(monthly.overhead?.[key] ?? null)} />
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-control font-semibold">
            <th scope="row" className="py-1 pr-3 font-semibold">
              Net of overhead
            </th>
            <td className="py-1 text-right whitespace-nowrap">
              <Usd value={monthly.net?.base ?? null} />
            </td>
          </tr>
        </tfoot>
      </table>
      {monthly.net !== null && (
        <p className="text-xs text-ink-faint">
          {formatUsdRange(monthly.net)} over the range of the assumptions.
          {monthly.current !== null && monthly.current !== monthly.sync && ` Paid now: ${formatUsd(monthly.current)}.`}
        </p>
      )}
    </div>
  );
}

function Line({ label, value }: { label: string; value: number | null }) {
  return (
    <tr>
      <th scope="row" className="py-0.5 pr-3 font-normal text-ink-soft">
        {label}
      </th>
      <td className="py-0.5 text-right whitespace-nowrap">
        <Usd value={value} />
      </td>
    </tr>
  );
}

function negated(value: number | null): number | null {
  return value === null ? null : 0 - value;
}
