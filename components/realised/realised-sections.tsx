import { SharesTable } from '@/components/audit/published-shares';
import { WaterfallFigure } from '@/components/charts/waterfall-figure';
import { DataTable } from '@/components/tables/data-table';
import { Shortened } from '@/components/tables/shortened';
import { Section } from '@/components/ui/section';
import type { PublishedShare } from '@/lib/reports/published-shares';
import { publishedSays } from '@/lib/reports/words/published-says';
import type { Realised } from '@/lib/scenarios/realised/realised';
import { expectedSays, MOVE_VERDICT_LABELS, REALISED_METHOD, realisedSays } from '@/lib/scenarios/tables/realised-says';
import {
  movesTable,
  realisedCausesTable,
  realisedSharesTable,
  realisedSteps,
} from '@/lib/scenarios/tables/realised-tables';

type Props = { realised: Realised; published: readonly PublishedShare[] };

/** What the moves of an earlier audit came to: in a sentence, by cause, by move, and beside what others publish. */
export function RealisedSections({ realised, published }: Props) {
  const { headline, why } = realisedSays(realised);
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
      {realised.moves.length > 0 && <Causes realised={realised} />}
      {realised.moves.length > 0 && <Moves realised={realised} />}
      <Method realised={realised} />
      <Shares realised={realised} published={published} />
    </>
  );
}

function Causes({ realised: { totals } }: { realised: Realised }) {
  const table = realisedCausesTable(totals);
  return (
    <Section id="why" title={table.title} lead={`${table.sentence}.`}>
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <div className="panel overflow-hidden">
          <DataTable table={table} />
        </div>
        <WaterfallFigure
          title={table.title}
          says={expectedSays(totals)}
          steps={realisedSteps(totals)}
          total="The saving"
        />
      </div>
    </Section>
  );
}

function Moves({ realised }: { realised: Realised }) {
  const table = movesTable(realised);
  return (
    <Section id="moves" title={table.title} lead={`${table.sentence}.`}>
      <Shortened rows={table.rows.length} to={10}>
        <div className="panel overflow-hidden">
          <DataTable
            table={table}
            looks={{ move: 'min-w-52', verdict: 'whitespace-nowrap' }}
            className="[&_.cell-note]:whitespace-normal"
            cells={{
              // On a phone the column of verdicts is out of sight.
              move: ({ name, verdict }, { notes }) => (
                <>
                  <span className="break-words">{name}</span>
                  <span className="block font-medium md:hidden">{MOVE_VERDICT_LABELS[verdict]}</span>
                  {notes}
                </>
              ),
            }}
          />
        </div>
      </Shortened>
    </Section>
  );
}

function Method({ realised: { once } }: { realised: Realised }) {
  return (
    <Section id="method" title="How it is worked out">
      <ul className="max-w-3xl list-disc space-y-1 pl-5 text-ink-soft">
        {REALISED_METHOD.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {once.from + once.to > 0 && (
          <li>Work that ran once has no month, and is left out. Say how often it comes, and it counts.</li>
        )}
      </ul>
    </Section>
  );
}

function Shares({ realised: { shares }, published }: Props) {
  const table = realisedSharesTable(shares, published);
  if (table === null) return null;
  return (
    <Section id="shares" title={table.title} lead={publishedSays(published)}>
      <div className="panel overflow-hidden">
        <SharesTable table={table} />
      </div>
    </Section>
  );
}
