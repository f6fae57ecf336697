import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { findWorkload } from '../../../audits/find-workload';
import { currentPrices } from '../../../audits/prices/current-prices';
import { BatchProblem } from '../../../batches/batch-problem';
import { buildBatch } from '../../../batches/build/build-batch';
import type { BuildSettings } from '../../../batches/build/build-settings';
import { DoneRecords } from '../../../batches/build/done-records';
import type { BodySource } from '../../../batches/build/request-of';
import { readTemplate } from '../../../batches/build/template';
import { expectSchema } from '../../../batches/check/check-answer';
import { batchPrice } from '../../../plans/batch-price';
import { JOB_SHAPES, type JobShapeId, shapeOfProvider } from '../../../plans/job-shape';
import { jobShape } from '../../../plans/job-shapes';
import { isOtherModel } from '../../../plans/other-model';
import { SAFETY_MARGIN } from '../../../plans/safety-margin';
import type { ReportWorkload } from '../../../reports/report';
import { findAudit } from '../../arguments/find-audit';
import { doneSays, printBuild } from './print-build';
import { say } from './say';

const EPILOGUE = `
A record needs an id (--id) and a request body. The body is one of these:
  --body FIELD      a field that holds it, as an object or as JSON
  --template FILE   the JSON of a body, with {{field}} in its strings
  neither           the line is a request already: custom_id with body or params, key with request, or recordId with modelInput
  --from-log        the file is a log that keeps bodies: Helicone, LiteLLM, Langfuse, Bedrock, or requests as OpenAI takes them

The folder gets requests/, ids.jsonl, set-aside.jsonl and manifest.json. Only you can read it. A record that the provider would refuse is
set aside with its reason, and the others go on. The same files and options give the same bytes.

Exit codes: 0 built, 2 wrong use or nothing that can be sent. Records that are set aside are counted, and are no error.

Examples:
  $ whowaits batch build tickets.jsonl --provider openai --model gpt-4o-mini --id ticket --body request --out nightly
  $ whowaits batch build tickets.csv --provider anthropic --model claude-haiku-4-5 --id ticket --template body.json --out nightly
  $ whowaits batch build day.jsonl --from-log --bodies-may-be-used --provider openai --model gpt-4o-mini --out nightly --cap 20`;

type Options = {
  out: string;
  provider: string;
  model: string;
  endpoint?: string;
  id?: string;
  body?: string;
  template?: string;
  fromLog?: true;
  bodiesMayBeUsed?: true;
  promptVersion?: string;
  schemaVersion?: string;
  schema?: string;
  audit?: string;
  workload?: string;
  done: string[];
  maxRequests?: number;
  maxBytes?: number;
  maxShare?: number;
  margin: number;
  enqueuedTokens?: number;
  maxOutput?: number;
  cap?: number;
  capRefuse?: true;
  json?: true;
};

/** Adds `whowaits batch build`: makes ready request files from prompts. It sends nothing. */
export function addBatchBuildCommand(batch: Command): void {
  batch
    .command('build')
    .description('Makes request files for a provider from your prompts, in a folder of your own. It sends nothing.')
    .argument('<files...>', 'JSON lines, CSV or Parquet, one record each')
    .requiredOption('--out <folder>', 'the folder for the files, new or empty')
    .requiredOption('--provider <name>', `one of ${JOB_SHAPES.join(', ')}`)
    .requiredOption('--model <name>', 'the model, as the provider spells it')
    .option('--endpoint <path>', 'the endpoint for which the requests are')
    .option('--id <field>', 'the field with the record id')
    .option('--body <field>', 'the field with the request body')
    .option('--template <file>', 'a body with places for fields')
    .option('--from-log', 'take the bodies that a log keeps')
    .option('--bodies-may-be-used', 'you may use the bodies of that log')
    .option('--prompt-version <text>', 'the version of the prompt, part of the ids')
    .option('--schema-version <text>', 'the version of the answers, part of the ids')
    .option('--schema <file>', 'the JSON Schema of the answers, copied beside the manifest')
    .option('--audit <audit>', 'the audit that recommends this')
    .option('--workload <workload>', 'its workload')
    .option('--done <path>', 'leave out what an earlier run published: its folder, or a file of ids', collect, [])
    .option('--max-requests <number>', 'at most this many requests in a file', wholeNumber)
    .option('--max-bytes <number>', 'at most this many bytes in a file', wholeNumber)
    .option('--max-share <percent>', 'at most this percentage of all records in a file', percentage)
    .addOption(
      new Option('--margin <percent>', "the percentage of the provider's bytes and tokens left free")
        .argParser(percentage)
        .default(SAFETY_MARGIN, String(SAFETY_MARGIN * 100)),
    )
    .option('--enqueued-tokens <number>', 'the tokens that may wait, as your account shows them', wholeNumber)
    .option('--max-output <tokens>', 'the most tokens of an answer, where a request does not say', wholeNumber)
    .option('--cap <usd>', 'the most that a run may cost: what is above it goes into further runs', amount)
    .option('--cap-refuse', 'refuse what may cost more than the cap')
    .option('--json', 'print only the manifest, as JSON, to standard output')
    .addHelpText('after', EPILOGUE)
    .action(async (files: string[], options: Options, command: Command) => {
      const settings = await settingsOf(files, options, command);
      const manifest = await buildBatch(settings);
      if (options.json) console.log(JSON.stringify(manifest, null, 2));
      else printBuild(manifest, options.out);
      for (const one of doneSays(settings.done)) console.error(one);
    });
}

