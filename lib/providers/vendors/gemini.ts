import type { BatchJob } from '@google/genai';
import { geminiAnswer } from '../answers/gemini-answer';
import { object, text } from '../answers/json';
import {
  type BatchProvider,
  ProviderFault,
  type RemoteJob,
  type RemoteState,
  type ResultLine,
} from '../batch-provider';
import { type Environment, optional, required } from '../environment';
import { asFault } from '../faults/fault-of';
import { passes, plainCode } from '../faults/plain-code';
import { instant } from '../instants';
import { resultsUntil } from '../results-until';
import { lateClient } from './late-client';
import { resultLines } from './result-lines';

const VENDOR = { title: 'Gemini', key: 'GEMINI_API_KEY' };

/** A job that runs or waits for longer has expired, without results. Source: https://ai.google.dev/gemini-api/docs/batch-api. */
const EXPIRES_MS = 48 * 3_600_000;

const STATES: Record<string, RemoteState> = {
  ...{ JOB_STATE_QUEUED: 'validating', JOB_STATE_PENDING: 'validating' },
  ...{ JOB_STATE_SUCCEEDED: 'ended', JOB_STATE_PARTIALLY_SUCCEEDED: 'ended', JOB_STATE_FAILED: 'failed' },
  ...{ JOB_STATE_CANCELLED: 'cancelled', JOB_STATE_EXPIRED: 'expired' },
};

function remoteJob(job: BatchJob): RemoteJob {
  const [createdAt, endedAt] = [instant(job.createTime), instant(job.endTime)];
  return {
    id: job.name ?? '',
    state: STATES[job.state ?? ''] ?? 'running',
    tag: job.displayName ?? null,
    // The SDK leaves out the counts that the API gives.
    counts: null,
    createdAt,
    endedAt,
    expiresAt: createdAt === null || endedAt !== null ? null : new Date(createdAt.getTime() + EXPIRES_MS),
    resultsUntil: resultsUntil('gemini', endedAt),
    says: job.state === 'JOB_STATE_FAILED' ? 'The vendor failed the job, and gave no code.' : null,
  };
}

/** Codes of google.rpc that a record's error may have; HTTP statuses come too. Source: https://github.com/googleapis/googleapis `google/rpc/code.proto`. */
const RPC_CODES: Record<number, string> = {
  ...{ 1: 'CANCELLED', 3: 'INVALID_ARGUMENT', 4: 'DEADLINE_EXCEEDED', 5: 'NOT_FOUND', 7: 'PERMISSION_DENIED' },
  ...{ 8: 'RESOURCE_EXHAUSTED', 10: 'ABORTED', 13: 'INTERNAL', 14: 'UNAVAILABLE' },
};
const PASSING = new Set(['DEADLINE_EXCEEDED', 'RESOURCE_EXHAUSTED', 'ABORTED', 'INTERNAL', 'UNAVAILABLE']);

function resultLine(value: unknown, line: number): ResultLine {
  const fields = object(value);
  const customId = text(fields.key);
  if (customId === null) return { outcome: 'unreadable', line };
  const { response } = fields;
  if (response !== undefined) {
    const requestId = text(object(response).responseId);
    return { customId, outcome: 'answered', requestId, answer: response, ...geminiAnswer(response) };
  }
  const error = object(fields.error);
  const number = typeof error.code === 'number' ? error.code : null;
  const code =
    (number === null ? null : RPC_CODES[number]) ?? plainCode(error.status) ?? plainCode(number) ?? 'unknown';
  return {
    ...{ customId, outcome: code === 'CANCELLED' ? 'cancelled' : 'error', requestId: null, code },
    says: `The vendor gave no answer: ${code}.`,
    transient:
      code === 'CANCELLED' || PASSING.has(code) || passes(number !== null && number >= 100 ? number : null, code),
  };
}

/**
 * Batches of the Gemini Developer API. Requests always go as a file: a small job could go inline, in another form, but a file fits any size.
 * The tag is the display name. Source: https://ai.google.dev/gemini-api/docs/batch-api, and `batches` and `files` of the SDK.
 */
export function gemini(env: Environment): BatchProvider {
  // The SDK takes GOOGLE_API_KEY first, if both are set.
  const apiKey =
    optional(env, 'GOOGLE_API_KEY') ?? required(env, 'GEMINI_API_KEY', 'the key of your project in Google AI Studio');
  const baseUrl = optional(env, 'GOOGLE_GEMINI_BASE_URL') ?? 'https://generativelanguage.googleapis.com';
  const ask = lateClient(VENDOR, async () => {
    const { GoogleGenAI } = await import('@google/genai');
    return new GoogleGenAI({ apiKey, vertexai: false, httpOptions: { baseUrl } });
  });

  /** The SDK downloads to a disk only, and answers belong in the user's folder alone: this is the call of the guide. */
  async function download(file: string): Promise<Response> {
    const address = `${baseUrl.replace(/\/+$/, '')}/download/v1beta/${file}:download?alt=media`;
    const response = await fetch(address, { headers: { 'x-goog-api-key': apiKey } });
    if (!response.ok) throw Object.assign(new Error(), { status: response.status, headers: response.headers });
    return response;
  }

  return {
    async submit({ file, endpoint, model, tag }) {
      if (/embed/i.test(endpoint))
        throw new ProviderFault(
          'refused',
          'Batches of embeddings at Gemini are not driven from here. Submit the file by hand.',
        );
      const config = { displayName: tag, mimeType: 'application/jsonl' };
      const uploaded = await ask((client) => client.files.upload({ file, config }));
      const fileName = uploaded.name ?? '';
      return remoteJob(
        await ask((client) => client.batches.create({ model, src: { fileName }, config: { displayName: tag } })),
      );
    },
    find: (tag) =>
      ask(async (client) => {
        for await (const job of await client.batches.list({ config: { pageSize: 100 } }))
          if (job.displayName === tag) return remoteJob(job);
        return null;
      }),
    look: async (name) => remoteJob(await ask((client) => client.batches.get({ name }), 'transient')),
    async *results(name) {
      const { name: known, dest } = await ask((client) => client.batches.get({ name }));
      // One without a name is no job, and says nothing of its file.
      if (known === undefined) throw new Error('no job');
      // A job that expired or failed has no file.
      if (dest?.fileName === undefined) return;
      const file = dest.fileName;
      const { body } = await asFault(VENDOR, () => download(file));
      yield* resultLines(VENDOR, [body], resultLine);
    },
    async cancel(name) {
      await ask((client) => client.batches.cancel({ name }));
    },
  };
}
