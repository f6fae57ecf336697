import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { Command } from 'commander';
import { previewFile } from '../logs/preview-file';
import { mappingOf, type ProposedMapping, proposeMapping } from '../logs/propose-mapping';
import { UnreadableFile } from '../logs/unreadable-file';
import { EXIT } from './exit-codes';

const EPILOGUE = `
Standard output is the mapping and nothing else; what speaks for each column goes to standard error.

Example:
  $ offpeak mapping requests.csv > mapping.json
      correct it in an editor, then
  $ offpeak audit requests.csv --map mapping.json`;

/** Adds `offpeak mapping`: proposes what the columns of a file are, as the file that --map takes. */
export function addMappingCommand(program: Command): void {
  program
    .command('mapping')
    .summary('propose what the columns of a log are')
    .description('Proposes what the columns of a log (CSV or JSON lines, plain or gzipped) are, as a file for --map.')
    .argument('<file>', 'the log')
    .addHelpText('after', EPILOGUE)
    .action(async (file: string, _options: object, command: Command) => {
      const found = statSync(file, { throwIfNoEntry: false });
      if (!found?.isFile()) command.error(`error: ${file}: there is no such file.`);
      const proposal = await propose(file);
      if (proposal === null) {
        console.error(`error: ${file}: mappings are proposed for CSV and JSON lines, plain or gzipped.`);
        process.exitCode = EXIT.nothingReadable;
        return;
      }
      console.error(explain(proposal));
      console.log(JSON.stringify(mappingOf(proposal.columns, proposal), null, 2));
    });
}

async function propose(file: string): Promise<ProposedMapping | null> {
  try {
    const bytes = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
    const preview = await previewFile(basename(file), bytes);
    return preview === null ? null : proposeMapping(preview, Date.now());
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    console.error(`error: ${error.message}`);
    return null;
  }
}

function explain({ format, columns }: ProposedMapping): string {
  const lines = columns.map(({ column, canonical, confidence, because }) =>
    canonical === null
      ? `  ${column}: not read`
      : `  ${column}: ${canonical} (${because === 'both' ? 'name and values' : because}, ${Math.round(confidence * 100)}%)`,
  );
  const head = format === null ? 'Of no known format.' : `Known: ${format}. It needs no mapping.`;
  return [head, ...lines].join('\n');
}
