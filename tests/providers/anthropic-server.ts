import type { BatchMachine, Job, Outcome } from './batch-machine';
import { strikes } from './faults';
import { noRoom, type ProviderServer, type Reply, type Route, serve } from './serve';

function show(machine: BatchMachine, job: Job): Record<string, unknown> {
  const { answered, error, expired, cancelled, pending } = machine.counts(job);
  const ended = job.endedAt !== null;
  return {
    ...{ id: job.id, type: 'message_batch', processing_status: ended ? 'ended' : 'in_progress' },
    request_counts: { processing: pending, succeeded: answered, errored: error, canceled: cancelled, expired },
    created_at: new Date(job.createdAt).toISOString(),
    expires_at: new Date(job.createdAt + 86_400_000).toISOString(),
    ended_at: job.endedAt === null ? null : new Date(job.endedAt).toISOString(),
    ...{ archived_at: null, cancel_initiated_at: null },
    results_url: ended ? `https://api.anthropic.com/v1/messages/batches/${job.id}/results` : null,
  };
}

function resultLine({ customId, kind }: Outcome, text: string): unknown {
  if (kind === 'answered') {
    const usage = { input_tokens: 50, cache_read_input_tokens: 40, cache_creation_input_tokens: 10, output_tokens: 5 };
    const message = {
      id: `msg_${customId}`,
      type: 'message',
      role: 'assistant',
      content: [{ type: 'text', text }],
      usage,
    };
    return { custom_id: customId, result: { type: 'succeeded', message } };
  }
  if (kind !== 'error') return { custom_id: customId, result: { type: kind === 'expired' ? 'expired' : 'canceled' } };
  const error = {
    type: 'error',
    error: { type: 'overloaded_error', message: `Overloaded at "${text}"` },
    request_id: 'req_1',
  };
  return { custom_id: customId, result: { type: 'errored', error } };
}

const refusal = (message: string): Reply => ({
  status: 400,
  json: { type: 'error', error: { type: 'invalid_request_error', message } },
});

/** Anthropic's Message Batches, which keep no metadata. Source: `resources/messages/batches` of the SDK and the page of batch processing. */
export function anthropicServer({ key }: { key: string }): Promise<ProviderServer> {
  const create = (machine: BatchMachine, requests: Record<string, unknown>[]): Reply => {
    if (strikes(machine.faults, 'noRoom')) return noRoom('Too many requests wait.');
    if (strikes(machine.faults, 'refusals')) return refusal(`requests.0.params: ${JSON.stringify(requests[0])}`);
    const ids = requests.map(({ custom_id }) => String(custom_id));
    if (ids.some((id) => !/^[\w-]{1,64}$/.test(id)) || new Set(ids).size !== ids.length) return refusal('custom_id');
    const job = machine.create(
      requests.map(({ custom_id, params }) => ({ customId: String(custom_id), body: params })),
      {},
    );
    return { json: show(machine, job), creates: true };
  };
  const list = (machine: BatchMachine, query: URLSearchParams): Reply => {
    const newest = [...machine.jobs].reverse().map((job) => show(machine, job));
    const from = newest.findIndex(({ id }) => id === query.get('after_id')) + 1;
    const data = newest.slice(from, from + Number(query.get('limit') ?? 20));
    const ends = { first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null };
    return { json: { data, has_more: from + data.length < newest.length, ...ends } };
  };
  const route: Route = (call, machine) => {
    const [, path, id, action] = /^\/v1(\/messages\/batches)(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(call.path) ?? [];
    if (path === undefined) return undefined;
    if (id === undefined)
      return call.method === 'POST'
        ? create(machine, call.json().requests as Record<string, unknown>[])
        : list(machine, call.query);
    if (action === 'results') {
      const job = machine.jobs.find((one) => one.id === id && one.endedAt !== null);
      if (job === undefined) return undefined;
      return { lines: machine.lines(job.outcomes, (outcome) => resultLine(outcome, machine.answer(outcome.customId))) };
    }
    const job = action === 'cancel' ? machine.stop(id) : machine.look(id);
    return job === undefined ? undefined : { json: show(machine, job) };
  };
  return serve(route, key);
}
