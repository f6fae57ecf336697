import { Section } from '@/components/ui/section';
import { DURATION_UNITS, type DurationUnit } from '@/lib/logs/columns/column-source';
import { UNIT_WORDS } from '@/lib/logs/columns/duration-units';
import type { AskedSettings } from '@/lib/logs/mapping/asked-settings';
import { columnWords } from './column-words';
import { CACHED_WORDS, COSTS_WORDS, DATE_ORDER_WORDS, FIELD_LABELS } from './field-labels';
import { CONSTANT_COLUMNS, type MappingDraft } from './mapping-draft';

const EXAMPLES: Record<(typeof CONSTANT_COLUMNS)[number], string> = {
  provider: 'openai',
  model: 'gpt-4o-mini',
  application: 'support chat',
  input_tokens: '1200',
  output_tokens: '150',
};

/** Values that the file lacks: constants for every row, settings that its first rows leave open, and all others folded. */
export function SettingsSection(props: {
  draft: MappingDraft;
  asked: AskedSettings;
  onChange: (draft: MappingDraft) => void;
}) {
  const { draft, asked, onChange } = props;
  const said = new Set(draft.choices.flatMap(({ canonical }) => canonical ?? []));
  // A constant beside a column for the same would be a contradiction.
  const open = CONSTANT_COLUMNS.filter((column) => !said.has(column) || draft.constants[column] !== '');
  // A rate that was entered stays visible, because it counts.
  const currencies = [...new Set([...asked.currencies, ...Object.keys(draft.rates)])];
  const text = (id: string, label: string, example: string, name: TextName) => (
    <TextField
      key={id}
      id={id}
      label={label}
      example={example}
      value={draft[name]}
      onChange={(value) => onChange({ ...draft, [name]: value })}
    />
  );
  const choice = <Name extends ChoiceName>(id: string, name: Name, options: Options<Name>) => (
    <Choice
      key={id}
      id={id}
      label={FIELD_LABELS[name]}
      options={options}
      value={draft[name]}
      onChange={(value) => onChange({ ...draft, [name]: options.find(([one]) => one === value)?.[0] ?? '' })}
    />
  );
  const dateOrder = choice('date-order', 'dateOrder', DATE_ORDER);
  const costs = choice('costs', 'costs', COSTS);
  const start = [
    text('start', FIELD_LABELS.start, '2026-01-01 (default: unknown)', 'start'),
    <Choice
      key="start-unit"
      id="start-unit"
      label={FIELD_LABELS.startUnit}
      options={START_UNITS}
      value={draft.startUnit}
      onChange={(unit) =>
        onChange({ ...draft, startUnit: Object.hasOwn(DURATION_UNITS, unit) ? (unit as DurationUnit) : '' })
      }
    />,
  ];
  return (
    <Section
      id="settings"
      title="Missing from the file"
      lead="These values apply to every row without a column for them. Leave empty what you don’t know."
    >
      <div className="panel">
        <div className={GRID}>
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
          {currencies.map((currency) => (
            <TextField
              key={currency}
              id={`rate-${currency}`}
              label={FIELD_LABELS.rate(currency)}
              example="1.08 (default: costs are left out)"
              value={draft.rates[currency] ?? ''}
              onChange={(rate) => onChange({ ...draft, rates: { ...draft.rates, [currency]: rate } })}
            />
          ))}
          {said.has('billed_usd') && costs}
          {asked.start && start}
          {asked.dateOrder && dateOrder}
          {text('time-zone', FIELD_LABELS.timeZone, 'Europe/Berlin (default: UTC)', 'timeZone')}
          {text('sample-percent', FIELD_LABELS.samplePercent, '10 (default: 100)', 'samplePercent')}
          {text(
            'days',
            FIELD_LABELS.days,
            said.has('started_at') ? '7 (default: from its times)' : '7 (default: a month)',
            'days',
          )}
        </div>
        <details className="border-t border-line" open={saysMore(draft)}>
          <summary className="cursor-pointer px-4 py-3 text-ink-soft">More settings</summary>
          <div className={GRID}>
            {choice('cached', 'cached', CACHED)}
            <Choice
              id="only-column"
              label={FIELD_LABELS.onlyColumn}
              options={[['', 'all rows with counts'], ...draft.choices.map(({ column }) => [column, column] as const)]}
              value={draft.onlyColumn}
              onChange={(onlyColumn) => onChange({ ...draft, onlyColumn })}
            />
            {text('only-values', '… and its values', 'llm, embedding', 'onlyValues')}
            {text('models', FIELD_LABELS.models, 'my-deployment=gpt-4o', 'models')}
            {text('other-rates', FIELD_LABELS.otherRates, 'EUR=1.08, GBP=1.27', 'otherRates')}
            {!said.has('billed_usd') && costs}
            {!asked.start && start}
            {!asked.dateOrder && dateOrder}
          </div>
        </details>
      </div>
    </Section>
  );
}

/** Whether a folded field is filled. */
function saysMore({
  cached,
  costs,
  onlyColumn,
  models,
  otherRates,
  start,
  startUnit,
  dateOrder,
}: MappingDraft): boolean {
  return [cached, costs, onlyColumn, models, otherRates, start, startUnit, dateOrder].some((said) => said !== '');
}

type TextName = 'timeZone' | 'start' | 'samplePercent' | 'days' | 'onlyValues' | 'models' | 'otherRates';

/** The settings that are chosen from a list. */
type ChoiceName = 'cached' | 'costs' | 'dateOrder';
type Options<Name extends ChoiceName> = readonly (readonly [MappingDraft[Name], string])[];

const GRID = 'grid items-end gap-x-4 gap-y-3 px-4 py-4 sm:grid-cols-3';

const START_UNITS = [
  ['', 'detect from the file'],
  ...(Object.keys(DURATION_UNITS) as DurationUnit[]).map((unit) => [unit, UNIT_WORDS[unit]] as const),
] as const;

const CACHED = [
  ['', 'detect from the file'],
  ['inside', CACHED_WORDS.inside],
  ['apart', CACHED_WORDS.apart],
] as const;

const COSTS = [
  ['', 'as the format says, else unknown'],
  ['invoice', COSTS_WORDS.invoice],
  ['estimate', COSTS_WORDS.estimate],
] as const;

const DATE_ORDER = [
  ['', 'detect from the file'],
  ['day-first', DATE_ORDER_WORDS['day-first']],
  ['month-first', DATE_ORDER_WORDS['month-first']],
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
