import type { BatchMachine, Job } from './batch-machine';
import { strikes } from './faults';
import { openAiResultLine } from './openai-lines';
import { noRoom, type ProviderServer, type Reply, type Route, readLines, serve } from './serve';

/** Whose form the server speaks. */
type Like = 'openai' | 'together';

/** `looks` is how often it was looked at. */
type StoredFile = { id: string; filename: string; purpose: string; text: string; looks: number };

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);

/** As https://github.com/openai/openai-python/issues/2084 quotes it. */
const NO_ROOM = {
  code: 'token_limit_exceeded',
  line: null,
  message: 'Enqueued token limit reached. Please try again once some in_progress batches have been completed.',
};

/** A job as OpenAI shows it; output and error files exist once it has ended, each only if it has lines. */
function openAiJob(machine: BatchMachine, job: Job): Record<string, unknown> {
  const { total, answered, error, expired, cancelled } = machine.counts(job);
  const failed = error + expired + cancelled;
  const status = {
    validating: 'validating',
    running: 'in_progress',
    ended: 'completed',
    cancelled: 'cancelled',
    expired: 'expired',
    failed: 'failed',
  };
  const ended = job.endedAt === null ? {} : { [`${status[job.state]}_at`]: seconds(job.endedAt) };
  const has = (answers: boolean) => job.outcomes.some(({ kind }) => (kind === 'answered') === answers);
  // OpenAI names the line, and quotes what it holds.
  const message = `Invalid: ${JSON.stringify(job.requests[0]?.body)}`;
  const reason = job.about.noRoom === true ? NO_ROOM : { code: 'invalid_json_line', line: 1, message };
  const errors = job.state === 'failed' ? { errors: { object: 'list', data: [reason] } } : {};
  return {
    ...{ id: job.id, object: 'batch', completion_window: '24h', ...job.about },
    ...{
      status: status[job.state],
      created_at: seconds(job.createdAt),
      expires_at: seconds(job.createdAt) + 86_400,
      ...ended,
    },
    ...errors,
    // Nothing is counted until the file has been read.
    request_counts:
      job.state === 'validating' ? { total: 0, completed: 0, failed: 0 } : { total, completed: answered, failed },
    ...(has(true) ? { output_file_id: `file-out-${job.id}` } : {}),
    ...(has(false) ? { error_file_id: `file-err-${job.id}` } : {}),
  };
}

/** A job as Together shows it: states in capitals, ISO 8601, no counts, no metadata. */
function togetherJob(machine: BatchMachine, job: Job): Record<string, unknown> {
  const { status, output_file_id, error_file_id, id } = openAiJob(machine, job);
  return {
    ...{
      id,
      input_file_id: job.about.input_file_id,
      status: String(status).toUpperCase(),
      output_file_id,
      error_file_id,
    },
    created_at: new Date(job.createdAt).toISOString(),
    ...(job.endedAt === null ? {} : { completed_at: new Date(job.endedAt).toISOString() }),
  };
}

const refusal = (message: string): Reply => ({
  status: 400,
  json: { error: { message, type: 'invalid_request_error', code: 'invalid_value' } },
});

/**
 * The files and batches of OpenAI's API under any prefix, as OpenAI, Azure and Groq have it, or in Together's form.
 * Source: `resources/files` and `resources/batches` of the openai SDK; `resources/batches` of together-ai 0.52.0.
 */
