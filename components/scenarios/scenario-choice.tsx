import type { ScenarioFigures } from '@/lib/scenarios/outcome';
import { isUnknown } from '@/lib/scenarios/tables/outcomes-table';
import { formatUsd } from '@/lib/wording/usd';
import type { Column } from './scenario-address';

/** Which of the scenarios is edited, each with what it saves. `about`: the keys of those that few draws tell. */
export function ScenarioChoice(props: {
  columns: readonly Column[];
  edited: number | undefined;
  figures: ReadonlyMap<number, ScenarioFigures>;
  about: ReadonlySet<number>;
  onEdit: (key: number) => void;
}) {
  const { columns, edited, figures, about, onEdit } = props;
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">Scenario to change</legend>
      {columns.map(({ key, name }) => (
        <label
          key={key}
          className={`inline-flex min-h-9 min-w-54 cursor-pointer items-center gap-2 rounded-md border px-3 py-1.5 pointer-coarse:min-h-11 ${
            key === edited ? 'border-accent bg-raised font-medium' : 'border-control'
          }`}
        >
          <input type="radio" name="edited" checked={key === edited} onChange={() => onEdit(key)} />
          <span className="min-w-0 break-words">
            {name}
            <span className="block text-ink-soft tabular-nums">{savingOf(figures.get(key), about.has(key))}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What a scenario saves. `isAbout`: by few draws. */
function savingOf(outcome: ScenarioFigures | undefined, isAbout: boolean): string {
  if (outcome === undefined) return 'Working it out…';
  if (isUnknown(outcome)) return 'Saving unknown';
  return `Saving ${isAbout ? 'about ' : ''}${formatUsd(outcome.saving.median)} a month`;
}
