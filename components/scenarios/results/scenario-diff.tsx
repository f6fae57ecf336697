import { DiffSections } from '@/components/diff/diff-sections';
import { buttonStyle } from '@/components/ui/button-style';
import { Section } from '@/components/ui/section';
import type { Diff } from '@/lib/scenarios/diff/diff';
import type { Column } from '../scenario-address';
import type { Pair } from '../worker-messages';

/** What differs between two of the scenarios and why, once it is asked for. */
export function ScenarioDiff(props: {
  columns: readonly Pick<Column, 'key' | 'name'>[];
  pair: Pair | null;
  /** Null until it is worked out. */
  diff: Diff | null;
  onPair: (pair: Pair | null) => void;
}) {
  const { columns, pair, diff, onPair } = props;
  const nameAt = (at: number) => columns[at]?.name ?? '';
  return (
    <>
      <div className={pair === null ? 'print:hidden' : undefined}>
        <Section id="difference" title="From one scenario to another">
          <button
            type="button"
            className={buttonStyle('secondary')}
            aria-expanded={pair !== null}
            onClick={() => onPair(pair === null ? { from: 0, to: columns.length - 1 } : null)}
          >
            {pair === null ? 'Show what differs, and why' : 'Hide what differs'}
          </button>
          {pair !== null && (
            <div className="mt-4 grid max-w-2xl gap-4 sm:grid-cols-2">
              <ScenarioField label="From" columns={columns} at={pair.from} onAt={(from) => onPair({ ...pair, from })} />
              <ScenarioField label="To" columns={columns} at={pair.to} onAt={(to) => onPair({ ...pair, to })} />
            </div>
          )}
        </Section>
      </div>
      {pair !== null && diff !== null && (
        <DiffSections diff={diff} sides={{ from: nameAt(pair.from), to: nameAt(pair.to) }} />
      )}
    </>
  );
}

function ScenarioField(props: {
  label: string;
  columns: readonly Pick<Column, 'key' | 'name'>[];
  at: number;
  onAt: (at: number) => void;
}) {
  return (
    <label className="grid gap-1">
      <span className="font-medium">{props.label}</span>
      <select className="field" value={props.at} onChange={({ target }) => props.onAt(Number(target.value))}>
        {props.columns.map(({ key, name }, at) => (
          <option key={key} value={at}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
