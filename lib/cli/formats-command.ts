import type { Command } from 'commander';
import { byFamily, type ListedFormat, listFormats, searchFormats } from '../logs/format-list';

const EPILOGUE = `
Examples:
  $ whowaits formats
  $ whowaits formats langfuse
  $ whowaits formats --json`;

/** Adds `whowaits formats`: the list of the page "What it reads". */
export function addFormatsCommand(program: Command): void {
  program
    .command('formats')
    .description('Lists the logs that are recognised unaided, how each is told, and what it can’t tell an audit.')
    .argument('[words...]', 'a tool, or columns of a file')
    .option('--json', 'print the list as JSON to standard output and nothing else there')
    .addHelpText('after', EPILOGUE)
    .action((words: string[], options: { json?: true }) => {
      const found = searchFormats(listFormats(), words.join(' '));
      if (options.json) console.log(JSON.stringify(found, null, 2));
      else if (found.length === 0) console.error('No format fits. Any log can be read with: whowaits mapping FILE');
      else console.log(printed(found));
    });
}

function printed(formats: readonly ListedFormat[]): string {
  return byFamily(formats)
    .flatMap(({ family, formats: own }) => [family, ...own.map(entry)])
    .join('\n\n');
}

function entry({ name, recognisedBy, orOneOf, cannotTell, traps, instead }: ListedFormat): string {
  const oneOf = orOneOf.length > 0 ? `one of ${orOneOf.join(', ')}` : '';
  return [
    `  ${name}`,
    `    recognised by: ${[recognisedBy.join(', '), oneOf].filter(Boolean).join('; ')}`,
    ...(cannotTell.length > 0 ? [`    can’t tell: ${cannotTell.join(', ')}`] : []),
    ...[...traps, ...(instead === null ? [] : [instead])].map((line) => `    ${line}`),
  ].join('\n');
}
