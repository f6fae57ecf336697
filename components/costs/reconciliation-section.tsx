import { plural } from '@/components/ui/format-number';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { Section } from '@/components/ui/section';
import { formatUsd } from '@/components/ui/usd';
import { sumUsd } from '@/lib/cost/money';
import type { Report, ReportWorkload } from '@/lib/reports/report';
import { WhyLink } from './why-link';

/** More lines than these say no more; the others are one line, so that the residual still adds up. */
const SHOWN = 10;

/** What the log says was billed against what the rates make of it, and what is left unexplained: never hidden. */
export function ReconciliationSection({ report }: { report: Report }) {
  const total = report.totals.reconciliation;
  if (total === undefined || total.workloads === 0) return null;
  const known = report.workloads.flatMap((workload) =>
    workload.reconciliation ? [{ workload, ...workload.reconciliation }] : [],
  );
  const apart = known
    .filter(({ residual }) => residual !== 0)
    .sort((a, b) => Math.abs(b.residual) - Math.abs(a.residual));
  const shown = apart.slice(0, SHOWN);
  const rest = known.filter((one) => !shown.includes(one));
  return (
    <Section id="reconciliation" title="Billed against computed" lead={leadOf(total)}>
      <div className="panel overflow-hidden">
        <ScrollRegion label="Billed against computed, table">
          <table className="data-table">
            <caption>Billed, computed and residual by workload, USD a month</caption>
            <thead>
              <tr>
                <th scope="col">Workload</th>
                <th scope="col" className="num">
                  Billed
                </th>
                <th scope="col" className="num">
                  By the rates
                </th>
                <th scope="col" className="num">
                  Residual
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ workload, ...figures }) => (
                <Line key={workload.id} {...figures} name={<Name workload={workload} />} />
              ))}
              {rest.length > 0 && (
                <Line
                  name={plural(rest.length, shown.length === 0 ? 'workload' : 'other workload')}
                  billed={sumUsd(rest.map(({ billed }) => billed))}
                  computed={sumUsd(rest.map(({ computed }) => computed))}
                  residual={sumUsd(rest.map(({ residual }) => residual))}
                />
              )}
            </tbody>
            <tfoot>
              <Line name="Total" {...total} />
            </tfoot>
          </table>
        </ScrollRegion>
      </div>
      {total.missing > 0 && (
        <p className="mt-2 text-ink-soft">
          {plural(total.missing, 'workload')} can not be compared: the log does not bill every request, or a rate is
          unknown.
        </p>
      )}
    </Section>
  );
}

function leadOf({ billed, computed, residual }: NonNullable<Report['totals']['reconciliation']>): string {
  const said = `The log bills ${formatUsd(billed)} a month where the rates of the same tier give ${formatUsd(computed)}`;
  if (residual === 0) return `${said}: nothing is left unexplained.`;
  return (
    `${said}: ${formatUsd(residual)} is not explained. A discount, a mark-up of a gateway or another model behind an alias ` +
    'would explain it; the saving is reckoned at the rates, so a discount shrinks it in proportion.'
  );
}

function Name({ workload }: { workload: ReportWorkload }) {
  return (
    <WhyLink workload={workload.id} figure="current">
      {workload.name}
    </WhyLink>
  );
}

function Line(props: { name: React.ReactNode; billed: number; computed: number; residual: number }) {
  return (
    <tr>
      <th scope="row" className="min-w-44">
        {props.name}
      </th>
      <td className="num">{formatUsd(props.billed)}</td>
      <td className="num">{formatUsd(props.computed)}</td>
      <td className="num">{formatUsd(props.residual)}</td>
    </tr>
  );
}
