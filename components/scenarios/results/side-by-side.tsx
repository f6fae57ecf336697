import { DataTable } from '@/components/tables/data-table';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { FEW_DRAWS, SAMPLING } from '@/lib/cost/assumptions/assumptions';
import type { ScenarioFigures } from '@/lib/scenarios/outcome';
import { isUnknown, outcomesTable } from '@/lib/scenarios/tables/outcomes-table';
import { formatCount } from '@/lib/wording/number';
import { formatUsd, formatUsdRange } from '@/lib/wording/usd';
import { NOTES_WRAP } from './notes-wrap';

/** The figures of a scenario; null until they are there. */
export type NamedFigures = { name: string; figures: ScenarioFigures | null; isAbout: boolean };

/** What each scenario comes to, and what the edited one saves. */
export function SideBySide(props: {
  named: Parameters<typeof outcomesTable>[0];
  edited: NamedFigures | null;
  /** Newer figures are on their way; those of some scenarios are then right by few draws only. */
  busy: boolean;
  someAreAbout: boolean;
  problem: string | null;
}) {
  const { named, edited, busy, someAreAbout, problem } = props;
  return (
    <Section
      id="side-by-side"
      title="Side by side"
      lead={
        <>
          {edited?.figures && !isUnknown(edited.figures) ? (
            <>
              “{edited.name}” saves {edited.isAbout && 'about '}
              {formatUsd(edited.figures.saving.median)} a month ({formatUsdRange(edited.figures.saving)}). Nothing here
              changes a decision or a price.
            </>
          ) : (
            'Nothing here changes a decision or a price.'
          )}{' '}
          <span role="status">{busy ? (someAreAbout ? FEW_SAYS : 'Working it out…') : 'Up to date.'}</span>
        </>
      }
    >
      {problem !== null && (
        <Notice look="danger" title="The scenarios could not be worked out" alert>
          <p>{problem}</p>
        </Notice>
      )}
      {/* As high as the table, so that nothing below moves when it comes. */}
      <div className="min-h-125">
        {named.length > 0 && (
          <div className="panel overflow-hidden">
            <DataTable table={outcomesTable(named)} className={NOTES_WRAP} />
          </div>
        )}
      </div>
    </Section>
  );
}

const FEW_SAYS = `About, from ${formatCount(FEW_DRAWS.draws)} of ${formatCount(SAMPLING.draws)} draws while it moves…`;
