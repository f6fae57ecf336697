import { plainName } from '../../workloads/key/plain-name';
import { CANONICAL_COLUMN_NAMES } from './canonical-columns';
import { COLUMN_ALIASES } from './column-aliases';

const TOKENS = new Set(['token', 'tokens', 'usage']);
const SIDES = new Set(['input', 'prompt', 'in', 'output', 'completion', 'out', 'candidates', 'generated']);
/** Names of a limit, a price or a share, not of a count. */
const OTHERWISE = new Set([
  'max',
  'min',
  'limit',
  'budget',
  'rate',
  'cost',
  'price',
  'usd',
  'per',
  'percent',
  'details',
]);
const COUNTS = new Set([...COLUMN_ALIASES.input_tokens, ...COLUMN_ALIASES.output_tokens].map(({ name }) => name));
const MODELS = new Set(COLUMN_ALIASES.model.map(({ name }) => name));
const KNOWN = new Set(CANONICAL_COLUMN_NAMES.flatMap((column) => COLUMN_ALIASES[column].map(({ name }) => name)));

/** Whether a key counts the tokens of a request. `around` is the key of the object that contains it. */
export function countsTokens(key: string, around: string): boolean {
  const name = plainName(key);
  if (COUNTS.has(name)) return true;
  const words = `${plainName(around)}_${name}`.split('_');
  const has = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
  return has(TOKENS) && has(SIDES) && !has(OTHERWISE);
}

/** Whether a key names the model of a request. */
export function namesModel(key: string): boolean {
  return MODELS.has(plainName(key));
}

/** Whether a column is more useful than others if there are too many to keep. */
export function isUsefulColumn(column: string): boolean {
  const name = plainName(column.slice(column.lastIndexOf('.') + 1));
  return KNOWN.has(name) || /(^|_)tokens?(_|$)/.test(plainName(column));
}
