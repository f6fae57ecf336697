import { basename } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { reportAssuming } from '../../audits/assumptions/report-assuming';
import type { AuditInput } from '../../audits/intake/audit-input';
import { runAudit } from '../../audits/intake/run-audit';
import { tidyUp } from '../../audits/tidy-up';
import { type Given, readAssume } from '../../cost/assumptions/setting';
import { READ_COLUMN_NAMES } from '../../logs/columns/canonical-columns';
import type { DateOrder } from '../../logs/columns/date-order';
import type { Counted } from '../../logs/log-format';
import { NO_MAPPING } from '../../logs/mapping/column-mapping';
import type { SaidCosts } from '../../workloads/billed-kind';
import { findInputs } from '../arguments/find-inputs';
import {
  addConstant,
  addIgnored,
  addModelAlias,
  addOnly,
  addRate,
  addToMapping,
  addUnit,
  parseCosts,
  parseCounted,
  parseDateOrder,
  parseSampleRate,
  parseStart,
  parseTimeZone,
} from '../arguments/mapping-options';
import { addWorkloadChoice, readWorkloadChoice, type WorkloadChoice } from '../arguments/workload-choice';
import { failOver } from '../fail-over';
import { sayAuditedBefore } from '../print/audited-before';
import { printReport } from '../print/report';
import { showProgress } from '../progress';

type Options = WorkloadChoice & {
  json?: true;
  failOver?: number;
  map: string[];
  set: string[];
  alias: string[];
  only: string[];
  cached?: Counted;
  costs?: SaidCosts;
  dateOrder?: DateOrder;
  start?: string;
  sheet?: string;
  unit: string[];
  rate: string[];
  ignore: string[];
  savedMapping: boolean;
  timezone?: string;
  sampleRate?: number;
  workflows?: string;
  name?: string;
  days?: number;
  assume: Given[];
};

const EPILOGUE = `
Canonical columns, for --map and --set:
  ${READ_COLUMN_NAMES.join(', ')
    .replace(/(.{1,90})(, |$)/g, '$1,\n  ')
    .replace(/,\n {2}$/, '')}

Examples:
  $ whowaits audit requests.csv.gz more-requests.csv.gz
  $ whowaits audit exports/ --alias gpt-chat-pilot=gpt-4o
  $ aws s3 cp s3://bucket/export.jsonl.gz - | whowaits audit -
  $ whowaits audit trace.csv --map TIMESTAMP=started_at --map ContextTokens=input_tokens \\
      --map GeneratedTokens=output_tokens --set model=gpt-4o --set application=chat
  $ whowaits audit trace.csv --map mapping.json
      where mapping.json is {"columns": {"TIMESTAMP": "started_at"}, "constants": {"model": "gpt-4o"}};
      it may also hold "models", "units", "timeZone", "sampleRate", "ignored", "only", "cached",
      "costs", "dateOrder", "start", "sheet", "rates" and "pivot"
  $ whowaits audit runs.jsonl --only run_type=llm --cached inside
  $ whowaits audit calls.jsonl --map response.usage.prompt_tokens=input_tokens --map 'chunks[-1].ms=latency_ms'
      where a path of keys may have any depth, also inside JSON in a text; -1 is the last of a list
  $ whowaits audit --workflows workflows.csv --json
  $ whowaits audit requests.csv.gz --fail-over 5000 --outcome moved --sort saving --top 10
  $ whowaits audit requests.csv.gz --assume reviewShare=1% --assume anthropic.cacheHitsKept=0.5..0.8..0.95
      where the names are those of "whowaits assume", which also keeps them for all audits

Exit codes: 0 done, 2 wrong use, 3 nothing readable, 4 a saving over --fail-over. Unreadable rows are left out, counted and shown by reason.`;

const collect = (value: string, earlier: string[]): string[] => [...earlier, value];

function assume(text: string, earlier: Given[]): Given[] {
  const given = readAssume(text);
  if ('problem' in given) throw new InvalidArgumentError(given.problem);
  return [...earlier, given];
}

function positiveNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('It must be a number above 0.');
  return value;
}

function usd(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError('It must be an amount of USD, such as 5000.');
  return value;
}

