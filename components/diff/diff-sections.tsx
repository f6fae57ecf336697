import { WaterfallFigure } from '@/components/charts/waterfall-figure';
import { DataTable } from '@/components/tables/data-table';
import { Shortened } from '@/components/tables/shortened';
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
import { formatCount, plural } from '@/lib/wording/number';

/** A page shows so many workloads; one row sums the others up. */
const MOST_ROWS = 100;

const GROUPS: readonly { key: string; head: string; kinds: readonly ChangeRow['kind'][] }[] = [
  { key: 'changed', head: 'Changed', kinds: ['changed'] },
  { key: 'one-sided', head: 'Priced on one side only', kinds: ['one-sided'] },
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
        <WaterfallFigure title={table.title} says={headline} steps={diffSteps(diff, sides)} />
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
        <Shortened
          rows={Math.max(...groups.map(({ rows }) => rows.length))}
          inAll={table.rows.length}
          to={groups.length > 2 ? 3 : 5}
        >
          <div className="panel overflow-hidden">
            <DataTable
              table={table}
              groups={groups}
              looks={{ workload: 'min-w-52' }}
              className="[&_.cell-note]:whitespace-normal"
              cells={{
                // The heads of the groups say what the terminal says by a sign and by "new" or "gone".
                workload: ({ name, kind }, { notes }) => (
                  <>
                    <span className="break-words">{name}</span>
                    {kind === 'added' || kind === 'gone' ? null : notes}
                  </>
                ),
              }}
            />
          </div>
        </Shortened>
      )}
      <p className="mt-2 text-ink-soft">{plural(diff.unchanged, 'workload')} unchanged.</p>
      {diff.once.from + diff.once.to > 0 && (
        <p className="mt-1 text-ink-soft">Work that ran once has no month, and is left out.</p>
      )}
    </Section>
  );
}

function Unpriced({ diff, sides }: { diff: Diff; sides: SideNames }) {
  const all = unpricedTable(diff, sides);
  const table = { ...all, rows: all.rows.slice(0, MOST_ROWS) };
  const left = all.rows.length - table.rows.length;
  return (
    <Section id="unpriced" title={table.title}>
      {table.rows.length === 0 ? (
        <p className="text-ink-soft">None: a rate is known for every workload.</p>
      ) : (
        <Shortened rows={table.rows.length} to={3}>
          <div className="panel overflow-hidden">
            <DataTable table={table} />
          </div>
        </Shortened>
      )}
      {left > 0 && <p className="mt-2 text-ink-soft">And {formatCount(left)} more workloads.</p>}
    </Section>
  );
}
