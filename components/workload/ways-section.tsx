import { ChartFigure } from '@/components/charts/figure/chart-figure';
import { DataTable } from '@/components/tables/data-table';
import { Section } from '@/components/ui/section';
import { perWhat } from '@/lib/reports/ran-once';
import type { ReportWorkload } from '@/lib/reports/report';
import { patienceTable } from '@/lib/reports/tables/workload/patience';
import { waysTable } from '@/lib/reports/tables/workload/ways';
import { patienceOf } from '@/lib/reports/ways/patience';
import { WAY_WORDS } from '@/lib/reports/words/way-words';
import { formatHours } from '@/lib/wording/hours';
import { formatUsd } from '@/lib/wording/usd';

/** Every way to run a workload with its price, and what each hour of patience is worth. */
export function WaysSection({ workload }: { workload: ReportWorkload }) {
  const table = waysTable(workload);
  const steps = patienceOf(workload);
  if (table.rows.length === 0) return null;
  return (
    <Section
      id="ways"
      title={table.title}
      lead={`USD ${perWhat(workload)}. The saving is the median of the draws, with its P10–P90 range. The cost once holds the client that other workloads may share.`}
    >
      <div className="panel overflow-hidden">
        <DataTable table={table} looks={{ way: 'min-w-36 font-medium', blockers: 'min-w-40 text-ink-soft' }} />
      </div>
      {steps.length > 1 && (
        <div className="mt-4">
          <ChartFigure
            title="What patience is worth"
            says={patienceSays(workload)}
            drawing={{
              kind: 'deadline',
              steps: steps.map(({ hours, way, usd }) => ({
                hours,
                usd,
                label: way === null ? 'As now' : `Within ${formatHours(hours)}: ${WAY_WORDS[way].label.toLowerCase()}`,
              })),
            }}
            table={patienceTable(steps, perWhat(workload))}
            height="h-64"
          />
        </div>
      )}
    </Section>
  );
}

function patienceSays(workload: ReportWorkload): string {
  const steps = patienceOf(workload);
  const [now, first] = steps;
  const last = steps.at(-1);
  if (now === undefined || first === undefined || last === undefined || first.way === null || last.way === null)
    return '';
  const per = perWhat(workload);
  const most = `If answers may take ${formatHours(last.hours)}, it costs ${formatUsd(last.usd)} ${per} instead of ${formatUsd(now.usd)}.`;
  if (first === last) return most;
  return `If answers may take ${formatHours(first.hours)}, it costs ${formatUsd(first.usd)} ${per} instead of ${formatUsd(now.usd)}. ${most}`;
}
