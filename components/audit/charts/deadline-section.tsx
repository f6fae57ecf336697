import { ChartFigure } from '@/components/charts/figure/chart-figure';
import { Section } from '@/components/ui/section';
import { deadlineSays, deadlineSteps, deadlineTable } from '@/lib/reports/charts/deadline';
import type { Report } from '@/lib/reports/report';
import { formatHours } from '@/lib/wording/hours';

/** What all work would cost by the time that answers may take. Nothing where no deadline makes it cheaper. */
export function DeadlineSection({ report }: { report: Report }) {
  const steps = deadlineSteps(report);
  if (steps.length < 2) return null;
  const table = deadlineTable(steps);
  return (
    <Section
      id="deadline"
      title={table.title}
      lead="Each workload by its cheapest way within the deadline, whoever waits for it. What else blocks a way still counts."
    >
      <ChartFigure
        title={table.title}
        says={deadlineSays(steps)}
        drawing={{
          kind: 'deadline',
          steps: steps.map((step) => ({
            ...step,
            label: step.hours === 0 ? 'As now' : `Within ${formatHours(step.hours)}`,
          })),
        }}
        table={table}
        height="h-64"
      />
    </Section>
  );
}
