import { wordOf } from '../../wording/command-word';
import type { FileShape } from '../files/file-shape';
import { proposeColumns } from '../names/propose-columns';
import { columnLabel, columnLabels, listColumns } from './column-labels';

/** The columns that make a log readable, in message order. The proposed mapping has more. */
const SAID = ['started_at', 'model', 'input_tokens', 'output_tokens', 'billed_usd'] as const;

/**
 * The remedy for a file with unknown columns: the columns found, the command that proposes a mapping, and that mapping.
 */
export function nameTheColumns(fileName: string, shape: FileShape): string {
  const header = shape.kind === 'csv' ? ' If the column names are further down, remove the lines above them.' : '';
  const file = wordOf(fileName);
  return (
    `Columns found: ${listColumns(shape)}. To map them: whowaits mapping ${file} > mapping.json writes a proposal, ` +
    `and --map mapping.json uses it. ${proposed(shape) ?? EXAMPLE}${header}`
  );
}

const EXAMPLE = 'Or map them one by one: --map prompt_len=input_tokens --map answer_len=output_tokens.';

/** The options that the column names suggest; null if they give no counts. */
function proposed(shape: FileShape): string | null {
  const labels = columnLabels(shape);
  const proposals = proposeColumns(shape.columns, {}, Date.now(), shape.paths);
  const options = SAID.flatMap((canonical) => {
    const found = proposals.find((proposal) => proposal.canonical === canonical);
    if (found === undefined || labels.get(found.column) !== found.column) return [];
    return [{ canonical, option: `--map ${wordOf(`${found.column}=${canonical}`)}` }];
  });
  const counts = options.some(({ canonical }) => canonical !== 'started_at' && canonical !== 'model');
  return counts ? `By their names: ${options.map(({ option }) => option).join(' ')}.` : null;
}

/** Whether a message may quote a column's name; `columnLabels` says why. */
export function isQuotable(shape: FileShape, column: string): boolean {
  return columnLabel(shape, column) === column;
}
