import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { lookIntoFile } from '../../audits/mappings/look-into';
import { mappingOf, type ProposedMapping, proposeMapping } from '../../logs/mapping/propose-mapping';
import { percent } from '../../wording/percent';
import { EXIT, ToldAlready } from '../exit-codes';

const EPILOGUE = `
Standard output has only the mapping. The reason for each column goes to standard error.

Example:
  $ whowaits mapping requests.csv > mapping.json
      correct it in an editor, then
  $ whowaits audit requests.csv --map mapping.json`;

/** Adds `whowaits mapping`: proposes a mapping of the columns of a file, for --map. */
export function addMappingCommand(program: Command): void {
  program
    .command('mapping')
    .description(
      'Proposes a mapping of the columns of a log, as a file for --map. Reads CSV, JSON, JSON lines, Parquet or .xlsx (plain, gzip, zstd or zip).',
    )
    .argument('<file>', 'the log')
    .option('--sheet <name>', 'the sheet of a workbook (default: the first with a table)')
    .addHelpText('after', EPILOGUE)
    .action(async (file: string, { sheet }: { sheet?: string }, command: Command) => {
      const found = statSync(file, { throwIfNoEntry: false });
      if (!found?.isFile()) command.error(`error: ${file}: the file does not exist.`);
      const preview = await lookIntoFile(file, sheet);
      if (preview === null) {
        console.error(`error: ${file}: mappings are proposed for CSV, JSON, Parquet and .xlsx.`);
        throw new ToldAlready(EXIT.nothingReadable);
      }
      const proposal = proposeMapping(preview, Date.now());
      console.error(explain(proposal));
      // A column name that may be data is not printed. A person who knows it can add it.
      const named = proposal.columns.filter(({ column, label }) => column === label);
      const mapping = { ...mappingOf(named, proposal), ...(sheet === undefined ? {} : { sheet }) };
      console.log(JSON.stringify(mapping, null, 2));
    });
}

function explain({ format, instead, columns }: ProposedMapping): string {
  // A format also reads places inside columns, which a list of columns does not show.
  if (format !== null) return `Known format: ${format}. ${instead ?? 'It needs no mapping.'}`;
  const lines = columns.map(({ label, canonical, confidence, because }) =>
    canonical === null
      ? `  ${label}: not read`
      : `  ${label}: ${canonical} (${because === 'both' ? 'name and values' : because}, ${percent(confidence)})`,
  );
  return ['The format is unknown.', ...lines].join('\n');
}
