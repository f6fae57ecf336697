import { Section } from '@/components/ui/section';
import type { Report, ReportSensitivity } from '@/lib/reports/report';
import { formatCount } from '@/lib/wording/number';
import { formatUsd } from '@/lib/wording/usd';
import { Tornado } from './tornado';

/** The range of a saving, and the assumptions that change it most. */
export function RangeSection(props: {
  net: Report['totals']['net'];
  sensitivity: readonly ReportSensitivity[];
  sampling: Report['sampling'];
  own: Report['assumptions'];
  title: string;
  children?: React.ReactNode;
}) {
  const { net, sensitivity, sampling, own } = props;
  return (
    <Section
      id="range"
      title={props.title}
      lead={
        <>
          The P10–P90 range of the saving is {formatUsd(net.low)} to {formatUsd(net.high)} a month, over{' '}
          {sampling === undefined ? 'all' : formatCount(sampling.draws)} draws of the assumptions, and the median is{' '}
          {formatUsd(net.median)}. With every assumption at its base, the saving is {formatUsd(net.base)}. Each draw
          applies to all workloads, so base savings add up and ranges do not.
        </>
      }
    >
      {props.children}
      {sensitivity.length === 0 ? (
        <p className="text-ink-soft">No assumption changes it.</p>
      ) : (
        <>
          <p className="mb-3 max-w-3xl text-ink-soft">
            Each bar moves one assumption from its low to its high and keeps the others at their base. The mark shows
            the saving at base. The longest bar changes the saving most.
          </p>
          <Tornado sensitivity={sensitivity} netBase={net.base} own={own} />
        </>
      )}
    </Section>
  );
}
