import { isReadColumn, READ_COLUMNS, type ReadColumn } from '@/lib/logs/columns/canonical-columns';
import type { DurationUnit } from '@/lib/logs/columns/column-source';
import type { DateOrder } from '@/lib/logs/columns/date-order';
import { isLogStart, START_SAYS } from '@/lib/logs/columns/log-start';
import type { Counted } from '@/lib/logs/log-format';
import { type ColumnMapping, NO_MAPPING } from '@/lib/logs/mapping/column-mapping';
import { type ColumnChoice, mappingOf, type ProposedMapping } from '@/lib/logs/mapping/propose-mapping';
import type { SaidCosts } from '@/lib/workloads/billed-kind';
import { isTimeZone } from '@/lib/workloads/profile/time-zone';
import { columnWords } from './column-words';

/** Values that can be set for every row if the file has no column for them. */
export const CONSTANT_COLUMNS = [
  'provider',
  'model',
  'application',
  'input_tokens',
  'output_tokens',
] as const satisfies readonly ReadColumn[];

/** A mapping in the form: text in every field, empty where it is not set. */
export type MappingDraft = {
  choices: ColumnChoice[];
  constants: Record<(typeof CONSTANT_COLUMNS)[number], string>;
  timeZone: string;
  /** Percent of the requests that the log holds. */
  samplePercent: string;
  days: string;
  /** The column that tells requests from other rows, and its values for them, with commas. */
  onlyColumn: string;
  onlyValues: string;
  /** Whether input tokens include cached tokens; empty to detect it from the file. */
  cached: Counted | '';
  /** What the costs are; empty for what the format says. */
  costs: SaidCosts | '';
  /** The order of day and month in numeric dates; empty to detect it from the file. */
  dateOrder: DateOrder | '';
  /** The start of relative times, and their unit. */
  start: string;
  startUnit: DurationUnit | '';
  /** Dollars for one unit of the currencies that its first rows show, by code, and of others, as `EUR=1.08, GBP=1.27`. */
  rates: Readonly<Record<string, string>>;
  otherRates: string;
  /** Model aliases as `my-deployment=gpt-4o`, separated by commas. */
  models: string;
};

/** The proposal for a file, overridden by the saved mapping for its kind. */
export function draftOf(proposal: ProposedMapping, saved: ColumnMapping = NO_MAPPING): MappingDraft {
  const [[onlyColumn, onlyValues] = ['', []]] = Object.entries(saved.only ?? {});
  const constantOf = (column: (typeof CONSTANT_COLUMNS)[number]) => saved.constants[column] ?? '';
  return {
    choices: choicesOf(proposal, saved),
    constants: {
      provider: constantOf('provider'),
      model: constantOf('model'),
      application: constantOf('application'),
      input_tokens: constantOf('input_tokens'),
      output_tokens: constantOf('output_tokens'),
    },
    timeZone: saved.timeZone ?? '',
    samplePercent: saved.sampleRate === undefined ? '' : String(Number((saved.sampleRate * 100).toPrecision(12))),
    days: '',
    onlyColumn,
    onlyValues: onlyValues.join(', '),
    cached: saved.cached ?? '',
    costs: saved.costs ?? '',
    dateOrder: saved.dateOrder ?? '',
    start: saved.start ?? '',
    startUnit: saved.units?.started_at ?? '',
    rates: Object.fromEntries(Object.entries(saved.rates ?? {}).map(([code, rate]) => [code, String(rate)])),
    otherRates: '',
    models: Object.entries(saved.models ?? {})
      .map(([name, model]) => `${name}=${model}`)
      .join(', '),
  };
}

/** A column that is mapped is what the mapping says; what another one is said to be by it, no proposal says again. */
function choicesOf({ columns }: ProposedMapping, saved: ColumnMapping): ColumnChoice[] {
  const taken = new Set(Object.values(saved.columns));
  return columns.map(({ column, canonical: proposed, unit }) => {
    const said = saved.columns[column];
    if (said !== undefined && isReadColumn(said)) {
      const told = said === 'latency_ms' || said === 'first_token_ms' ? saved.units?.[said] : undefined;
      return { column, canonical: said, unit: told ?? unit };
    }
    const isOpen = proposed !== null && !taken.has(proposed) && saved.ignored?.includes(column) !== true;
    return { column, canonical: isOpen ? proposed : null, unit };
  });
}

/** The mapping of a draft. Call it when draftProblems is empty. */
export function toMapping(draft: MappingDraft, proposal: ProposedMapping): ColumnMapping {
  const constants = Object.fromEntries(
    Object.entries(draft.constants).flatMap(([column, value]) => (value.trim() === '' ? [] : [[column, value.trim()]])),
  );
  const timeZone = draft.timeZone.trim();
  const sampleRate = Number(draft.samplePercent) / 100;
  const start = draft.start.trim();
  const rates = ratesOf(draft);
  const models = pairsIn(draft.models);
  const proposed = mappingOf(draft.choices, proposal);
  const units = draft.startUnit === '' ? proposed.units : { ...proposed.units, started_at: draft.startUnit };
  return {
    ...proposed,
    ...(units === undefined ? {} : { units }),
    ...(Object.keys(rates).length === 0 ? {} : { rates }),
    ...(models.length === 0 ? {} : { models: Object.fromEntries(models) }),
    constants,
    ...(timeZone === '' ? {} : { timeZone }),
    ...(draft.samplePercent.trim() === '' ? {} : { sampleRate }),
    ...(draft.onlyColumn === '' ? {} : { only: { [draft.onlyColumn]: valuesOf(draft.onlyValues) } }),
    ...(draft.cached === '' ? {} : { cached: draft.cached }),
    ...(draft.costs === '' ? {} : { costs: draft.costs }),
    ...(draft.dateOrder === '' ? {} : { dateOrder: draft.dateOrder }),
    ...(start === '' ? {} : { start }),
  };
}

