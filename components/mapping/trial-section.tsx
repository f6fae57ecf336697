import { DataTable } from '@/components/tables/data-table';
import { buttonStyle } from '@/components/ui/button-style';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { CANONICAL_COLUMN_NAMES } from '@/lib/logs/columns/canonical-columns';
import type { MappingTrial } from '@/lib/reports/answers/mapping-trial';
import { trialTable } from '@/lib/reports/tables/trial';
import { formatCount, plural } from '@/lib/wording/number';
import { inPageWords } from './page-words';

/** The result for the first rows. The code that reads them is the one of the audit. */
export type TrialState =
  | { is: 'none' }
  | { is: 'running' }
  | { is: 'failed'; says: string }
  | { is: 'done'; trial: MappingTrial };

/** `rows` is null where the number of rows that the server will read is unknown. */
export function TrialSection(props: { rows: number | null; state: TrialState; disabled: boolean; onTry: () => void }) {
  const { rows, state } = props;
  return (
    <Section
      id="trial"
      title="Try it"
      lead={`Reads ${rows === 1 ? 'the first row' : `the first ${rows === null ? '' : `${formatCount(rows)} `}rows`} exactly as the audit will, on the machine that runs Whowaits. Nothing is stored.`}
    >
      <button
        type="button"
        className={buttonStyle('secondary')}
        disabled={props.disabled || state.is === 'running'}
        onClick={props.onTry}
      >
        {state.is === 'running' ? 'Reading…' : 'Try the first rows'}
      </button>
      <div aria-live="polite" className="mt-4">
        {state.is === 'failed' && (
          <Notice look="danger" title="None of these rows could be read">
            <p className="whitespace-pre-line">{inPageWords(state.says)}</p>
          </Notice>
        )}
        {state.is === 'done' && <TrialResult trial={state.trial} />}
      </div>
    </Section>
  );
}

function TrialResult({ trial }: { trial: MappingTrial }) {
  const rejected = trial.rejects.reduce((sum, { count }) => sum + count, 0);
  const columns = CANONICAL_COLUMN_NAMES.filter((column) => trial.requests.some((request) => column in request));
  return (
    <div className="grid gap-4">
      <p>
        <strong className="font-medium">
          {formatCount(trial.accepted)} of {plural(trial.rows, 'row')} can be read
        </strong>
        {trial.duplicates > 0 && `, and ${plural(trial.duplicates, 'duplicate')} among them count once`}
        {rejected > 0 && `; ${formatCount(rejected)} would be left out`}.
      </p>
      {trial.rejects.length > 0 && (
        <ul className="panel divide-y divide-line">
          {trial.rejects.map((reject) => (
            <li key={reject.reason} className="px-4 py-2">
              {plural(reject.count, 'row')}: {reject.says}{' '}
              <span className="text-ink-faint">
                Line {reject.lines.join(', ')}
                {reject.count > reject.lines.length && ' …'}
              </span>
            </li>
          ))}
        </ul>
      )}
      {trial.notes.length > 0 && (
        <ul className="list-disc pl-5 text-ink-soft">
          {trial.notes.map((note) => (
            <li key={note}>{inPageWords(note)}</li>
          ))}
        </ul>
      )}
      <div className="panel overflow-hidden">
        <DataTable
          table={trialTable(trial.requests, columns)}
          looks={Object.fromEntries(columns.map((column) => [column, 'font-mono text-xs whitespace-nowrap']))}
        />
      </div>
    </div>
  );
}
