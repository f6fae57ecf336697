import { inPageWords } from '@/components/mapping/page-words';
import type { ListedFormat } from '@/lib/logs/format-list';

/** One format. What it lacks is always visible, how it is recognised is folded. */
export function FormatEntry({ format }: { format: ListedFormat }) {
  const { name, writtenBy, recognisedBy, orOneOf, tells, cannotTell, traps, instead } = format;
  return (
    <li className="grid gap-x-6 gap-y-1 border-t border-line py-3 first:border-t-0 md:grid-cols-[16rem_1fr]">
      <h3 className="font-medium break-words">{name}</h3>
      <div className="min-w-0">
        {writtenBy.length > 0 && <p className="text-ink-soft">Written by {writtenBy.join(', ')}</p>}
        {instead !== null && <p>{inPageWords(instead)}</p>}
        {cannotTell.length > 0 && (
          <p>
            <span className="text-ink-soft">Does not contain: </span>
            {cannotTell.join(', ')}
          </p>
        )}
        {instead === null && cannotTell.length === 0 && <p>It can contain everything that an audit needs.</p>}
        {traps.map((trap) => (
          <p key={trap} className="text-ink-soft">
            {inPageWords(trap)}
          </p>
        ))}
        <details className="mt-1">
          <summary className="cursor-pointer text-ink-soft">
            How it is recognised{tells.length > 0 && ' and what it contains'}
          </summary>
          <p className="mt-1 break-words">
            <span className="text-ink-soft">Recognised by </span>
            <Names names={recognisedBy} />
            {recognisedBy.length > 0 && orOneOf.length > 0 && <span className="text-ink-soft"> and one of </span>}
            {recognisedBy.length === 0 && <span className="text-ink-soft">one of </span>}
            <Names names={orOneOf} />
          </p>
          {tells.length > 0 && (
            <p className="mt-1">
              <span className="text-ink-soft">Contains </span>
              {tells.join(', ')}
            </p>
          )}
        </details>
      </div>
    </li>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return names.map((name, index) => (
    <span key={name}>
      {index > 0 && ', '}
      <code className="font-mono text-sm break-all">{name}</code>
    </span>
  ));
}
