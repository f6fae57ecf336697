import type { Command } from 'commander';
import { byFamily, type ListedFormat, listFormats, READ_BY_NAMES, searchFormats } from '../../logs/format-list';

const EPILOGUE = `
Examples:
  $ whowaits formats
  $ whowaits formats langfuse
  $ whowaits formats --json`;

const NONE = `No format fits. These need none, because their column names are known: ${READ_BY_NAMES}. Map any other log with: whowaits mapping FILE`;

/** Adds `whowaits formats`: the list of the page "Supported formats". */
export function addFormatsCommand(program: Command): void {
  program
    .command('formats')
    .description('Lists the log formats that are recognised without a mapping, how, and what each one lacks.')
    .argument('[words...]', 'the name of a tool, or columns of a file')
    .option('--json', 'print only the list, as JSON, to standard output')
    .addHelpText('after', EPILOGUE)
    .action((words: string[], options: { json?: true }) => {
      const found = searchFormats(listFormats(), words.join(' '));
      if (options.json) console.log(JSON.stringify(found, null, 2));
      else if (found.length === 0) console.error(NONE);
      else console.log(printed(found));
    });
}

function printed(formats: readonly ListedFormat[]): string {
  return byFamily(formats)
    .flatMap(({ family, formats: own }) => [family, ...own.map(entry)])
    .join('\n\n');
}

function entry({ name, writtenBy, recognisedBy, orOneOf, cannotTell, traps, instead }: ListedFormat): string {
  const oneOf = orOneOf.length > 0 ? `one of ${orOneOf.join(', ')}` : '';
  return [
    `  ${name}`,
    ...(writtenBy.length > 0 ? [`    written by: ${writtenBy.join(', ')}`] : []),
    `    recognised by: ${[recognisedBy.join(', '), oneOf].filter(Boolean).join('; ')}`,
    ...(cannotTell.length > 0 ? [`    lacks: ${cannotTell.join(', ')}`] : []),
    ...[...traps, ...(instead === null ? [] : [instead])].map((line) => `    ${line}`),
  ].join('\n');
}
