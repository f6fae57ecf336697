import { KeyLine } from '@/components/key/key-line';
import { Section } from '@/components/ui/section';
import { QUESTIONS } from '@/lib/latency/questions';
import { LIST_COLUMNS } from '@/lib/reports/list/list-table';
import { workloadRows } from '@/lib/reports/list/workload-row';
import { spendKnownInPart } from '@/lib/reports/paid/spend-by-class';
import type { Report } from '@/lib/reports/report';
import { missingSignalsSays } from '@/lib/reports/words/missing-signals';
import { glossaryEntry } from '@/lib/wording/glossary';
import { formatUsd } from '@/lib/wording/usd';
import type { AskedQuestions } from './bulk-panel';
import type { MeaningOfColumns } from './list-head';
import { WorkloadList } from './workload-list';

/** A list of so many comes with the page, and is there without script. A longer one would make the page heavy. */
const WITH_THE_PAGE = 200;

/** All workloads of an audit, how its requests were grouped into them, and what the log does not say. */
export function WorkloadsSection(props: { id: string; report: Report; requestsLabel: string; renderedAt: string }) {
  const { id, report } = props;
  const { workloads, source } = report;
  const missing = missingSignalsSays(report);
  const inPart = spendKnownInPart(report);
  const rows = workloads.length > WITH_THE_PAGE ? null : workloadRows(workloads);
  return (
    <Section id="workloads" title="Workloads">
      {source.workloadKey !== undefined && <KeyLine auditId={id} choice={source.workloadKey} />}
      {missing !== null && <p className="mb-3 text-ink-soft">{missing}</p>}
      <WorkloadList
        audit={`/audits/${id}`}
        count={workloads.length}
        rowsJson={rows && JSON.stringify(rows)}
        renderedAt={props.renderedAt}
        requestsLabel={props.requestsLabel}
        questions={questionsOf()}
        terms={meaningOfColumns()}
      />
      {inPart !== 0 && (
        <p className="mt-2 text-ink-soft">
          Paid now also holds {formatUsd(inPart)} a month of workloads whose spend is known only in part.
        </p>
      )}
      <p className="mt-2 text-xs text-ink-faint">
        “Not counted” is what a move would save that is not recommended, by the best way if nobody waits. It is in no
        total of the audit.
      </p>
    </Section>
  );
}

function questionsOf(): AskedQuestions {
  return Object.fromEntries(
    Object.entries(QUESTIONS).map(([id, { text, answers }]) => [
      id,
      { text, answers: answers.map(({ id, text }) => ({ id, text })) },
    ]),
  );
}

function meaningOfColumns(): MeaningOfColumns {
  return Object.fromEntries(
    LIST_COLUMNS.flatMap(({ key, term }) => (term === undefined ? [] : [[key, glossaryEntry(term).means]])),
  );
}