export function openAiServer({
  key,
  like = 'openai',
  cursor = true,
  slowFiles = false,
}: {
  key: string;
  like?: Like;
  cursor?: boolean;
  /** Whether a file is processed only when it is looked at again, as at Azure. */
  slowFiles?: boolean;
}): Promise<ProviderServer> {
  const files: StoredFile[] = [];
  const show = like === 'openai' ? openAiJob : togetherJob;

  const upload = async (form: FormData): Promise<Reply> => {
    const file = form.get('file') as File;
    const stored = {
      id: `file-${files.length + 1}`,
      filename: file.name,
      purpose: String(form.get('purpose')),
      text: await file.text(),
      looks: 0,
    };
    if (stored.purpose !== (like === 'openai' ? 'batch' : 'batch-api'))
      return refusal(`wrong purpose ${stored.purpose}`);
    files.push(stored);
    return {
      json: { ...stored, text: undefined, object: 'file', bytes: stored.text.length, created_at: seconds(Date.now()) },
    };
  };

  const create = (machine: BatchMachine, body: Record<string, unknown>): Reply => {
    const file = files.find(({ id }) => id === body.input_file_id);
    if (file === undefined) return refusal('no such file');
    if (slowFiles && file.looks < 2) return refusal(`The input file '${file.id}' is in 'pending' state.`);
    const lines = readLines(file.text);
    // How Together says it is not known.
    if (like === 'together' && strikes(machine.faults, 'noRoom')) return noRoom('Too many tokens wait.');
    if (strikes(machine.faults, 'refusals')) return refusal(`Invalid value: ${file.text}`);
    const requests = lines.map((line) => ({ customId: String(line?.custom_id), body: line?.body }));
    if (new Set(requests.map(({ customId }) => customId)).size !== requests.length)
      return refusal('custom_id is not unique');
    const { input_file_id, endpoint, metadata } = body;
    const made = machine.create(
      requests,
      like === 'openai' ? { input_file_id, endpoint, metadata } : { input_file_id },
    );
    if (strikes(machine.faults, 'noRoom'))
      Object.assign(machine.stop(made.id, 'failed')?.about ?? {}, { noRoom: true });
    const job = show(machine, made);
    return { json: like === 'openai' ? job : { job }, creates: true };
  };

  const content = (machine: BatchMachine, id: string): Reply | undefined => {
    const [, kind, name] = /^file-(out|err)-(.+)$/.exec(id) ?? [];
    const job = machine.jobs.find((one) => one.id === name);
    if (job === undefined) return undefined;
    const outcomes = job.outcomes.filter((outcome) => (outcome.kind === 'answered') === (kind === 'out'));
    return { lines: machine.lines(outcomes, (outcome) => openAiResultLine(outcome, machine.answer(outcome.customId))) };
  };

  /** Newest first, a page at a time; without `cursor` all at once, as Groq does. */
  const list = (machine: BatchMachine, query: URLSearchParams): Reply => {
    const newest = [...machine.jobs].reverse().map((job) => show(machine, job));
    if (like === 'together') return { json: newest };
    if (!cursor) return { json: { object: 'list', data: newest, paging: {} } };
    const from = newest.findIndex(({ id }) => id === query.get('after')) + 1;
    const data = newest.slice(from, from + Number(query.get('limit') ?? 20));
    return { json: { object: 'list', data, has_more: from + data.length < newest.length } };
  };

  const route: Route = async (call, machine) => {
    const path = call.path.replace(/^(\/openai)?(\/v1)?/, '');
    const [, kind, id, action] = path.split('/');
    if (call.method === 'POST' && path === (like === 'openai' ? '/files' : '/files/upload'))
      return upload(await call.form());
    if (call.method === 'GET' && path === '/files')
      return { json: { data: files.map((file) => ({ ...file, text: undefined })) } };
    const stored = files.find((file) => file.id === id);
    if (kind === 'files' && action === undefined && stored !== undefined) {
      stored.looks += 1;
      return { json: { id, status: slowFiles && stored.looks < 2 ? 'pending' : 'processed' } };
    }
    if (kind === 'files' && action === 'content') return content(machine, String(id));
    if (call.method === 'POST' && path === '/batches') return create(machine, call.json());
    if (call.method === 'GET' && path === '/batches') return list(machine, call.query);
    if (kind !== 'batches' || id === undefined) return undefined;
    const job = action === 'cancel' ? machine.stop(id) : machine.look(id);
    return job === undefined ? undefined : { json: show(machine, job) };
  };
  return serve(route, key);
}
