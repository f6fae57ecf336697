import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import type { BatchFolder } from '../../../batches/batch-folder';
import { BatchProblem } from '../../../batches/batch-problem';
import { type CheckAnswer, checkOf } from '../../../batches/check/check-answer';
import { currentRun } from '../../../batches/run/build-runs';
import type { SubmitRules } from '../../../batches/run/send/submit';
import { jobLimits } from '../../../plans/job-limits';
import type { StoredBatch } from '../../../store/ledger/batches';

export const DIR_ARGUMENT = 'the folder that "whowaits batch build" wrote';

export const RESEND_MISSING = 'send again what a job left out of its results, which may be billed twice';

export type SubmitOptions = { cap?: number; errorShare: number; inFlight?: number; resume?: true };
export type CheckOptions = {
  schema?: string;
  expectJson?: true;
  maxLength?: number;
  html: boolean;
  idField?: string;
  checkCommand?: string;
};

const USUAL_ERROR_SHARE = 0.2;
/** Few enough that a fault of all answers is noticed before all files are sent. */
const USUAL_IN_FLIGHT = 10;

/** Adds the options that say when no new file is submitted. */
export function addSubmitOptions(command: Command): Command {
  return command
    .option('--cap <usd>', 'submit no file that may take the run over this, in place of the cap of the build', amount)
    .option(
      '--error-share <share>',
      'submit no file once more of the records failed, from 0 to 1',
      share,
      USUAL_ERROR_SHARE,
    )
    .option(
      '--in-flight <files>',
      `the most files at the vendor at a time (default: ${USUAL_IN_FLIGHT}, or its limit)`,
      whole,
    )
    .option('--resume', 'submit files again after a rule or "cancel" stopped them');
}

/** Adds the options that say what an answer has to be. */
export function addCheckOptions(command: Command): Command {
  return command
    .option('--schema <file>', 'a JSON Schema that answers fit (default: that of the build)')
    .option('--expect-json', 'an answer is JSON')
    .option('--max-length <characters>', 'an answer is no longer', whole)
    .option('--no-html', 'an answer has no HTML')
    .option('--id-field <name>', 'the field of an answer that repeats the id of its record')
    .option(
      '--check-command <command>',
      'a command that gets an answer on standard input, and ends with 0 if it is right',
    );
}

/** The rules of a submission, for the run whose turn it is. After `--resume` no share of errors stops it. */
export function rulesOf(options: SubmitOptions, folder: BatchFolder, batch: StoredBatch): SubmitRules {
  const { concurrentJobs, batchesPerHour } = jobLimits(batch.shape, batch.model);
  return {
    run: currentRun({ folder }, batch.jobs),
    capUsd: options.cap ?? batch.capUsd,
    errorShare: options.resume ? 1 : options.errorShare,
    inFlight: options.inFlight ?? Math.min(USUAL_IN_FLIGHT, concurrentJobs.value ?? USUAL_IN_FLIGHT),
    limits: { concurrentJobs: concurrentJobs.value, batchesPerHour: batchesPerHour.value },
  };
}

/** The check that the options ask for, with the schema of the build where none is named. */
export async function checkOfOptions(options: CheckOptions, folder: BatchFolder): Promise<CheckAnswer> {
  const { schema } = folder.manifest;
  const file = options.schema ?? (schema === null ? null : join(folder.path, schema));
  return checkOf({
    json: options.expectJson ?? false,
    schema: file === null ? null : await schemaOf(file),
    maxLength: options.maxLength ?? null,
    noHtml: !options.html,
    idField: options.idField ?? null,
    command: options.checkCommand ?? null,
  });
}

async function schemaOf(file: string): Promise<object> {
  try {
    const schema: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof schema === 'object' && schema !== null) return schema;
  } catch {
    // Said below.
  }
  throw new BatchProblem('wrong-request', `${file} is no JSON Schema.`, 'Name another file with --schema.');
}

function amount(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value <= 0)
    throw new InvalidArgumentError('It must be an amount of USD over zero, such as 25.');
  return value;
}

function share(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1))
    throw new InvalidArgumentError('It must be a number from 0 to 1, such as 0.2.');
  return value;
}

function whole(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1) throw new InvalidArgumentError('It must be a whole number from 1.');
  return value;
}
