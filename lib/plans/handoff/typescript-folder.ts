import { typescriptConstants } from './figures';
import type { HandoffPlan } from './handoff-plan';
import type { HandoffFile } from './target';

/** The same as `pythonFolder`, for Node: the figures of the plan, and what every runner does with the folder of a build. */
export function typescriptFolder(plan: HandoffPlan): HandoffFile {
  return { name: 'whowaits-plan.ts', text: `${HEAD}\n${typescriptConstants(plan)}${FOLDER}` };
}

/** What every runner takes of that module. */
const TAKEN = [
  ...['finish', 'MAX_ATTEMPTS', 'openFolder', 'type Outcome', 'P95_HOURS', 'POLL_MINUTES', 'RETRY_AFTER_MINUTES'],
  ...['type RequestFile', 'readJobs', 'Refused', 'writeJobs'],
];

/** The import of that module in the code of a runner, which takes `more` of it. */
export const folderImport = (more: readonly string[]): string =>
  `import {\n${[...more, ...TAKEN].map((name) => `  ${name},\n`).join('')}} from './whowaits-plan';\n`;

const HEAD = `/** The plan of Whowaits for these batches, and the folder that "whowaits batch build" wrote. Node's own modules only. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
`;

const FOLDER = String.raw`
type Json = Record<string, unknown>;

/** A file of requests. Its tag is the name that Whowaits gives the job too, so that neither sends what the other has sent. */
export type RequestFile = { name: string; path: string; requests: number; tag: string };
/** What became of a request. "again": whether another try may help. */
export type Outcome = { id: string; answer: unknown } | { id: string; why: string; again: boolean };

/** Nothing is sent: what is wrong, and what to do. */
export class Refused extends Error {}

/** The files of a run, checked against the plan. Throws Refused. */
export async function openFolder(folder: string, run = 1): Promise<RequestFile[]> {
  const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8'));
  const planned = { shape: PROVIDER, model: MODEL, endpoint: ENDPOINT, batch: BATCH };
  for (const [field, value] of Object.entries(planned)) {
    if (value !== null && manifest[field] !== value)
      throw new Refused('The ' + field + ' of the build is ' + manifest[field] + ', and that of the plan ' + value + '.');
  }
  type Listed = { file: string; run: number; requests: number; sha256: string; usd: { high: number } | null };
  const files = (manifest.requests as Listed[]).filter((file) => file.run === run);
  if (files.length === 0) throw new Refused('The build has no run ' + run + '.');
  let cents: number | null = 0;
  for (const { file, requests, sha256, usd } of files) {
    if (requests > RECORDS_A_FILE)
      throw new Refused(file + ' has too many requests. Build it with --max-requests ' + RECORDS_A_FILE + '.');
    const hash = createHash('sha256');
    for await (const part of createReadStream(path.join(folder, file))) hash.update(part as Buffer);
    if (hash.digest('hex') !== sha256)
      throw new Refused(file + ' is no longer the file that was built. Build the folder again.');
    cents = usd === null || cents === null ? null : cents + Math.round(usd.high * 100);
  }
  if (CAP_USD !== null && (cents === null || cents > Math.round(CAP_USD * 100)))
    throw new Refused('The run may cost more than ' + CAP_USD + ' USD. Build it with --cap ' + CAP_USD + '.');
  return files.map(({ file, requests }) => ({
    name: path.basename(file),
    path: path.join(folder, file),
    requests,
    tag: 'whowaits-' + String(manifest.batch).slice(0, 24) + '-' + path.basename(file, '.jsonl'),
  }));
}

export async function* linesOf(file: string): AsyncGenerator<Json> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY }))
    if (line.trim() !== '') yield JSON.parse(line);
}

/** The id of a request, which its answer repeats. */
export function idOf(line: Json): string {
  let found: unknown = line;
  for (const part of ID_FIELD.split('.')) found = (found as Json)[part];
  return String(found);
}

/** A file that is there whole or as it was, for its owner only. */
async function writeWhole(file: string, lines: AsyncIterable<unknown> | Iterable<unknown>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(file + '.part', 'w', 0o600);
  for await (const line of lines) await handle.write(JSON.stringify(line) + '\n');
  await handle.sync();
  await handle.close();
  await rename(file + '.part', file);
}

const jobsFile = (folder: string) => path.join(folder, 'handoff', 'jobs.json');

/** What a runner keeps of each file that was sent, by its name. */
export async function readJobs<Job>(folder: string): Promise<Record<string, Job>> {
  return existsSync(jobsFile(folder)) ? JSON.parse(await readFile(jobsFile(folder), 'utf8')) : {};
}

export async function writeJobs(folder: string, jobs: Record<string, unknown>): Promise<void> {
  await writeWhole(jobsFile(folder), [jobs]);
}

/**
 * Joins outcomes to records by their ids, in any order, and writes answers-RUN.jsonl and failed-RUN.jsonl. The first answer of an id counts;
 * ids that were never sent do not. Returns the ids that are worth another try, with why.
 */
export async function finish(
  folder: string,
  run: number,
  files: readonly RequestFile[],
  outcomes: AsyncIterable<Outcome>,
): Promise<Map<string, string>> {
  const sent = new Set<string>();
  for (const file of files) for await (const line of linesOf(file.path)) sent.add(idOf(line));
  const recordOf = new Map<string, unknown>();
  for await (const { customId, recordId } of linesOf(path.join(folder, 'ids.jsonl')))
    if (sent.has(String(customId))) recordOf.set(String(customId), recordId);
  const answered = new Set<string>();
  const failed = new Map<string, { why: string; again: boolean }>();
  async function* answers() {
    for await (const outcome of outcomes) {
      const { id } = outcome;
      if (!recordOf.has(id) || answered.has(id)) continue;
      if (!('answer' in outcome)) {
        failed.set(id, outcome);
        continue;
      }
      answered.add(id);
      yield { recordId: recordOf.get(id), customId: id, answer: outcome.answer };
    }
  }
  await writeWhole(path.join(folder, 'answers-' + run + '.jsonl'), answers());
  const left = [...recordOf].filter(([id]) => !answered.has(id));
  const whyOf = (id: string) => failed.get(id) ?? { why: 'no answer', again: true };
  await writeWhole(
    path.join(folder, 'failed-' + run + '.jsonl'),
    left.map(([customId, recordId]) => ({ recordId, customId, why: whyOf(customId).why })),
  );
  return new Map(left.filter(([id]) => whyOf(id).again).map(([id]) => [id, whyOf(id).why]));
}
`;
