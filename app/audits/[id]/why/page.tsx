import { notFound } from 'next/navigation';
import * as z from 'zod';
import { AuditFigureSum } from '@/components/costs/audit-figure';
import { ExplainedFigure } from '@/components/costs/explained-figure';
import { FigureNav } from '@/components/costs/figure-nav';
import { RangeSection } from '@/components/costs/range-section';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { Notice } from '@/components/ui/notice';
import { Usd } from '@/components/ui/usd';
import { whyOf } from '@/components/ui/why-address';
import { SAVING_UNKNOWN } from '@/lib/assessment/prices/plausible-saving';
import { explainFigure, FIGURES } from '@/lib/cost/explain';
import { sensitivities } from '@/lib/cost/net/sensitivity';
import { assumptionsOf } from '@/lib/reports/assumptions-of';
import { auditFigureUsd } from '@/lib/reports/figures/audit-figure';
import { figureOf } from '@/lib/reports/figures/figure-of';
import { perWhat } from '@/lib/reports/ran-once';
import type { Report, ReportWorkload } from '@/lib/reports/report';
import { inputOfShownWay } from '@/lib/reports/ways/input-of-shown-way';
import { shownWay } from '@/lib/reports/ways/shown-way';
import { type AuditPart, isKnownPart, partSays } from '@/lib/reports/words/audit-part';
import { AUDIT_FIGURE_LABELS, AUDIT_FIGURES, FIGURE_LABELS } from '@/lib/reports/words/figure-labels';
import { ranOnceSays } from '@/lib/reports/words/once-says';
import { reviewKindSays } from '@/lib/reports/words/own-says';
import { movingSays } from '@/lib/reports/words/verdict/moving-says';
import { formatUsd } from '@/lib/wording/usd';
import { auditParams } from '../../../door/audit-address';
import { guardedPage, guardedTitle } from '../../../door/guarded-page';
import { loadAudit } from '../load-audit';
import { titleUnderAudit } from '../title-under-audit';

/** A name that is given twice counts as missing. */
const name = z.string().optional().catch(undefined);
const page = z.coerce.number().int().positive().catch(1);
const querySchema = z.object({ workload: name, figure: name, provider: name, class: name, outcome: name, page });
type Asked = z.infer<typeof querySchema>;

const access = { may: 'see-audits', params: auditParams, query: querySchema } as const;

export const generateMetadata = guardedTitle(access, titleUnderAudit('Why this number?'));

/** Explains a figure of an audit or of one of its workloads: ?workload=ID&figure=NAME, or ?figure=NAME&provider=NAME. */
export default guardedPage(access, async ({ params: { id }, query: asked }) => {
  const audit = await loadAudit(id);
  if (audit?.report == null) notFound();
  const { report, summary } = audit;
  if (!isKnownPart(report.workloads, partOf(asked))) notFound();
  const above = { href: `/audits/${id}`, name: summary.name };
  if (asked.workload === undefined) {
    return (
      <>
        <Breadcrumbs above={[above]} />
        <AuditWhy id={id} report={report} asked={asked} />
      </>
    );
  }
  const workload = report.workloads.find((one) => one.id === asked.workload);
  if (workload === undefined) notFound();
  const below = { href: `/audits/${id}/workloads/${encodeURIComponent(workload.id)}`, name: workload.name };
  return (
    <>
      <Breadcrumbs above={[above, below]} />
      <WorkloadWhy report={report} workload={workload} auditId={id} figure={asked.figure} />
    </>
  );
});

function AuditWhy(props: { id: string; report: Report; asked: Asked }) {
  const { id, report, asked } = props;
  const figure = AUDIT_FIGURES.find((name) => name === asked.figure) ?? 'net';
  const part = partOf(asked);
  const { net, sensitivity } = report.totals;
  const usd = auditFigureUsd(report, figure, part);
  return (
    <>
      <Title label={AUDIT_FIGURE_LABELS[figure]} usd={usd} of={partSays(part)} />
      <AuditFigureSum
        report={report}
        figure={figure}
        part={part}
        page={asked.page}
        href={(page) => `${whyOf(id, { figure, ...part })}&page=${page}`}
      />
      {(figure === 'net' || figure === 'projected') &&
        usd !== null &&
        sensitivity !== undefined &&
        partSays(part) === '' && (
          <RangeSection
            net={net}
            sensitivity={sensitivity}
            sampling={report.sampling}
            own={report.assumptions}
            title="Range of the saving"
          >
            <p className="mb-3 max-w-3xl">{movingSays(report)}</p>
          </RangeSection>
        )}
    </>
  );
}

