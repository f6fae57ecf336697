import type { ReactNode } from 'react';
import { DataTable } from '@/components/tables/data-table';
import { MovesTable } from '@/components/tables/moves-table';
import { SumList } from '@/components/tables/sum-list';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { paidNow } from '@/lib/reports/paid/paid-now';
import { roundedAwayNow } from '@/lib/reports/paid/rounded-away';
import { savingUndecided } from '@/lib/reports/questions/saving-undecided';
import { movesEachMonth } from '@/lib/reports/ran-once';
import type { Report } from '@/lib/reports/report';
import { accountingTable } from '@/lib/reports/tables/audit/accounting';
import { annotatedTable } from '@/lib/reports/tables/audit/annotated';
import { ceilingTable } from '@/lib/reports/tables/audit/ceiling';
import { classesTable } from '@/lib/reports/tables/audit/classes';
import { movesTable } from '@/lib/reports/tables/audit/moves';
import { providerSpendTable } from '@/lib/reports/tables/audit/provider-spend';
import { workloadsTable } from '@/lib/reports/tables/audit/workloads';
import { monthSaidSays } from '@/lib/reports/words/once-says';
import { paidSays } from '@/lib/reports/words/paid/paid-says';
import { lengthWarnings } from '@/lib/reports/words/paid/period-says';
import { missingSpendSays, nothingMovesSays } from '@/lib/reports/words/verdict/headline-says';
import { movingSays } from '@/lib/reports/words/verdict/moving-says';
import { ruleSays } from '@/lib/reports/words/verdict/verdict-says';
import { WORKLOAD_VERDICT_WORDS } from '@/lib/reports/words/verdict/workload-verdict-words';
import { plural } from '@/lib/wording/number';
import { formatUsd, formatUsdRange } from '@/lib/wording/usd';
import { plainTable } from './plain-table';

/** A report may have thousands of workloads, and a page that nobody filters needs the largest. */
const MOST_ROWS = 100;

/**
 * A frozen report for people outside: the finding, then what it rests on. It links nowhere. On a phone a workload has its verdict below its
 * name, and what it saves below its spend, as their columns are out of sight.
 */
export function SharedReport({ report }: { report: Report }) {
  const { totals, rule } = report;
  const moves = plainTable(movesTable(totals));
  const ceiling = plainTable(ceilingTable(totals));
  const accounting = plainTable(accountingTable(report));
  const classes = plainTable(classesTable(report));
  const providers = plainTable(providerSpendTable(report));
  const largest = report.workloads.toSorted((a, b) => (b.monthly.current ?? 0) - (a.monthly.current ?? 0));
  const workloads = plainTable(annotatedTable(workloadsTable(largest.slice(0, MOST_ROWS)), ['owner', 'costCentre']));
  const others = report.workloads.length - workloads.rows.length;
  return (
    <>
      <Finding report={report} />
      {lengthWarnings(report).map(({ code, says }) => (
        <div key={code} className="mt-4">
          <Notice look="caution" title="The log is short">
            {says}
          </Notice>
        </div>
      ))}
      <Section id="moves" title={moves.title} lead={ruleSays(rule)}>
        <div className="grid items-start gap-4 lg:grid-cols-[1fr_22rem]">
          {moves.rows.length === 0 ? (
            <p className="panel p-4 text-ink-soft">No move is within these limits.</p>
          ) : (
            <Panel>
              <MovesTable table={moves} />
            </Panel>
          )}
          <div className="panel p-4">
            <h3 className="font-medium">{ceiling.title}</h3>
            <SumList table={ceiling} />
          </div>
        </div>
      </Section>
      <Section id="classes" title={classes.title}>
        <Panel>
          <DataTable table={classes} />
        </Panel>
      </Section>
      <Section id="provider-spend" title={providers.title}>
        <Panel>
          <DataTable table={providers} looks={{ provider: 'font-medium' }} />
        </Panel>
      </Section>
      <Section id="accounting" title={accounting.title} lead={accounting.sentence}>
        <Panel>
          <DataTable table={accounting} />
        </Panel>
      </Section>
      <Section
        id="workloads"
        title={workloads.title}
        lead={`USD a month. Only what moves counts as saved.${others === 0 ? '' : ` ${plural(others, 'smaller workload')} not listed; every total above has them.`}`}
      >
        <Panel>
          <DataTable
            table={workloads}
            looks={{ name: 'font-medium' }}
            cells={{
              name: (workload, { figure, notes }) => (
                <>
                  {figure}
                  {notes}
                  <span className="cell-note sm:hidden">{WORKLOAD_VERDICT_WORDS[workload.verdict].label}</span>
                </>
              ),
              spend: ({ saving }, { figure, notes }) => (
                <>
                  {figure}
                  {notes}
                  {saving !== null && <span className="cell-note sm:hidden">saves {formatUsd(saving)}</span>}
                </>
              ),
            }}
          />
        </Panel>
      </Section>
    </>
  );
}

function Panel({ children }: { children: ReactNode }) {
  return <div className="panel overflow-hidden">{children}</div>;
}

function Finding({ report }: { report: Report }) {
  const { net } = report.totals;
  const paid = paidNow(report);
  const moved = report.workloads.filter(movesEachMonth).length;
  const says = paidSays(report);
  const saving = paid !== null && savingUndecided(report) ? 'undecided' : formatUsd(paid === null ? null : net.median);
  return (
    <dl className="panel mt-6 grid divide-line max-md:divide-y md:grid-cols-2 md:divide-x">
      <Figure label="Paid now" says={formatUsd(paid, roundedAwayNow(report.workloads))}>
        {says !== null && `What it is: ${says}.`} {missingSpendSays(report)} {monthSaidSays(report)}
      </Figure>
      <Figure label="Moving would save" says={saving}>
        {moved === 0
          ? nothingMovesSays(report)
          : `P10–P90 range: ${formatUsdRange(net)}, after overhead, if ${plural(moved, 'workload')} moved. ${movingSays(report)}`}
      </Figure>
    </dl>
  );
}

function Figure({ label, says, children }: { label: string; says: string; children: ReactNode }) {
  return (
    <div className="px-5 py-4">
      <dt className="text-ink-soft">{label}</dt>
      <dd>
        <span className="text-3xl font-semibold tracking-tight">{says}</span>{' '}
        <span className="text-ink-soft">per month</span>
        <span className="mt-1 block text-ink-soft">{children}</span>
      </dd>
    </div>
  );
}
