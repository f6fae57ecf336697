import { WaterfallFigure } from '@/components/charts/waterfall-figure';
import { DataTable } from '@/components/tables/data-table';
import { Section } from '@/components/ui/section';
import type { Diff } from '@/lib/scenarios/diff/diff';
import { diffSays } from '@/lib/scenarios/tables/diff-says';
import {
  type ChangeRow,
  causesTable,
  changesTable,
  diffSteps,
  type SideNames,
  unpricedTable,
} from '@/lib/scenarios/tables/diff-tables';
import { plural } from '@/lib/wording/number';

/** A page shows so many workloads; one row sums the others up. */
const MOST_ROWS = 100;

const GROUPS: readonly { key: string; head: string; kinds: readonly ChangeRow['kind'][] }[] = [
  { key: 'changed', head: 'Changed', kinds: ['changed'] },
  { key: 'added', head: 'Added', kinds: ['added'] },
  { key: 'gone', head: 'Gone', kinds: ['gone'] },
  { key: 'rest', head: 'Together', kinds: ['smaller', 'sharing'] },
];

/** What differs between two sides and why: what it comes to, the causes, then the workloads. */
export function DiffSections({ diff, sides }: { diff: Diff; sides: SideNames }) {
  const { headline, why } = diffSays(diff);
  return (
    <>
      <div className="mt-6 max-w-3xl">
        <p className="text-lg font-medium">{headline}</p>
        {why.map((sentence) => (
          <p key={sentence} className="mt-1 text-ink-soft">
            {sentence}
          </p>
        ))}
      </div>
      <Causes diff={diff} sides={sides} headline={headline} />
      <Workloads diff={diff} />
      <Unpriced diff={diff} sides={sides} />
    </>
  );
}

function Causes({ diff, sides, headline }: { diff: Diff; sides: SideNames; headline: string }) {
  const table = causesTable(diff, sides);
  return (
    <Section id="why" title={table.title} lead={`${table.sentence}.`}>
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <div className="panel overflow-hidden">
          <DataTable table={table} />
        </div>
        <WaterfallFigure title={table.title} says={headline} steps={diffSteps(diff, sides)} table={table} />
      </div>
    </Section>
  );
}

function Workloads({ diff }: { diff: Diff }) {
  const table = changesTable(diff, MOST_ROWS);
  const groups = GROUPS.map(({ key, head, kinds }) => ({
    ...{ key, head },
    rows: table.rows.filter(({ kind }) => kinds.includes(kind)),
  })).filter(({ rows }) => rows.length > 0);
  return (
    <Section
      id="workloads"
      title={table.title}
      lead="In USD a month. After moves, the spend changes by the spend change less the saving change."
    >
      {groups.length === 0 ? (
        <p className="text-ink-soft">No workload differs.</p>
      ) : (
        <div className="panel overflow-hidden">
          <DataTable
            table={table}
            groups={groups}
            looks={{ workload: 'min-w-52' }}
            className="[&_.cell-note]:whitespace-normal"
            cells={{
              // The heads of the groups say what the terminal says by a sign.
              workload: ({ name }, { notes }) => (
                <>
                  <span className="break-words">{name}</span>
                  {notes}
                </>
              ),
            }}
          />
        </div>
      )}
      <p className="mt-2 text-ink-soft">{plural(diff.unchanged, 'workload')} unchanged.</p>
      {diff.once.from + diff.once.to > 0 && (
        <p className="mt-1 text-ink-soft">Work that ran once has no month, and is left out.</p>
      )}
    </Section>
  );
}

function Unpriced({ diff, sides }: { diff: Diff; sides: SideNames }) {
  const table = unpricedTable(diff, sides);
  return (
    <Section id="unpriced" title={table.title}>
      {table.rows.length === 0 ? (
        <p className="text-ink-soft">None: a rate is known for every workload.</p>
      ) : (
        <div className="panel overflow-hidden">
          <DataTable table={table} />
        </div>
      )}
    </Section>
  );
}
