import { plainName } from '../../workloads/key/plain-name';
import { COLUMN_ALIASES } from '../columns/column-aliases';
import { COLUMN_CONCEPTS } from '../columns/column-concepts';
import { type Cell, cellsOf } from '../columns/column-source';
import { LOG_FORMATS } from '../detect-format';
import { KNOWN_PATHS } from '../json/record-paths';

/** Words in column names beyond those of the known formats. Words for people's names are left out. */
const OTHER_WORDS = `
  action active address agent aggregate ai alias amount api args array attributes audio avg average base batch begin body bool
  bucket budget by cached category cell channel char chars class client cluster code col column columns comment comments company
  completed config connection container content context cost counter country created ctx currency data database debug
  delay delta depth description detail details device dev dimension direction duration edge elapsed email embedding enabled
  entity entry env environment epoch error errors event events expires extra factor field fields file filename finish finished
  first flag flags float format frequency from function group hash header headers host hostname hour id ids image index info
  input ins int integer interval ip is item items json key keys kind label lang language last latency length len level limit
  line list locale location log logs lookup match maximum mean median member message messages meta metadata method metric metrics
  min minute mode model modified module month msg name namespace node note notes num number object offset op options order
  org organisation organization origin output owner page param params parameters parent part partition path payload percent
  percentage period phase phone pid platform pod policy position postal prefix price priority process product profile prompt
  prompts properties property qty quality quantity query question queue quota rate raw reason record records ref reference
  region reply report req request requested requester reserved resource resources resp response retries retry role root route
  row rows rule run runtime sample score scope sdk second seconds section seed segment sequence seq server session severity
  sha shard size slug source span spans sql stage start state status step store string stream sub subject subtotal sum
  summary suffix system table tag tags target task temperature template tenant text texts threshold throughput ticket time
  timeout timezone title token tokens tool tools top topic total totals trace type types tz unit units updated upstream uri url
  usage used user username users utc valid validation value values variant vendor version video view volume warning week weight
  width words word workflow workspace worker year zone
`;

/** Names of a column or key that nobody would write as a value. */
const TELLING = new Set(
  (
    [
      'started_at',
      'latency_ms',
      'first_token_ms',
      'model',
      'input_tokens',
      'output_tokens',
      'cache_read_tokens',
      'billed_usd',
      'request_id',
      'trace_id',
    ] as const
  ).flatMap((canonical) => COLUMN_ALIASES[canonical].map(({ name }) => name)),
);

let known: ReadonlySet<string> | null = null;

/**
 * The words of all known names, in lower case. Computed on first use, because the formats import this module and the
 * other way round.
 */
export function nameWords(): ReadonlySet<string> {
  // Formats have most names in common, and to take a name apart costs more than to see that it was.
  known ??= new Set([...OTHER_WORDS.trim().split(/\s+/), ...[...new Set(knownNames())].flatMap(wordsOf)]);
  return known;
}

/** Whether only columns and keys have this name, so that its neighbours are names too. */
export function isColumnOnlyName(name: string): boolean {
  return TELLING.has(plainName(name));
}

/** The words of a name, without a number at the end. */
export function wordsOf(name: string): string[] {
  return plainName(name)
    .split('_')
    .map((word) => word.replace(/(?<=^|\D)\d{1,2}$/, ''))
    .filter((word) => word !== '');
}

function knownNames(): string[] {
  const aliases = Object.values(COLUMN_ALIASES).flatMap((list) => list.map(({ name }) => name));
  const concepts = COLUMN_CONCEPTS.flatMap(({ words, not = [] }) => [...words.flat(), ...not]);
  const formats = LOG_FORMATS.flatMap(({ requires, requiresOneOf = [], projection }) => [
    ...requires,
    ...requiresOneOf,
    ...Object.values(projection).flatMap(cellsOf).flatMap(namesIn),
  ]);
  return [...aliases, ...concepts, ...formats, ...[...KNOWN_PATHS.nested, ...KNOWN_PATHS.simple].flat(2)];
}

function namesIn({ column, path = [], attribute = '' }: Cell): string[] {
  return [column, attribute, ...path.filter((step) => typeof step === 'string')];
}
