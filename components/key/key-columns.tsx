import { formatCount } from '@/lib/wording/number';
import type { ColumnAdvice } from '@/lib/workloads/key/key-advice';
import { NAMING_COLUMNS } from '@/lib/workloads/key/workload-key-columns';
import type { ChosenKey } from './chosen-key';
import { COLUMN_LABEL } from './key-says';

/** The columns that can be part of the workload key, with their number of values and advice. */
export function KeyColumns(props: {
  advice: readonly ColumnAdvice[];
  chosen: ChosenKey;
  onChange: (chosen: ChosenKey) => void;
}) {
  const { advice, chosen, onChange } = props;
  return (
    <ul className="divide-y divide-line">
      {advice.map(({ column, values, fit, says }) => {
        const id = `key-${column}`;
        const checked = chosen?.includes(column) ?? false;
        const others = (chosen ?? []).filter((other) => other !== column);
        return (
          <li key={column} className="grid grid-cols-[auto_minmax(0,1fr)_auto] gap-x-3 py-3 pr-4 pl-11">
            <input
              id={id}
              type="checkbox"
              checked={checked}
              disabled={fit === 'never' && !checked}
              aria-describedby={`${id}-values ${id}-says`}
              className="mt-0.5 size-4 accent-accent"
              onChange={({ target }) =>
                onChange(NAMING_COLUMNS.filter((one) => (one === column ? target.checked : others.includes(one))))
              }
            />
            <div className="min-w-0">
              <label
                htmlFor={id}
                className={`inline-block first-letter:uppercase ${fit === 'never' ? 'text-ink-faint' : ''}`}
              >
                {COLUMN_LABEL[column]}
              </label>
              <p id={`${id}-says`} className={`text-xs ${fit === 'unwise' ? 'text-caution' : 'text-ink-faint'}`}>
                {fit === 'unwise' && 'Not advised. '}
                {says}
              </p>
            </div>
            <p id={`${id}-values`} className="text-right text-ink-soft">
              {formatCount(values)} <span className="text-ink-faint">{values === 1 ? 'value' : 'values'}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
