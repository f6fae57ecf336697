import { buttonStyle } from '@/components/ui/button-style';
import { formatUtc } from '@/lib/wording/date';
import type { HistoryEntry } from './history-entry';

/** Who changed what, latest first. What still applies can be undone. */
export function HistoryList(props: {
  history: readonly HistoryEntry[];
  busy: boolean;
  undo: (what: NonNullable<HistoryEntry['undo']>) => void;
}) {
  return (
    <>
      <h3 className="font-medium">History</h3>
      {props.history.length === 0 ? (
        <p className="mt-1 text-ink-soft">Nobody has changed anything yet.</p>
      ) : (
        <ol aria-label="History, latest first" className="mt-1 divide-y divide-line">
          {props.history.toReversed().map(({ undo, ...entry }) => (
            <li key={entry.no} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
              <div className="min-w-0 break-words">
                <p>
                  <strong className="font-medium">{entry.by}</strong>{' '}
                  <span className={entry.undone ? 'text-ink-faint line-through' : ''}>{entry.says}</span>
                  {entry.undone && <span className="text-ink-faint"> (undone)</span>}
                </p>
                {entry.reason !== null && <p className="text-ink-soft">{entry.reason}</p>}
                <p className="text-xs text-ink-faint">
                  No. {entry.no}, <time dateTime={entry.at}>{formatUtc(entry.at)}</time>
                </p>
              </div>
              {undo !== null && (
                <button
                  type="button"
                  className={buttonStyle('secondary')}
                  disabled={props.busy}
                  aria-label={`Undo: ${entry.by} ${entry.says}`}
                  onClick={() => props.undo(undo)}
                >
                  Undo
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
