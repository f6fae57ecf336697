import { openAsBlob } from 'node:fs';
import type { OpenAI } from 'openai';
import { count, fieldsOf, list, listed, object, text } from '../answers/json';
import type { BatchProvider, Claim, JobToSubmit, RemoteJob, RemoteState } from '../batch-provider';
import type { Vendor } from '../faults/fault-of';
import { instant, mayBeOf } from '../instants';
import { resultsUntil } from '../results-until';
import { lateClient } from './late-client';
import { openAiLine } from './openai-line';
import { type ResultBytes, resultLines } from './result-lines';

/** How a vendor's batch endpoint differs from OpenAI's. */
export type OpenAiLike = {
  vendor: Vendor;
  /** The catalogue's name of the provider. */
  provider: string;
  connect: () => Promise<OpenAI>;
  /** Uploads a file of requests and gives its id. */
  upload: (client: OpenAI, file: File) => Promise<string>;
  create: (client: OpenAI, inputFile: string, job: JobToSubmit) => Promise<unknown>;
  /** The job with a tag, as the vendor gives it. */
  search: (client: OpenAI, tag: string, claim: Claim) => Promise<unknown>;
};

/**
 * What every client of such an SDK is made with. SDKs repeat a call that failed, which may have made the job all the same; and at some levels, which a
 * variable sets, they log requests with their prompts. Neither happens here.
 */
export const CAREFUL = { maxRetries: 0, logLevel: 'off' } as const;

const STATES: Record<string, RemoteState> = {
  ...{ validating: 'validating', in_progress: 'running', finalizing: 'running', cancelling: 'running' },
  ...{ completed: 'ended', failed: 'failed', expired: 'expired', cancelled: 'cancelled' },
};

/**
 * The code of a job that failed only because too many tokens of the account wait. Sources: https://github.com/openai/openai-python/issues/2084 and
 * https://learn.microsoft.com/en-us/answers/questions/2285577, which quote it.
 */
const NO_ROOM = 'token_limit_exceeded';

function isNoRoom(job: Record<string, unknown>): boolean {
  const errors = list(object(job.errors).data);
  return errors.length > 0 && errors.every((error) => object(error).code === NO_ROOM);
}

/** Why a job failed: the vendor's codes, and the lines of the file that they name. */
function reasons(job: Record<string, unknown>): string | null {
  const errors = object(job.errors).data;
  if (!Array.isArray(errors) || errors.length === 0) return null;
  const told = errors.slice(0, 3).map((error) => {
    const { code, line } = object(error);
    const name = typeof code === 'string' && /^[a-z_]{2,48}$/.test(code) ? code : 'no code given';
    return count(line) === null ? name : `${name} in line ${line}`;
  });
  return `The vendor refused the file: ${told.join(', ')}${errors.length > 3 ? ` and ${errors.length - 3} more` : ''}.`;
}

/** A job in OpenAI's form, or in Together's, which writes states in capitals and times as ISO 8601, and counts nothing. */
export function remoteJob(provider: string, value: unknown, tag: string | null): RemoteJob {
  const job = object(value);
  const counts = object(job.request_counts);
  // A state that nobody knows yet is no end.
  const state = STATES[String(job.status).toLowerCase()] ?? 'running';
  const [total, succeeded, failed] = [count(counts.total), count(counts.completed), count(counts.failed)];
  const endedAt = [job.completed_at, job.failed_at, job.expired_at, job.cancelled_at]
    .map(instant)
    .find((at) => at !== null);
  return {
    id: text(job.id) ?? '',
    state: state === 'failed' && isNoRoom(job) ? 'no-room' : state,
    tag: text(object(job.metadata).whowaits) ?? tag,
    // Counts are zero until the file is read.
    counts: total === null || total === 0 ? null : { total, succeeded: succeeded ?? 0, failed: failed ?? 0 },
    createdAt: instant(job.created_at),
    endedAt: endedAt ?? null,
    expiresAt: instant(job.expires_at ?? job.job_deadline),
    resultsUntil: resultsUntil(provider, endedAt ?? null),
    says: reasons(job),
  };
}

/** The tag as metadata, which OpenAI, Azure and Groq keep and show in the list of batches. */
export async function searchByMetadata(client: OpenAI, tag: string, claim: Claim): Promise<unknown> {
  // Groq gives one page and no cursor, so that the same jobs would come again for ever.
  const seen = new Set<string>();
  let last = Number.POSITIVE_INFINITY;
  let newestFirst = true;
  for await (const job of listedJobs(client)) {
    if (object(job.metadata).whowaits === tag) return job;
    const [id, createdAt] = [String(job.id), count(job.created_at) ?? 0];
    newestFirst &&= createdAt <= last;
    last = createdAt;
    // No reference promises the order, so a page must have shown it before what is too old ends the search.
    const past = newestFirst && seen.size >= 100 && !mayBeOf(claim, instant(job.created_at));
    if (past || seen.has(id)) return null;
    seen.add(id);
  }
  return null;
}

/** All jobs, a page at a time. The SDK's own pages take an answer without a list for an empty one. */
async function* listedJobs(client: OpenAI): AsyncGenerator<Record<string, unknown>> {
  let after: string | null = null;
  do {
    const query: Record<string, string> = after === null ? { limit: '100' } : { limit: '100', after };
    const page: Record<string, unknown> = fieldsOf(await client.get('/batches', { query }));
    const jobs = listed(page.data).map(object);
    yield* jobs;
    after = page.has_more === false ? null : text(jobs.at(-1)?.id);
  } while (after !== null);
}

/** Batches as OpenAI does them: a file is uploaded, a batch made of it, and its answers and errors are two files. */
export function openAiLike({ vendor, provider, connect, upload, create, search }: OpenAiLike): BatchProvider {
  const ask = lateClient(vendor, connect);

  /** The bytes of the output and of the error file, one after the other. */
  async function* files(id: string): AsyncGenerator<ResultBytes> {
    const job = await ask(async (client) => fieldsOf(await client.batches.retrieve(id)));
    // One without a name is no job, and says nothing of its files.
    if (text(job.id) === null) throw new Error('no job');
    for (const file of [text(job.output_file_id), text(job.error_file_id)])
      yield file === null ? null : (await ask((client) => client.files.content(file))).body;
  }

  return {
    async submit(job) {
      const blob = await openAsBlob(job.file);
      const file = new File([blob], `${job.tag}.jsonl`, { type: 'application/jsonl' });
      const created = await ask(async (client) => create(client, await upload(client, file), job));
      return remoteJob(provider, created, job.tag);
    },
    async find(tag, claim) {
      const found = await ask((client) => search(client, tag, claim));
      return found === null ? null : remoteJob(provider, found, tag);
    },
    look: async (id) => remoteJob(provider, await ask((client) => client.batches.retrieve(id), 'transient'), null),
    results: (id) => resultLines(vendor, files(id), openAiLine),
    async cancel(id) {
      await ask((client) => client.batches.cancel(id));
    },
  };
}
