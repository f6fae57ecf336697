import { openAsBlob } from 'node:fs';
import type { SDKOptions } from '@mistralai/mistralai';
import type { ApiEndpoint, BatchJob } from '@mistralai/mistralai/models/components';
import type { Batch } from '@mistralai/mistralai/sdk/batch';
import type { Files } from '@mistralai/mistralai/sdk/files';
import { text } from '../answers/json';
import type { BatchProvider, Claim, RemoteJob, RemoteState } from '../batch-provider';
import { type Environment, optional, required } from '../environment';
import { instant, mayBeOf } from '../instants';
import { resultsUntil } from '../results-until';
import { lateClient } from './late-client';
import { openAiLine } from './openai-line';
import { type ResultBytes, resultLines } from './result-lines';

const VENDOR = { title: 'Mistral', key: 'MISTRAL_API_KEY' };

const STATES: Record<string, RemoteState> = {
  ...{ QUEUED: 'validating', RUNNING: 'running', CANCELLATION_REQUESTED: 'running' },
  ...{ SUCCESS: 'ended', FAILED: 'failed', TIMEOUT_EXCEEDED: 'expired', CANCELLED: 'cancelled' },
};

function remoteJob(job: BatchJob): RemoteJob {
  const endedAt = instant(job.completedAt);
  const total = job.totalRequests;
  return {
    id: job.id,
    state: STATES[job.status] ?? 'running',
    tag: text(job.metadata?.whowaits),
    counts: total === 0 ? null : { total, succeeded: job.succeededRequests, failed: job.failedRequests },
    createdAt: instant(job.createdAt),
    endedAt,
    expiresAt: null,
    resultsUntil: resultsUntil('mistral', endedAt),
    // Its errors are sentences, which may quote what was sent.
    says: job.errors.length === 0 ? null : 'The vendor names errors of the job: its console shows them.',
  };
}

type Client = { batch: Batch; files: Files };

/**
 * Mistral's batch jobs. The tag is metadata. The SDK reads no variable for its address: MISTRAL_BASE_URL is ours.
 * Source: https://docs.mistral.ai/studio/batch-processing, and `batch.jobs` and `files` of the SDK.
 */
export function mistral(env: Environment): BatchProvider {
  const apiKey = required(env, 'MISTRAL_API_KEY', 'the key of your Mistral workspace');
  const ask = lateClient(VENDOR, async (): Promise<Client> => {
    // Not the whole SDK: its chat takes all of zod into what every program loads.
    const [{ Batch }, { Files }] = await Promise.all([
      import('@mistralai/mistralai/sdk/batch'),
      import('@mistralai/mistralai/sdk/files'),
    ]);
    const serverURL = optional(env, 'MISTRAL_BASE_URL') ?? 'https://api.mistral.ai';
    const options: SDKOptions = { apiKey, serverURL, retryConfig: { strategy: 'none' } };
    return { batch: new Batch(options), files: new Files(options) };
  });

  async function search(client: Client, tag: string, claim: Claim): Promise<BatchJob | null> {
    const pageSize = 100;
    for (let page = 0; ; page += 1) {
      const { data = [] } = await client.batch.jobs.list({ page, pageSize, orderBy: '-created' });
      const found = data.find(({ metadata }) => metadata?.whowaits === tag);
      if (found !== undefined) return found;
      const last = data.at(-1);
      if (last === undefined || data.length < pageSize || !mayBeOf(claim, instant(last.createdAt))) return null;
    }
  }

  /** The bytes of the output and of the error file, one after the other. */
  async function* files(id: string): AsyncGenerator<ResultBytes> {
    const { outputFile, errorFile } = await ask((client) => client.batch.jobs.get({ jobId: id }));
    for (const fileId of [outputFile, errorFile])
      yield fileId === null || fileId === undefined ? null : await ask((client) => client.files.download({ fileId }));
  }

  return {
    async submit({ file, endpoint, model, tag }) {
      const blob = new File([await openAsBlob(file)], `${tag}.jsonl`, { type: 'application/jsonl' });
      const { id } = await ask((client) => client.files.upload({ file: blob, purpose: 'batch' }));
      const metadata = { whowaits: tag };
      return remoteJob(
        await ask((client) =>
          client.batch.jobs.create({ inputFiles: [id], endpoint: endpoint as ApiEndpoint, model, metadata }),
        ),
      );
    },
    async find(tag, claim) {
      const found = await ask((client) => search(client, tag, claim));
      return found === null ? null : remoteJob(found);
    },
    look: async (id) => remoteJob(await ask((client) => client.batch.jobs.get({ jobId: id }), 'transient')),
    results: (id) => resultLines(VENDOR, files(id), openAiLine),
    async cancel(id) {
      await ask((client) => client.batch.jobs.cancel({ jobId: id }));
    },
  };
}
