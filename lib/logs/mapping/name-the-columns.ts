import { columnLabel, columnLabels, listColumns } from '../columns/column-labels';
import type { FileShape } from '../files/file-shape';
import { proposeColumns } from './propose-columns';

/** What makes a log readable, in the order in which it is said; more is in the mapping that the command proposes. */
const SAID = ['started_at', 'model', 'input_tokens', 'output_tokens', 'billed_usd'] as const;

/** What to do about a file whose columns say nothing: the columns found, the command that proposes a mapping, and that mapping. */
export function nameTheColumns(fileName: string, shape: FileShape): string {
  const header =
    shape.kind === 'csv' ? ' Where the names of the columns stand further down, remove the lines above them.' : '';
  const file = wordOf(fileName);
  return (
    `Columns found: ${listColumns(shape)}. Say which is which: whowaits mapping ${file} > mapping.json proposes it, ` +
    `and --map mapping.json reads it so. ${proposed(shape) ?? EXAMPLE}${header}`
  );
}

const EXAMPLE = 'Or name them one by one: --map prompt_len=input_tokens --map answer_len=output_tokens.';

/** The options that say what the names of the columns let one guess; null where that counts nothing. */
function proposed(shape: FileShape): string | null {
  const labels = columnLabels(shape);
  const proposals = proposeColumns(shape.columns, {}, Date.now(), shape.paths);
  const options = SAID.flatMap((canonical) => {
    const found = proposals.find((proposal) => proposal.canonical === canonical);
    if (found === undefined || labels.get(found.column) !== found.column) return [];
    return [{ canonical, option: `--map ${wordOf(`${found.column}=${canonical}`)}` }];
  });
  const counts = options.some(({ canonical }) => canonical !== 'started_at' && canonical !== 'model');
  return counts ? `By their names perhaps: ${options.map(({ option }) => option).join(' ')}.` : null;
}

/** Whether a message may name a column as it is called; `columnLabels` says why. */
export function isQuotable(shape: FileShape, column: string): boolean {
  return columnLabel(shape, column) === column;
}

/** A word of a command line, in quotes where a shell would read more into it. */
export function wordOf(word: string): string {
  return /^[\w./=@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
