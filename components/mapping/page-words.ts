import { isReadColumn } from '@/lib/logs/columns/canonical-columns';
import { columnWords } from './column-words';
import { CACHED_WORDS, COSTS_WORDS, DATE_ORDER_WORDS, FIELD_LABELS } from './field-labels';

/** An argument of a command line: in quotes of either kind, or up to the next space, without the point that ends its sentence. */
const ARGUMENT = String.raw`("(?:[^"\\]|\\.)*"|'(?:[^']|'\\'')*'|[^\s,;]+?)(?=[.,;:]?(?:\s|$))`;
const option = (name: string) => new RegExp(`--${name} ${ARGUMENT}`, 'g');

/**
 * Replaces the command's options in a message with the fields of the page "Map columns". A message is stored with its audit and may be
 * read on a page or in a terminal.
 */
export function inPageWords(says: string): string {
  const shown = says
    .replace(ASK_THE_COMMAND, '')
    .replace(ALIAS_COMMAND, ALIAS_WORDS)
    .replace(REFRESH_COMMAND, ' or enter what you pay.');
  let text = shown;
  for (const [pattern, words] of WORDS)
    text = text.replace(pattern, (_, argument: unknown) => words(typeof argument === 'string' ? bare(argument) : ''));
  return text === shown ? shown : `${text} ${WHERE}`;
}

/** Advice to run a command for a list that the page shows anyway. */
const ASK_THE_COMMAND = / ?"whowaits show [^"]*" lists them\./g;
/** Only the command reads newer catalogues. */
const REFRESH_COMMAND = / enter what you pay, or read a newer catalogue: whowaits prices refresh\./g;
/** What a command says of a name, the page of prices asks for. */
const ALIAS_COMMAND = new RegExp(
  `(?:: )?whowaits prices alias ${ARGUMENT} --to ${ARGUMENT} --by NAME --reason WHY`,
  'g',
);
const ALIAS_WORDS = ' on the page “Prices”, as a deployment name';
const WHERE = 'Do this on the page “Map columns” before the audit starts.';

const field = (label: string, value?: string) => (value === undefined ? `“${label}”` : `“${label}”: ${value}`);
const ofCanonical = (argument: string, verb: (name: string, words: string) => string, first: boolean) => {
  const at = first ? argument.indexOf('=') : argument.lastIndexOf('=');
  const [one, other] = [argument.slice(0, at), argument.slice(at + 1)];
  const [canonical, rest] = first ? [one, other] : [other, one];
  return verb(rest, isReadColumn(canonical) ? columnWords(canonical) : canonical);
};

const WORDS: readonly (readonly [RegExp, (argument: string) => string])[] = [
  // Commands that only propose what the page shows.
  [
    /To map them: whowaits mapping (?:'[^']*'|\S+) > mapping\.json writes a proposal, and --map mapping\.json uses it\./g,
    () => 'The page proposes a mapping.',
  ],
  [/ What its columns may be: whowaits mapping .*\.$/gm, () => ''],
  [/whowaits audit --workflows FILE, or load it on the page "List workflows"/g, () => 'the page “List workflows”'],
  [
    option('map'),
    (text) =>
      ofCanonical(text, (column, words) => `${column === 'COLUMN' ? 'a column' : `“${column}”`} as “${words}”`, false),
  ],
  [option('set'), (text) => ofCanonical(text, (value, words) => `${field(words, value)} for every row`, true)],
  [option('sheet'), (name) => field(FIELD_LABELS.sheet, name)],
  [option('rate'), (text) => field(FIELD_LABELS.rate(text.split('=')[0] ?? ''))],
  [option('start'), (day) => field(FIELD_LABELS.start, day)],
  [option('cached'), (how) => field(FIELD_LABELS.cached, how === 'apart' ? CACHED_WORDS.apart : CACHED_WORDS.inside)],
  [
    option('costs'),
    (kind) => field(FIELD_LABELS.costs, kind === 'invoice' ? COSTS_WORDS.invoice : COSTS_WORDS.estimate),
  ],
  [
    option('date-order'),
    (how) => field(FIELD_LABELS.dateOrder, DATE_ORDER_WORDS[how === 'day-first' ? how : 'month-first']),
  ],
  [option('timezone'), (zone) => field(FIELD_LABELS.timeZone, zone)],
  [option('sample-rate'), (share) => field(FIELD_LABELS.samplePercent, String(Number(share) * 100))],
  [option('only'), (text) => field(FIELD_LABELS.onlyColumn, text.replace('=', ', where it holds '))],
  [option('alias'), (text) => field(FIELD_LABELS.models, text)],
  [option('unit'), unitWords],
  [/--days (\d+)/g, (days) => field(FIELD_LABELS.days, days)],
  [/--days\b/g, () => field(FIELD_LABELS.days)],
  // An option that is only named, without what it takes.
  [/--rate\b/g, () => field(FIELD_LABELS.otherRates)],
  [/--sheet\b/g, () => field(FIELD_LABELS.sheet)],
  [/--start\b/g, () => field(FIELD_LABELS.start)],
  [/--timezone\b/g, () => field(FIELD_LABELS.timeZone)],
  [/--workflows\b/g, () => 'the page “List workflows”'],
];

function unitWords(text: string): string {
  const [column = '', unit = ''] = text.split('=');
  return column === 'started_at'
    ? field(FIELD_LABELS.startUnit, unit)
    : `the unit ${unit} beside “${isReadColumn(column) ? columnWords(column) : column}”`;
}

/** An argument without the quotes of a shell or of JSON. */
function bare(argument: string): string {
  if (argument.startsWith("'")) return argument.slice(1, -1).replaceAll("'\\''", "'");
  return argument.startsWith('"') ? String(JSON.parse(argument)) : argument;
}
