import { Section } from '@/components/ui/section';
import type { Preview } from '@/lib/logs/files/preview-file';
import { samplesOf } from '@/lib/logs/files/preview-file';
import type { ColumnChoice, ProposedMapping } from '@/lib/logs/mapping/propose-mapping';
import { plural } from '@/lib/wording/number';
import { ColumnRow } from './column-row';

const SHOWN_SAMPLES = 3;
const LONGEST_SAMPLE = 40;
/** Columns without a proposal that are shown unfolded. JSON can have hundreds. */
const SHOWN_UNKNOWN = 12;

/** Every column of the file with its meaning. Columns with a proposal come first. */
export function ColumnsSection(props: {
  /** Whether the file was sent. Otherwise it was read in the browser. */
  sent: boolean;
  preview: Preview;
  proposal: ProposedMapping;
  choices: readonly ColumnChoice[];
  onChange: (choice: ColumnChoice) => void;
}) {
  const { sent, preview, proposal, choices, onChange } = props;
  const samples = samplesOf(preview);
  const rows = proposal.columns.map((proposed, index) => ({
    proposed,
    choice: choices[index] ?? proposed,
    id: `column-${index}`,
  }));
  // By the proposal and not by the choice, so that a row does not move while somebody changes it.
  const known = rows.filter(({ proposed }) => proposed.canonical !== null);
  const unknown = rows.filter(({ proposed }) => proposed.canonical === null);
  const list = (part: typeof rows) => (
    <ul className="divide-y divide-line">
      {part.map(({ proposed, choice, id }) => (
        <ColumnRow
          key={id}
          id={id}
          proposal={proposed}
          choice={choice}
          samples={shortSamples(samples[proposed.column] ?? [])}
          onChange={onChange}
        />
      ))}
    </ul>
  );
  return (
    <Section
      id="columns"
      title="Columns of the file"
      lead={`${plural(rows.length, 'column')}, with values of the first ${preview.rows.length === 1 ? 'row' : `${preview.rows.length} rows`}. ${
        sent
          ? 'They were read on the machine that runs Whowaits, where the file waits for its audit.'
          : 'They were read in this browser. Nothing was sent.'
      }`}
    >
      <div className="panel divide-y divide-line">
        {list(known)}
        {list(unknown.slice(0, SHOWN_UNKNOWN))}
        {unknown.length > SHOWN_UNKNOWN && (
          <details>
            <summary className="cursor-pointer px-4 py-3 text-ink-soft">
              {unknown.length - SHOWN_UNKNOWN} more columns are not read
            </summary>
            {list(unknown.slice(SHOWN_UNKNOWN))}
          </details>
        )}
      </div>
    </Section>
  );
}

/** A few distinct values that are not empty, shortened. */
function shortSamples(values: readonly string[]): string[] {
  const different = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
  return different
    .slice(0, SHOWN_SAMPLES)
    .map((value) => (value.length > LONGEST_SAMPLE ? `${value.slice(0, LONGEST_SAMPLE)}…` : value));
}
