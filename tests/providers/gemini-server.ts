import type { BatchMachine, Job, Outcome } from './batch-machine';
import { strikes } from './faults';
import { noRoom, type ProviderServer, type Route, readLines, serve } from './serve';

function show(machine: BatchMachine, job: Job): Record<string, unknown> {
  const state = {
    validating: 'PENDING',
    running: 'RUNNING',
    ended: 'SUCCEEDED',
    cancelled: 'CANCELLED',
    expired: 'EXPIRED',
    failed: 'FAILED',
  };
  const { total, answered, error } = machine.counts(job);
  // A job that expired has no results.
  const output =
    job.endedAt === null || job.state === 'expired' || job.state === 'failed'
      ? {}
      : { output: { responsesFile: `files/out-${job.id}` } };
  return {
    name: `batches/${job.id}`,
    metadata: {
      ...{
        name: `batches/${job.id}`,
        displayName: job.about.displayName,
        state: `BATCH_STATE_${state[job.state]}`,
        ...output,
      },
      createTime: new Date(job.createdAt).toISOString(),
      ...(job.endedAt === null ? {} : { endTime: new Date(job.endedAt).toISOString() }),
      batchStats: {
        requestCount: String(total),
        successfulRequestCount: String(answered),
        failedRequestCount: String(error),
      },
    },
    done: job.endedAt !== null,
  };
}

function resultLine({ customId, kind }: Outcome, text: string): unknown {
  if (kind !== 'answered') {
    const code = kind === 'error' ? 14 : 1;
    return { key: customId, error: { code, message: `unavailable for "${text}"` } };
  }
  const parts = [{ text: 'thinking', thought: true }, { text }];
  const usageMetadata = {
    promptTokenCount: 100,
    cachedContentTokenCount: 40,
    candidatesTokenCount: 3,
    thoughtsTokenCount: 2,
  };
  const response = {
    responseId: `resp-${customId}`,
    candidates: [{ content: { parts, role: 'model' } }],
    usageMetadata,
  };
  return { key: customId, response };
}

/**
 * Files and batches of the Gemini Developer API, with its resumable upload.
 * Source: `files`, `batches` and the uploader of the genai SDK; https://ai.google.dev/gemini-api/docs/batch-api.
 */
export function geminiServer({ key }: { key: string }): Promise<ProviderServer> {
  const files = new Map<string, string>();
  const route: Route = (call, machine) => {
    if (call.path === '/upload/v1beta/files') {
      const name = `in-${files.size + 1}`;
      files.set(name, '');
      // The key of a test is in the address too, since the SDK sends each part with its headers.
      return { headers: { 'x-goog-upload-url': `http://${call.headers.host}/upload/parts/${name}` }, json: {} };
    }
    if (call.path.startsWith('/upload/parts/')) {
      const name = call.path.split('/').at(-1) ?? '';
      files.set(name, `${files.get(name)}${call.body.toString('utf8')}`);
      const final = call.headers['x-goog-upload-command']?.includes('finalize') === true;
      return {
        headers: { 'x-goog-upload-status': final ? 'final' : 'active' },
        json: { file: { name: `files/${name}` } },
      };
    }
    if (call.path.startsWith('/download/v1beta/files/out-')) {
      const id = call.path.replace('/download/v1beta/files/out-', '').replace(':download', '');
      const job = machine.jobs.find((one) => one.id === id);
      if (job === undefined) return undefined;
      return { lines: machine.lines(job.outcomes, (outcome) => resultLine(outcome, machine.answer(outcome.customId))) };
    }
    if (call.path.endsWith(':batchGenerateContent')) {
      if (strikes(machine.faults, 'noRoom')) return noRoom('RESOURCE_EXHAUSTED');
      const batch = call.json().batch as { displayName: string; inputConfig: { fileName: string } };
      const lines = readLines(files.get(batch.inputConfig.fileName.replace('files/', '')) ?? '');
      const requests = lines.map((line) => ({ customId: String(line?.key), body: line?.request }));
      return { json: show(machine, machine.create(requests, { displayName: batch.displayName })), creates: true };
    }
    if (call.path === '/v1beta/batches') {
      const from = Number(call.query.get('pageToken') ?? 0);
      const to = from + Number(call.query.get('pageSize') ?? 100);
      const all = [...machine.jobs].reverse().map((job) => show(machine, job));
      return { json: { operations: all.slice(from, to), ...(to < all.length ? { nextPageToken: String(to) } : {}) } };
    }
    const [, id = '', action] = /^\/v1beta\/batches\/([^/:]+)(:cancel)?$/.exec(call.path) ?? [];
    const job = action === undefined ? machine.look(id) : machine.stop(id);
    return job === undefined ? undefined : { json: action === undefined ? show(machine, job) : {} };
  };
  return serve(route, key);
}
