import { Section } from '@/components/ui/section';
import type { Report, ReportSensitivity } from '@/lib/reports/report';
import { formatCount } from '@/lib/wording/number';
import { formatUsd } from '@/lib/wording/usd';
import { Tornado } from './tornado';

/** How sure a saving is: its range, and what moves it most. */
export function RangeSection(props: {
  net: Report['totals']['net'];
  sensitivity: readonly ReportSensitivity[];
  sampling: Report['sampling'];
  title: string;
  children?: React.ReactNode;
}) {
  const { net, sensitivity, sampling } = props;
  return (
    <Section
      id="range"
      title={props.title}
      lead={
        <>
          In 8 of 10 of {sampling === undefined ? 'all' : formatCount(sampling.draws)} draws of the assumptions the
          saving lies between {formatUsd(net.low)} and {formatUsd(net.high)} a month; {formatUsd(net.base)} is all of
          them at their base. A draw holds for every workload, so ranges do not add up where bases do.
        </>
      }
    >
      {props.children}
      {sensitivity.length === 0 ? (
        <p className="text-ink-soft">No assumption moves it.</p>
      ) : (
        <>
          <p className="mb-3 max-w-3xl text-ink-soft">
            Each line moves one assumption from its low to its high and leaves the others at their base, which the mark
            shows. The longest moves the saving most.
          </p>
          <Tornado sensitivity={sensitivity} netBase={net.base} />
        </>
      )}
    </Section>
  );
}
