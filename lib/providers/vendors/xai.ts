import { openAsBlob } from 'node:fs';
import type { OpenAI } from 'openai';
import { count, fieldsOf, list, object, text } from '../answers/json';
import { openAiAnswer } from '../answers/openai-answer';
import {
  type BatchProvider,
  ProviderFault,
  type RemoteJob,
  type RemoteState,
  type ResultLine,
} from '../batch-provider';
import { type Environment, optional, required } from '../environment';
import { passes } from '../faults/plain-code';
import { instant } from '../instants';
import { resultsUntil } from '../results-until';
import { type Ask, lateClient } from './late-client';
import { CAREFUL } from './openai-like';

const VENDOR = { title: 'xAI', key: 'XAI_API_KEY' };

/** xAI gives no state but counts of requests: a job without pending ones is done. Before the file is read there are none at all. */
function stateOf(total: number | null, pending: number | null, cancelled: number): RemoteState {
  if (total === null || total === 0) return 'validating';
  if (pending === null || pending > 0) return 'running';
  return cancelled > 0 ? 'cancelled' : 'ended';
}

function remoteJob(value: unknown, tag: string | null): RemoteJob {
  const job = object(value);
  const state = object(job.state);
  const [total, pending, cancelled] = [
    count(state.num_requests),
    count(state.num_pending),
    count(state.num_cancelled) ?? 0,
  ];
  const createdAt = instant(job.create_time);
  return {
    id: text(job.batch_id) ?? '',
    state: stateOf(total, pending, cancelled),
    tag: text(job.name) ?? tag,
    counts:
      total === null || total === 0
        ? null
        : { total, succeeded: count(state.num_success) ?? 0, failed: count(state.num_error) ?? 0 },
    createdAt,
    // It doesn't say when the last request was done.
    endedAt: null,
    expiresAt: instant(job.expire_time),
    resultsUntil: resultsUntil('xai', createdAt),
    says: null,
  };
}

function resultLine(value: unknown, line: number): ResultLine {
  const fields = object(value);
  const customId = text(fields.batch_request_id);
  if (customId === null) return { outcome: 'unreadable', line };
  // An answer lies under the name of the call, such as `chat_get_completion`.
  const answer = Object.values(object(object(fields.batch_result).response))[0];
  if (answer !== undefined)
    return { customId, outcome: 'answered', requestId: text(object(answer).id), answer, ...openAiAnswer(answer) };
  // It gives an error as a sentence, which may quote what was sent, so only its kind goes on.
  const transient = passes(null, text(fields.error_message));
  const says = `The vendor gave no answer${transient ? ', for now' : ''}.`;
  return { customId, outcome: 'error', requestId: null, code: transient ? 'transient' : 'error', says, transient };
}

/** The pages of a list, by the token that each gives for the next one. */
async function* pages(ask: Ask<OpenAI>, path: string, field: string): AsyncGenerator<unknown> {
  let token: string | null = null;
  do {
    const query: Record<string, string> = token === null ? { limit: '100' } : { limit: '100', pagination_token: token };
    const page: Record<string, unknown> = await ask(async (client) => fieldsOf(await client.get(path, { query })));
    yield* list(page[field]);
    token = text(page.pagination_token);
  } while (token !== null);
}

/**
 * xAI's batches: files and the making of a batch are OpenAI's, with a name instead of metadata; state, results and cancelling are its own.
 * Source: https://docs.x.ai/developers/advanced-api-usage/batch-api, https://batchwork.dev/providers/xai and
 * https://docs.litellm.ai/docs/providers/xai_batches, which drive it.
 */
export function xai(env: Environment): BatchProvider {
  const apiKey = required(env, 'XAI_API_KEY', 'the key of your xAI team');
  const ask = lateClient(VENDOR, async () => {
    const { OpenAI } = await import('openai');
    const baseURL = optional(env, 'XAI_BASE_URL') ?? 'https://api.x.ai/v1';
    return new OpenAI({ ...CAREFUL, apiKey, baseURL, organization: null, project: null });
  });
  const look = async (id: string) => remoteJob(await ask((client) => client.get(`/batches/${id}`), 'transient'), null);

  return {
    async submit(job) {
      const form = new FormData();
      form.append('file', new File([await openAsBlob(job.file)], `${job.tag}.jsonl`, { type: 'application/jsonl' }));
      const file = object(await ask((client) => client.post('/files', { body: form })));
      const body = { name: job.tag, input_file_id: text(file.id) };
      return remoteJob(await ask((client) => client.post('/batches', { body })), job.tag);
    },
    async find(tag) {
      for await (const job of pages(ask, '/batches', 'batches'))
        if (object(job).name === tag) return remoteJob(job, tag);
      return null;
    },
    look,
    async *results(id) {
      let line = 0;
      for await (const result of pages(ask, `/batches/${id}/results`, 'results')) {
        line += 1;
        yield [resultLine(result, line)];
      }
      // A job that has ended has a result for each request.
      if (line === 0) throw new ProviderFault('transient', 'xAI gave no results of a job that has ended.');
    },
    async cancel(id) {
      if (!/^[\w-]+$/.test(id)) throw new ProviderFault('refused', 'This is no id of a batch at xAI.');
      await ask((client) => client.post(`/batches/${id}:cancel`));
    },
  };
}