/** The part of the audit that is asked for. */
function partOf(asked: Asked): AuditPart {
  const named = (['provider', 'class', 'outcome'] as const).flatMap((name) =>
    asked[name] === undefined ? [] : [[name, asked[name]]],
  );
  return Object.fromEntries(named);
}

function WorkloadWhy(props: { report: Report; workload: ReportWorkload; auditId: string; figure: unknown }) {
  const { report, workload, auditId } = props;
  const figure = FIGURES.find((name) => name === props.figure) ?? 'net';
  const input = inputOfShownWay(workload, report.rates);
  const { net } = shownWay(workload);
  const usd = figureOf(workload, figure);
  const once = ranOnceSays(workload);
  // An implausible sum is not shown, because it would read as a saving.
  const implausible =
    figure === 'net' && usd === null
      ? workload.batch.blockers.find(({ code }) => SAVING_UNKNOWN.includes(code))
      : undefined;
  const assumptions = assumptionsOf(report);
  const review = figure === 'review' || figure === 'net' ? reviewKindSays(workload) : null;
  const explanation = input && explainFigure(figure, input, assumptions);
  return (
    <>
      <Title label={FIGURE_LABELS[figure]} usd={usd} of={workload.name} per={perWhat(workload)} />
      {once !== null && (
        <p className="mt-1 max-w-3xl break-words text-ink-soft">
          {once}{' '}
          {workload.once !== undefined
            ? 'The factor of its sums is that of the log.'
            : workload.recurs !== undefined && 'The factor of its sums is how often it comes in a month.'}
        </p>
      )}
      {review !== null && <p className="mt-1 max-w-3xl break-words text-ink-soft">{review}</p>}
      <FigureNav workload={workload} auditId={auditId} current={figure} />
      {implausible !== undefined ? (
        <div className="mt-6 max-w-3xl">
          <Notice look="caution" title="The saving is unknown">
            <p>{implausible.says}</p>
          </Notice>
        </div>
      ) : explanation === null || input === null ? (
        <div className="mt-6 max-w-3xl">
          <Notice look="plain" title="No explanation is available">
            <p>
              The volume is unknown, or an earlier version of Whowaits made this audit. Audit the log again to get an
              explanation.
            </p>
          </Notice>
        </div>
      ) : (
        <>
          {explanation.usd !== usd && (
            <div className="mt-6 max-w-3xl">
              <Notice look="plain" title={`The report says ${formatUsd(usd)}`}>
                <p>This sum is the cost in the log. The rates do not explain it.</p>
              </Notice>
            </div>
          )}
          <ExplainedFigure explanation={explanation} input={input} workload={workload} assumptions={assumptions} />
          {figure === 'net' && net !== null && (
            <RangeSection
              net={net}
              sensitivity={sensitivities([input], assumptions, net.base)}
              sampling={report.sampling}
              own={report.assumptions}
              title="Range of the net saving"
            >
              {workload.saving !== null && (
                <p className="mb-3 max-w-3xl">
                  Its part of what moving would save is {formatUsd(workload.saving)}: what it adds to the median of all
                  that moves.
                </p>
              )}
            </RangeSection>
          )}
        </>
      )}
    </>
  );
}

function Title({ label, usd, of, per = 'a month' }: { label: string; usd: number | null; of?: string; per?: string }) {
  return (
    <h1 className="mt-1 text-2xl font-semibold tracking-tight break-words">
      {label}: <Usd value={usd} /> <span className="font-normal text-ink-soft">{per}</span>
      {of !== undefined && of !== '' && <span className="mt-1 block text-base font-normal text-ink-soft">{of}</span>}
    </h1>
  );
}