async function settingsOf(files: string[], options: Options, command: Command): Promise<BuildSettings> {
  const shape = shapeOfProvider(options.provider);
  if (shape === null) {
    command.error(
      `error: "${options.provider}" has no batch files that are known. Use one of ${JOB_SHAPES.join(', ')}.`,
    );
  }
  if (options.capRefuse && options.cap === undefined) command.error('error: --cap-refuse needs --cap.');
  if ((options.audit === undefined) !== (options.workload === undefined)) {
    command.error('error: --audit and --workload belong together.');
  }
  const { source, sourceKey } = await sourceOf(options, command);
  const { catalogue } = await currentPrices();
  const versions = {
    promptVersion: options.promptVersion ?? null,
    model: options.model,
    schemaVersion: options.schemaVersion ?? null,
  };
  return {
    inputs: files.map((file) => ({ path: file, name: path.basename(file) })),
    out: options.out,
    shape,
    endpoint: options.endpoint ?? jobShape(shape).endpoint,
    ...versions,
    source,
    sourceKey,
    idField: options.id ?? null,
    schema: await schemaOf(options.schema),
    workload: await workloadOf(options, (work) =>
      isOtherModel(catalogue, work, { provider: shape, model: options.model }),
    ),
    done: await DoneRecords.read(options.done, versions),
    maxRequests: options.maxRequests ?? null,
    maxBytes: options.maxBytes ?? null,
    maxShare: options.maxShare ?? null,
    margin: options.margin,
    enqueuedTokens: options.enqueuedTokens ?? null,
    maxOutput: options.maxOutput ?? null,
    capUsd: options.cap ?? null,
    refuseAboveCap: options.capRefuse ?? false,
    price: priceOf(catalogue, shape, options.model),
  };
}

function priceOf(catalogue: Parameters<typeof batchPrice>[0], shape: JobShapeId, model: string) {
  return batchPrice(catalogue, shape, model, Date.now());
}

async function sourceOf(options: Options, command: Command): Promise<{ source: BodySource; sourceKey: string }> {
  const { body, template, fromLog, bodiesMayBeUsed } = options;
  if ([body, template, fromLog].filter((one) => one !== undefined).length > 1) {
    command.error('error: --body, --template and --from-log exclude each other.');
  }
  if (fromLog && !bodiesMayBeUsed) {
    command.error('error: the bodies of a log are prompts of others. Say that they may be used: --bodies-may-be-used.');
  }
  if (fromLog) return { source: { from: 'log' }, sourceKey: 'log' };
  if (body !== undefined) return { source: { from: 'field', field: body }, sourceKey: `field ${body}` };
  if (template === undefined) return { source: { from: 'line' }, sourceKey: 'line' };
  const text = await textOf(template);
  return {
    source: { from: 'template', fill: readTemplate(text, path.basename(template)) },
    sourceKey: `template ${hash('sha256', text)}`,
  };
}

async function schemaOf(file: string | undefined): Promise<BuildSettings['schema']> {
  if (file === undefined) return null;
  const name = path.basename(file);
  const text = await textOf(file);
  let schema: unknown;
  try {
    schema = JSON.parse(text);
  } catch {
    throw new BatchProblem('wrong-request', `${name} is not JSON.`, 'Name a JSON Schema for --schema.');
  }
  if (typeof schema !== 'object' || schema === null) {
    throw new BatchProblem('wrong-request', `${name} is no JSON Schema.`, 'Name another file with --schema.');
  }
  // Else it is found out once the answers are paid for.
  expectSchema(schema);
  return { name, text };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new BatchProblem('wrong-request', `${file} can't be read.`, 'Check its path.');
  }
}

/** The workload that the build is of. Says so where it runs on another model: a move may change it, and so may a wrong name. */
async function workloadOf(
  { audit, workload, model }: Options,
  isOther: (work: ReportWorkload) => boolean,
): Promise<BuildSettings['workload']> {
  if (audit === undefined || workload === undefined) return null;
  const { id } = await findAudit(audit);
  const found = await findWorkload(id, workload);
  if (isOther(found)) {
    say(
      `The workload "${found.name}" runs on ${found.model}, and these requests are for ${model}. ` +
        'What they save is counted as that of this workload. If another one was meant, build again with its name.',
    );
  }
  return { audit: id, id: found.id, name: found.name };
}

function collect(text: string, before: string[]): string[] {
  return [...before, text];
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('It must be a whole number above 0.');
  return Number(text);
}

function percentage(text: string): number {
  const value = Number(text.replace(/%$/, ''));
  if (text.trim() === '' || !(value > 0 && value < 100))
    throw new InvalidArgumentError('It must be above 0 and below 100.');
  return value / 100;
}

function amount(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value <= 0)
    throw new InvalidArgumentError('It must be an amount.');
  return value;
}