/** Adds `whowaits audit`: reads logs, or a list of workflows, and prints the audit. */
export function addAuditCommand(program: Command): void {
  const command = program
    .command('audit')
    .description(
      'Audits request logs (CSV, TSV, JSON, JSON lines, Parquet or .xlsx; plain, gzip, zstd or zip) or a list of workflows (CSV).',
    )
    .argument('[files...]', 'request logs, folders of them, or - for standard input')
    .option('--json', 'print only the report, as JSON, to standard output')
    .option('--map <mapping>', 'FILE_COLUMN=canonical_column, or a .json file with a mapping; repeatable', collect, [])
    .option('--set <constant>', 'canonical_column=value for every row; repeatable', collect, [])
    .option('--alias <name>', 'NAME_IN_THE_LOG=model, for deployments and the like; repeatable', collect, [])
    .option('--only <values>', 'FILE_COLUMN=value,value: only these rows are requests; repeatable', collect, [])
    .option('--cached <where>', 'cached tokens are "inside" the input tokens, or "apart" from them', parseCounted)
    .option('--costs <kind>', 'the costs are an "invoice" of the provider, or an "estimate" at list prices', parseCosts)
    .option(
      '--unit <unit>',
      'latency_ms=s, first_token_ms=us or started_at=ms (since the start); repeatable',
      collect,
      [],
    )
    .option('--rate <rate>', 'EUR=1.08: dollars for one unit of the currency of the costs; repeatable', collect, [])
    .option('--ignore <column>', 'a column of the file to leave out; repeatable', collect, [])
    .option('--no-saved-mapping', 'use no saved mapping, as with --map')
    .option('--timezone <zone>', 'the zone of times without one, such as Europe/Berlin (default: UTC)', parseTimeZone)
    .option('--date-order <order>', 'the order of dates such as 7/2/2026: "day-first" or "month-first"', parseDateOrder)
    .option('--start <date>', 'the start of a log whose times count from it, such as 2026-01-01', parseStart)
    .option('--sheet <name>', 'the sheet of a workbook (default: the first with a table)')
    .option('--sample-rate <share>', 'the share of all requests in the log, such as 0.1', parseSampleRate)
    .option('--workflows <file>', 'a CSV of workflows, instead of request logs')
    .option('--name <name>', 'the name of the audit (default: the name of its first file)')
    .option('--days <number>', 'the days that the log covers, where its times do not say', positiveNumber)
    .option('--assume <name=value>', 'an assumption, only for what is printed; repeatable', assume, [])
    .option('--fail-over <usd>', 'end with exit code 4 if the saving is over this many USD a month', usd);
  addWorkloadChoice(command)
    .addHelpText('after', EPILOGUE)
    .action(async (files: string[], options: Options, command: Command) => {
      const input = auditInput(files, options, command);
      const choice = readWorkloadChoice(options, command);
      await tidyUp();
      const progress = showProgress(process.stderr);
      const { id, report } = await runAudit(input, progress.update).finally(progress.end);
      const printed = options.assume.length === 0 ? report : await reportAssuming(id, options.assume);
      printReport(printed, id, options.json === true, choice);
      await sayAuditedBefore(id);
      if (options.failOver !== undefined) failOver(printed, options.failOver);
    });
}

function auditInput(files: string[], options: Options, command: Command): AuditInput {
  const { workflows, map, set, alias, only, unit, rate, ignore } = options;
  const lists = [files, map, set, alias, only, unit, rate, ignore];
  const { timezone, sampleRate, cached, costs, dateOrder, start, sheet } = options;
  const single = [options.days, timezone, sampleRate, cached, costs, dateOrder, start, sheet];
  const ofLogs = lists.some(({ length }) => length > 0) || single.some((value) => value !== undefined);
  if (workflows !== undefined && ofLogs) {
    command.error('error: --workflows takes no log files and no options for reading them.');
  }
  const found = findInputs(workflows === undefined ? files : [workflows], workflows === undefined);
  if ('problem' in found) command.error(`error: ${found.problem}`);
  const { name, days = null, savedMapping } = options;
  const [list] = found.inputs;
  if (list === undefined) command.error('error: name at least one file to audit, or a list with --workflows.');
  if (workflows !== undefined) return { name: name ?? basename(workflows), kind: 'workflows', list };
  const [first = ''] = files;
  return {
    name: name ?? (first === '-' ? 'Standard input' : basename(first)),
    kind: 'log',
    files: found.inputs,
    mapping: readMapping(options, command),
    recognise: savedMapping && map.length === 0,
    days,
  };
}

function readMapping(options: Options, command: Command) {
  try {
    const mapped = options.map.reduce(addToMapping, NO_MAPPING);
    const named = options.alias.reduce(addModelAlias, options.set.reduce(addConstant, mapped));
    const filtered = options.rate.reduce(addRate, options.only.reduce(addOnly, named));
    const mapping = options.ignore.reduce(addIgnored, options.unit.reduce(addUnit, filtered));
    return {
      ...mapping,
      ...(options.timezone === undefined ? {} : { timeZone: options.timezone }),
      ...(options.cached === undefined ? {} : { cached: options.cached }),
      ...(options.costs === undefined ? {} : { costs: options.costs }),
      ...(options.dateOrder === undefined ? {} : { dateOrder: options.dateOrder }),
      ...(options.start === undefined ? {} : { start: options.start }),
      ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
      ...(options.sampleRate === undefined ? {} : { sampleRate: options.sampleRate }),
    };
  } catch (error) {
    if (error instanceof InvalidArgumentError) command.error(`error: ${error.message}`);
    throw error;
  }
}
