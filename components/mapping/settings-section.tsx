import { Section } from '@/components/ui/section';
import { columnWords } from './column-words';
import { CONSTANT_COLUMNS, type MappingDraft } from './mapping-draft';

const EXAMPLES: Record<(typeof CONSTANT_COLUMNS)[number], string> = {
  provider: 'openai',
  model: 'gpt-4o-mini',
  application: 'support chat',
  input_tokens: '1200',
  output_tokens: '150',
};

/** What the file does not say itself: constants for every row, and how its times and rows are to be taken. */
export function SettingsSection({ draft, onChange }: { draft: MappingDraft; onChange: (draft: MappingDraft) => void }) {
  const said = new Set(draft.choices.flatMap(({ canonical }) => canonical ?? []));
  // A constant beside a column for the same would be a contradiction.
  const open = CONSTANT_COLUMNS.filter((column) => !said.has(column) || draft.constants[column] !== '');
  return (
    <Section
      id="settings"
      title="What the file does not say"
      lead="For every row, where no column does. Leave empty what you don’t know."
    >
      <div className="panel grid gap-x-4 gap-y-3 px-4 py-4 sm:grid-cols-3">
        {open.map((column) => (
          <TextField
            key={column}
            id={`constant-${column}`}
            label={columnWords(column)}
            example={EXAMPLES[column]}
            value={draft.constants[column]}
            onChange={(value) => onChange({ ...draft, constants: { ...draft.constants, [column]: value } })}
          />
        ))}
        <TextField
          id="time-zone"
          label="Time zone of times without one"
          example="Europe/Berlin (else UTC)"
          value={draft.timeZone}
          onChange={(timeZone) => onChange({ ...draft, timeZone })}
        />
        <Choice
          id="date-order"
          label="Dates such as 7/2/2026"
          options={DATE_ORDER}
          value={draft.dateOrder}
          onChange={(order) =>
            onChange({ ...draft, dateOrder: order === 'day-first' || order === 'month-first' ? order : '' })
          }
        />
        <TextField
          id="start"
          label="Start of times that count from it"
          example="2026-01-01 (else unknown)"
          value={draft.start}
          onChange={(start) => onChange({ ...draft, start })}
        />
        <TextField
          id="sample-percent"
          label="Percent of requests it holds"
          example="10 (else all)"
          value={draft.samplePercent}
          onChange={(samplePercent) => onChange({ ...draft, samplePercent })}
        />
        <Choice
          id="cached"
          label="Cached tokens are"
          options={CACHED}
          value={draft.cached}
          onChange={(cached) => onChange({ ...draft, cached: cached === 'apart' || cached === 'inside' ? cached : '' })}
        />
        <Choice
          id="only-column"
          label="Rows are requests by the column"
          options={[
            ['', 'all rows that count something'],
            ...draft.choices.map(({ column }) => [column, column] as const),
          ]}
          value={draft.onlyColumn}
          onChange={(onlyColumn) => onChange({ ...draft, onlyColumn })}
        />
        <TextField
          id="only-values"
          label="… where it holds"
          example="llm, embedding"
          value={draft.onlyValues}
          onChange={(onlyValues) => onChange({ ...draft, onlyValues })}
        />
        {!said.has('started_at') && (
          <TextField
            id="days"
            label="Days it covers"
            example="7 (else a month)"
            value={draft.days}
            onChange={(days) => onChange({ ...draft, days })}
          />
        )}
      </div>
    </Section>
  );
}

const CACHED = [
  ['', 'as the file shows'],
  ['inside', 'part of the input tokens'],
  ['apart', 'beside the input tokens'],
] as const;

const DATE_ORDER = [
  ['', 'as the file shows'],
  ['day-first', 'have the day first'],
  ['month-first', 'have the month first'],
] as const;

function Choice(props: {
  id: string;
  label: string;
  options: readonly (readonly [value: string, words: string])[];
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <div>
      <label htmlFor={props.id} className="text-ink-soft">
        {props.label}
      </label>
      <select
        id={props.id}
        className="field mt-1"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {props.options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function TextField(props: {
  id: string;
  label: string;
  example: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <div>
      <label htmlFor={props.id} className="text-ink-soft">
        {props.label}
      </label>
      <input
        id={props.id}
        type="text"
        autoComplete="off"
        className="field mt-1"
        placeholder={`e.g. ${props.example}`}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}
