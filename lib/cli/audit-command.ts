import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { runAudit } from '../audits/run-audit';
import { CANONICAL_COLUMN_NAMES } from '../logs/canonical-columns';
import { NO_MAPPING } from '../logs/column-mapping';
import { addConstant, addToMapping } from './mapping-options';
import { printReport } from './print-report';
import { showProgress } from './progress';

type Options = {
  json?: true;
  map: string[];
  set: string[];
  workflows?: string;
  name?: string;
  days?: number;
};

const EPILOGUE = `
Canonical columns, for --map and --set:
  ${CANONICAL_COLUMN_NAMES.join(', ')
    .replace(/(.{1,90})(, |$)/g, '$1,\n  ')
    .replace(/,\n {2}$/, '')}

Examples:
  $ offpeak audit requests.csv.gz more-requests.csv.gz
  $ offpeak audit trace.csv --map TIMESTAMP=started_at --map ContextTokens=input_tokens \\
      --map GeneratedTokens=output_tokens --set model=gpt-4o --set application=chat
  $ offpeak audit trace.csv --map mapping.json
      where mapping.json is {"columns": {"TIMESTAMP": "started_at"}, "constants": {"model": "gpt-4o"}}
  $ offpeak audit --workflows workflows.csv --json

Exit codes: 0 done, 2 wrong use, 3 nothing readable. Rows that can't be read are left out, counted and shown by reason.`;

const collect = (value: string, earlier: string[]): string[] => [...earlier, value];

function positiveNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('It must be a number above zero.');
  return value;
}

/** Adds `offpeak audit`: reads logs, or a list of workflows, and prints the audit. */
export function addAuditCommand(program: Command): void {
  program
    .command('audit')
    .summary('audit request logs or a list of workflows')
    .description('Audits request logs (CSV or JSON lines, plain or gzipped) or a list of workflows (CSV).')
    .argument('[files...]', 'request logs of one format')
    .option('--json', 'print the report as JSON to standard output and nothing else there')
    .option('--map <mapping>', 'FILE_COLUMN=canonical_column, or a .json file with a mapping; repeatable', collect, [])
    .option('--set <constant>', 'canonical_column=value for every row; repeatable', collect, [])
    .option('--workflows <file>', 'a CSV of workflows, instead of request logs')
    .option('--name <name>', 'how the audit is called (default: the name of its first file)')
    .option('--days <number>', 'how many days the log covers, for a log without time stamps', positiveNumber)
    .addHelpText('after', EPILOGUE)
    .action(async (files: string[], options: Options, command: Command) => {
      const paths = inputPaths(files, options, command);
      const mapping = readMapping(options, command);
      const progress = showProgress(process.stderr);
      const [first = ''] = paths;
      const { id, report } = await runAudit(
        {
          name: options.name ?? basename(first),
          kind: options.workflows === undefined ? 'log' : 'workflows',
          files: paths.map((path) => ({ name: basename(path), path })),
          ...mapping,
          days: options.days ?? null,
        },
        progress.update,
      ).finally(progress.end);
      printReport(report, id, options.json === true);
    });
}

function inputPaths(files: string[], options: Options, command: Command): string[] {
  if (
    options.workflows !== undefined &&
    (files.length > 0 || options.map.length > 0 || options.set.length > 0 || options.days)
  ) {
    command.error('error: --workflows stands alone: give no log files, --map, --set or --days with it.');
  }
  const paths = options.workflows === undefined ? files : [options.workflows];
  if (paths.length === 0) command.error('error: name at least one file to audit, or a list with --workflows.');
  for (const path of paths) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) command.error(`error: ${path}: there is no such file.`);
    if (!found.isFile()) command.error(`error: ${path}: is not a file. Name the files in it.`);
  }
  return paths;
}

function readMapping(options: Options, command: Command) {
  try {
    return options.set.reduce(addConstant, options.map.reduce(addToMapping, NO_MAPPING));
  } catch (error) {
    if (error instanceof InvalidArgumentError) command.error(`error: ${error.message}`);
    throw error;
  }
}
