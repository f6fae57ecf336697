import { MonthlyBreakdown } from '@/components/audit/spend/monthly-breakdown';
import { WorkloadFacts } from '@/components/audit/workloads/workload-facts';
import { Section } from '@/components/ui/section';
import type { Outcome } from '@/lib/reports/outcome';
import type { ReportWorkload } from '@/lib/reports/report';

/** Shown for a workload without blockers. */
const UNBLOCKED: Record<Outcome, string> = {
  moved: 'Nothing. It is recommended to move.',
  kept: 'Somebody waits for its answers.',
  ineligible: 'Nothing.',
  undecided: 'It is not clear whether somebody waits.',
  unpriced: 'Nothing, but no rate is known for its model.',
};

/** The blockers, the bill both ways, and the facts behind them. */
export function BatchSection({ workload, requestsLabel }: { workload: ReportWorkload; requestsLabel: string }) {
  const { blockers } = workload.batch;
  return (
    <Section id="batch" title="The bill, both ways">
      <div className="grid items-start gap-4 lg:grid-cols-3">
        <div className="panel p-4">
          <h3 className="font-medium">What blocks batch</h3>
          {blockers.length === 0 ? (
            <p className="mt-1 text-ink-soft">{UNBLOCKED[workload.outcome]}</p>
          ) : (
            <ul className="mt-1 list-disc space-y-1 pl-4">
              {blockers.map(({ code, says }) => (
                <li key={`${code} ${says}`}>{says}</li>
              ))}
            </ul>
          )}
        </div>
        <div className="panel p-4">
          <MonthlyBreakdown workload={workload} />
        </div>
        <div className="panel p-4">
          <WorkloadFacts workload={workload} requestsLabel={requestsLabel} />
        </div>
      </div>
    </Section>
  );
}
