import Link from 'next/link';
import { DataTable } from '@/components/tables/data-table';
import { SumList } from '@/components/tables/sum-list';
import { FoldedSection } from '@/components/ui/folded-section';
import { Section } from '@/components/ui/section';
import type { Plan } from '@/lib/plans/plan/plan';
import { insteadTable, planTable } from '@/lib/plans/plan/plan-tables';
import { lateSays } from '@/lib/plans/plan/too-late';
import { ceilingTable } from '@/lib/reports/tables/audit/ceiling';
import { plural } from '@/lib/wording/number';
import { formatUsd, formatUsdRange } from '@/lib/wording/usd';
import { type PlanAddress, planAddress } from './plan-address';

/** A page shows so many; the command and the API have all. */
const MOST_ROWS = 100;

type Props = { auditId: string; plan: Plan; address: PlanAddress };

/** What moves and how. */
export function PlanOverview({ auditId, plan, address }: Props) {
  const { defended, oneOff, entries } = plan;
  const late = lateSays(plan);
  const table = planTable(plan, MOST_ROWS);
  return (
    <Section
      id="moves"
      title={table.title}
      lead={
        // Where nothing moves there is no sum: an audit without any price would say zero.
        entries.length === 0
          ? undefined
          : `Together they save ${formatUsd(defended.median)} a month (${formatUsdRange(defended)}), and cost ${formatUsd(oneOff.base)} once (${formatUsdRange(oneOff)}).${late === null ? '' : ` ${late}`}`
      }
    >
      {entries.length === 0 ? (
        <p className="panel p-4 text-ink-soft">
          No move is recommended. Add a workload, and it is planned all the same.
        </p>
      ) : (
        <div className="panel min-w-0 overflow-hidden">
          <DataTable
            table={table}
            cells={{
              name: ({ id, name }, { notes }) => (
                <>
                  <Link
                    href={planAddress(auditId, address, id)}
                    prefetch={false}
                    aria-current={id === address.workload ? 'true' : undefined}
                    className="link font-medium break-words"
                  >
                    {name}
                  </Link>
                  {notes}
                </>
              ),
            }}
          />
          <p className="border-t border-line px-3 py-2 text-xs text-ink-soft">
            Costs are at base assumptions. A saving is the workload’s part of the median of all draws, so it is not
            their difference.
          </p>
          {entries.length > MOST_ROWS && (
            <p className="border-t border-line px-3 py-2 text-ink-soft">
              {plural(entries.length - MOST_ROWS, 'smaller move')} more. The command and the API have all of them.
            </p>
          )}
        </div>
      )}
    </Section>
  );
}

/** Why the saving that the plan defends is below what batch for everything would save. */
export function CeilingSection({ plan: { ceiling, defended, entries } }: { plan: Plan }) {
  const table = ceilingTable({ ceiling });
  const saves = entries.length === 0 ? '' : `The moves save ${formatUsd(defended.median)} a month. `;
  const lead = `${saves}What batch for all that is not streamed would save, and why it is not more.`;
  return (
    <FoldedSection id="ceiling" title={table.title} lead={lead}>
      <SumList table={table} />
      <p className="mt-1 text-xs text-ink-soft">USD per month. The ceiling counts no cost beyond its tokens.</p>
    </FoldedSection>
  );
}

/** Work that batch never fits, and what does. Nothing where there is none. */
export function InsteadSection({ auditId, instead }: { auditId: string; instead: Plan['instead'] }) {
  if (instead.length === 0) return null;
  const table = insteadTable(instead);
  return (
    <FoldedSection
      id="instead"
      title={`${table.title}: ${plural(instead.length, 'workload')}`}
      lead="In a chain each call waits for the one before, and near-real-time answers are needed within minutes."
    >
      <div className="-mx-4 -mb-4 overflow-hidden border-t border-line">
        <DataTable
          table={table}
          looks={{ says: 'min-w-80' }}
          cells={{
            name: ({ id, name }, { notes }) => (
              <>
                <Link
                  href={`/audits/${auditId}/workloads/${encodeURIComponent(id)}`}
                  prefetch={false}
                  className="link font-medium break-words"
                >
                  {name}
                </Link>
                {notes}
              </>
            ),
          }}
        />
      </div>
    </FoldedSection>
  );
}
