import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Anthropic } from '@anthropic-ai/sdk';
import { anthropicAnswer } from '../answers/anthropic-answer';
import { fieldsOf, listed, object, text } from '../answers/json';
import { type BatchProvider, type Claim, ProviderFault, type RemoteJob, type ResultLine } from '../batch-provider';
import { type Environment, optional, required } from '../environment';
import { passes, plainCode } from '../faults/plain-code';
import { instant, mayBeOf } from '../instants';
import { jsonLines } from '../json-lines';
import { resultsUntil } from '../results-until';
import { lateClient } from './late-client';
import { CAREFUL } from './openai-like';
import { resultLines } from './result-lines';

const VENDOR = { title: 'Anthropic', key: 'ANTHROPIC_API_KEY' };

type Batch = Anthropic.Messages.MessageBatch;

function remoteJob(batch: Batch): RemoteJob {
  const { processing, succeeded, errored, canceled, expired } = batch.request_counts;
  const createdAt = instant(batch.created_at);
  return {
    id: batch.id,
    // What was cancelled or expired is told of each request: a batch only ends.
    state: batch.processing_status === 'ended' ? 'ended' : 'running',
    tag: null,
    counts: { total: totalOf(batch), succeeded, failed: errored + canceled + expired },
    createdAt,
    endedAt: instant(batch.ended_at),
    expiresAt: processing === 0 ? null : instant(batch.expires_at),
    // 29 days after it was made, not after it ended.
    resultsUntil: resultsUntil('anthropic', createdAt),
    says: null,
  };
}

const totalOf = ({ request_counts: { processing, succeeded, errored, canceled, expired } }: Batch): number =>
  processing + succeeded + errored + canceled + expired;

function resultLine(value: unknown, line: number): ResultLine {
  const fields = object(value);
  const customId = text(fields.custom_id);
  if (customId === null) return { outcome: 'unreadable', line };
  const result = object(fields.result);
  if (result.type === 'succeeded') {
    const { message } = result;
    return {
      customId,
      outcome: 'answered',
      requestId: text(object(message).id),
      answer: message,
      ...anthropicAnswer(message),
    };
  }
  if (result.type === 'expired' || result.type === 'canceled') {
    const outcome = result.type === 'expired' ? 'expired' : 'cancelled';
    const says = `The vendor did not come to it: ${outcome}.`;
    return { customId, outcome, requestId: null, code: result.type, says, transient: true };
  }
  const error = object(result.error);
  const code = plainCode(object(error.error).type) ?? 'unknown';
  return {
    ...{ customId, outcome: 'error', requestId: text(error.request_id), code },
    says: `The vendor gave no answer: ${code}.`,
    transient: passes(null, code),
  };
}

/**
 * The body of a call that makes a batch: `{"requests":[…]}` of the lines of a file. Line ends become commas in place, since JSON has no line
 * end inside a string. Holds the file once; parsing up to 256 MB into objects, as the SDK's own call wants it, would take several times that.
 */
async function bodyOf(file: string): Promise<Buffer> {
  const lines = await readFile(file);
  let end = lines.length;
  while (end > 0 && (lines[end - 1] === 10 || lines[end - 1] === 13)) end -= 1;
  for (let at = lines.indexOf(10); at !== -1 && at < end; at = lines.indexOf(10, at + 1)) lines[at] = 44;
  return Buffer.concat([Buffer.from('{"requests":['), lines.subarray(0, end), Buffer.from(']}')]);
}

/** Whether a file has a request of this id. */
async function hasRequest(file: string, customId: string): Promise<boolean> {
  for await (const lines of jsonLines(createReadStream(file)))
    if (lines.some(({ value }) => object(value).custom_id === customId)) return true;
  return false;
}

/**
 * Anthropic's Message Batches. It keeps no tag, so `find` compares: batches made since the claim, with as many requests, that the ledger doesn't know
 * otherwise. Of one that has ended, the first result tells whether it is ours; of one that runs, nothing tells.
 * Source: https://platform.claude.com/docs/en/build-with-claude/batch-processing, and `resources/messages/batches` of the SDK.
 */
export function anthropic(env: Environment): BatchProvider {
  const apiKey = required(env, 'ANTHROPIC_API_KEY', 'the key of your Anthropic workspace');
  const ask = lateClient(VENDOR, async () => {
    const { Anthropic } = await import('@anthropic-ai/sdk');
    const baseURL = optional(env, 'ANTHROPIC_BASE_URL') ?? 'https://api.anthropic.com';
    return new Anthropic({ ...CAREFUL, apiKey, authToken: null, baseURL });
  });

  async function* results(id: string): AsyncGenerator<ResultLine[]> {
    // The SDK's own decoder ends at a line that is cut off; the bytes behind it go on.
    const path = `/v1/messages/batches/${encodeURIComponent(id)}/results`;
    const { body } = await ask((client) => client.get(path).asResponse());
    yield* resultLines(VENDOR, [body], resultLine);
  }

  /** Whether an ended batch is the one of a file: null if it has no result that names a request. */
  async function isOf(file: string, id: string): Promise<boolean | null> {
    for await (const lines of results(id))
      for (const result of lines) if (result.outcome !== 'unreadable') return hasRequest(file, result.customId);
    return null;
  }

  async function find(_tag: string, claim: Claim): Promise<RemoteJob | null> {
    const running: string[] = [];
    // The reference: "Most recently created batches are returned first".
    for await (const batch of listedBatches()) {
      if (!mayBeOf(claim, instant(batch.created_at))) break;
      if (claim.otherIds.includes(batch.id) || totalOf(batch) !== claim.requests) continue;
      const ours = batch.processing_status === 'ended' ? await isOf(claim.file, batch.id) : null;
      if (ours === true) return remoteJob(batch);
      if (ours === null) running.push(batch.id);
    }
    if (running.length === 0) return null;
    throw new ProviderFault(
      'uncertain',
      `Anthropic has a batch of ${claim.requests} requests that may be this job: ${running.slice(0, 3).join(', ')}. ` +
        'It keeps no names, so this shows when the batch has ended. Wait for that, or cancel the batch.',
    );
  }

  /** All batches, a page at a time. The SDK's own pages take an answer without a list for an empty one. */
  async function* listedBatches(): AsyncGenerator<Batch> {
    let after: string | null = null;
    do {
      const query: Record<string, string> = after === null ? { limit: '100' } : { limit: '100', after_id: after };
      const page: Record<string, unknown> = await ask(async (client) =>
        fieldsOf(await client.get('/v1/messages/batches', { query })),
      );
      yield* listed(page.data) as Batch[];
      after = page.has_more === false ? null : text(page.last_id);
    } while (after !== null);
  }

  return {
    async submit({ file }) {
      const body = await bodyOf(file);
      const headers = { 'content-type': 'application/json' };
      const made = await ask((client) => client.post<Batch>('/v1/messages/batches', { body, headers }));
      return remoteJob(made);
    },
    find,
    look: async (id) => remoteJob(await ask((client) => client.messages.batches.retrieve(id), 'transient')),
    results,
    async cancel(id) {
      await ask((client) => client.messages.batches.cancel(id));
    },
  };
}
