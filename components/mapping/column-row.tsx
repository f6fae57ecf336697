import { isReadColumn } from '@/lib/logs/columns/canonical-columns';
import { DURATION_UNITS, type DurationUnit } from '@/lib/logs/columns/column-source';
import { UNIT_WORDS } from '@/lib/logs/columns/duration-units';
import type { ColumnChoice, ProposedColumn } from '@/lib/logs/mapping/propose-mapping';
import { percent } from '@/lib/wording/percent';
import { COLUMN_GROUPS } from './column-words';
import { isDuration } from './mapping-draft';

/** One column of the file: its name, a few of its values, its meaning and the reason for it. */
export function ColumnRow(props: {
  id: string;
  proposal: ProposedColumn;
  choice: ColumnChoice;
  samples: readonly string[];
  onChange: (choice: ColumnChoice) => void;
}) {
  const { id, proposal, choice, samples, onChange } = props;
  const reasonId = `${id}-reason`;
  return (
    <li className="grid gap-x-4 gap-y-2 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_25rem]">
      <div className="min-w-0">
        <label htmlFor={id} className="font-mono text-xs font-medium break-all">
          {proposal.label}
        </label>
        {proposal.prose ? (
          <p className="text-xs text-ink-faint">Long text. It is not shown here and never stored.</p>
        ) : (
          <p className="truncate font-mono text-xs text-ink-faint">
            {samples.length === 0 ? <span className="font-sans italic">empty</span> : samples.join('   ')}
          </p>
        )}
      </div>
      <div>
        <div className="flex gap-2">
          <select
            id={id}
            className="field min-w-0"
            aria-describedby={reasonId}
            value={choice.canonical ?? ''}
            onChange={({ target }) =>
              onChange({ ...choice, canonical: isReadColumn(target.value) ? target.value : null })
            }
          >
            <option value="">Not read</option>
            {COLUMN_GROUPS.map(({ title, columns }) => (
              <optgroup key={title} label={title}>
                {Object.entries(columns).map(([canonical, words]) => (
                  <option key={canonical} value={canonical}>
                    {words}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          {isDuration(choice.canonical) && (
            <select
              aria-label={`Unit of ${proposal.label}`}
              className="field w-32 shrink-0"
              value={choice.unit ?? 'ms'}
              onChange={({ target }) => onChange({ ...choice, unit: target.value as DurationUnit })}
            >
              {(Object.keys(DURATION_UNITS) as DurationUnit[]).map((unit) => (
                <option key={unit} value={unit}>
                  {UNIT_WORDS[unit]}
                </option>
              ))}
            </select>
          )}
        </div>
        <p id={reasonId} className="mt-1 text-xs text-ink-faint">
          {reasonFor(proposal, choice)}
        </p>
      </div>
    </li>
  );
}

const BECAUSE = {
  format: 'By its format',
  name: 'By its name',
  content: 'By its values',
  both: 'By its name and its values',
} as const;

function reasonFor(proposal: ProposedColumn, choice: ColumnChoice): string {
  if (choice.canonical !== proposal.canonical) return 'Your choice';
  if (proposal.because === null) return 'Not recognised by its name or its values';
  if (proposal.because === 'format') return BECAUSE.format;
  return `${BECAUSE[proposal.because]}, ${percent(proposal.confidence)} confidence`;
}