/** The problems of a draft, in sentences; empty when it can be tried. */
export function draftProblems(draft: MappingDraft, proposal: ProposedMapping): string[] {
  const problems: string[] = [];
  const byCanonical = new Map<ReadColumn, string[]>();
  for (const { column, canonical } of draft.choices) {
    if (canonical !== null) byCanonical.set(canonical, [...(byCanonical.get(canonical) ?? []), column]);
  }
  for (const [canonical, columns] of byCanonical) {
    // A known format may take one of several columns, whichever is filled.
    const known = columns.filter((column) => isOfFormat(column, canonical, proposal));
    if (columns.length > Math.max(1, known.length)) {
      const labels = columns.map((name) => proposal.columns.find(({ column }) => column === name)?.label);
      problems.push(`${labels.join(' and ')} can’t both be “${columnWords(canonical)}”. Choose one.`);
    }
  }
  const counted = (['input_tokens', 'output_tokens', 'billed_usd'] as const).some(
    (canonical) => byCanonical.has(canonical) || readsElsewhere(canonical, proposal),
  );
  if (!counted && draft.constants.input_tokens.trim() === '' && draft.constants.output_tokens.trim() === '') {
    problems.push('No column is mapped to input tokens, output tokens or cost. Map at least one.');
  }
  for (const column of ['input_tokens', 'output_tokens'] as const) {
    if (!/^\d*$/.test(draft.constants[column].trim())) problems.push(`${columnWords(column)}: enter a whole number.`);
  }
  const percent = draft.samplePercent.trim();
  if (percent !== '' && !(Number(percent) > 0 && Number(percent) <= 100)) {
    problems.push('The sample rate has to be above 0 and at most 100 percent.');
  }
  if (draft.onlyColumn !== '' && valuesOf(draft.onlyValues).length === 0) {
    problems.push(`Which rows are requests? Enter the values of ${draft.onlyColumn}, separated by commas.`);
  }
  if (draft.onlyColumn === '' && draft.onlyValues.trim() !== '') {
    problems.push('Choose the column that marks requests.');
  }
  const days = draft.days.trim();
  if (days !== '' && !(Number(days) > 0)) problems.push('The number of days has to be above 0.');
  if (draft.timeZone.trim() !== '' && !isTimeZone(draft.timeZone.trim())) {
    problems.push('The time zone is unknown. Enter one such as Europe/Berlin.');
  }
  const rates = Object.entries(ratesOf(draft));
  if (rates.some(([code, rate]) => !/^(?!USD)[A-Z]{3}$/.test(code) || !(rate >= 1e-9 && rate <= 1e6))) {
    problems.push('Enter a rate as USD for one unit, such as 1.08. Enter other currencies as EUR=1.08, GBP=1.27.');
  }
  if (pairsIn(draft.models).some(([name, model]) => name === '' || model === '')) {
    problems.push('Enter model aliases as name=model, such as my-deployment=gpt-4o.');
  }
  if (draft.start.trim() !== '' && !isLogStart(draft.start.trim())) problems.push(START_SAYS);
  return problems;
}

/** USD for one unit of each currency; NaN for text that is no number. */
function ratesOf({ rates, otherRates }: MappingDraft): Record<string, number> {
  const said = Object.entries(rates).filter(([, rate]) => rate.trim() !== '');
  const all = [...pairsIn(otherRates), ...said].map(([code, rate]) => [
    code.toUpperCase(),
    rate.trim() === '' ? Number.NaN : Number(rate),
  ]);
  return Object.fromEntries(all);
}

/** `name=value` pairs, separated by commas. The last = separates them, because a name may contain one. */
function pairsIn(text: string): [name: string, value: string][] {
  return valuesOf(text).map((pair) => {
    const at = pair.lastIndexOf('=');
    return at === -1 ? [pair, ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
}

function valuesOf(text: string): string[] {
  return text
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

export function isDuration(canonical: ReadColumn | null): boolean {
  return canonical !== null && READ_COLUMNS[canonical] === 'duration';
}

function isOfFormat(column: string, canonical: ReadColumn, { format, columns }: ProposedMapping): boolean {
  return format !== null && columns.some((known) => known.column === column && known.canonical === canonical);
}

/** A known format may compute a column from places that the form does not show. */
function readsElsewhere(canonical: ReadColumn, { format, projection }: ProposedMapping): boolean {
  return format !== null && projection[canonical] !== undefined;
}
