import { MovesTable } from '@/components/tables/moves-table';
import { SumList } from '@/components/tables/sum-list';
import { Section } from '@/components/ui/section';
import type { Report } from '@/lib/reports/report';
import { ceilingTable } from '@/lib/reports/tables/audit/ceiling';
import { movesTable } from '@/lib/reports/tables/audit/moves';
import { ownAssumptionsSay } from '@/lib/reports/words/own-says';
import { NO_SPEND_SAYS, nothingMovesSays } from '@/lib/reports/words/verdict/headline-says';
import { nearestMoveSays } from '@/lib/reports/words/verdict/nearest-move-says';
import { ruleSays } from '@/lib/reports/words/verdict/verdict-says';
import { plural } from '@/lib/wording/number';
import { PublishedShares } from './published-shares';

/** What to move and how, and what lies between the ceiling and the recommended saving. */
export function MovesSection({ report }: { report: Report }) {
  const { totals, rule } = report;
  const moves = movesTable(totals);
  const ceiling = ceilingTable(totals);
  const { unknown } = totals.ceiling;
  const own = ownAssumptionsSay(report.assumptions);
  return (
    <Section id="moves" title={moves.title} lead={ruleSays(rule)}>
      {own !== null && <p className="mb-3 max-w-3xl break-words text-ink-soft">{own}</p>}
      <div className="grid items-start gap-4 lg:grid-cols-[1fr_22rem]">
        {moves.rows.length === 0 ? (
          <p className="panel p-4 text-ink-soft">
            {nothingMovesSays(report) === NO_SPEND_SAYS
              ? NO_SPEND_SAYS
              : `No move is within these limits. ${nearestMoveSays(report) ?? ''}`}
          </p>
        ) : (
          <div className="panel overflow-hidden">
            <MovesTable table={moves} />
          </div>
        )}
        <div className="panel p-4">
          <h3 className="font-medium">{ceiling.title}</h3>
          <SumList table={ceiling} />
          <p className="mt-1 text-xs text-ink-soft">
            USD per month. The ceiling is batch for all that is not streamed, at no cost beyond its tokens.
            {unknown > 0 &&
              ` ${plural(unknown, 'workload')} without a known batch price ${unknown === 1 ? 'is' : 'are'} not in it.`}
          </p>
        </div>
      </div>
      {moves.rows.length > 0 && <PublishedShares report={report} />}
    </Section>
  );
}
