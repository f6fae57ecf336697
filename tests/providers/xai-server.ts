import type { BatchMachine, Job } from './batch-machine';
import { strikes } from './faults';
import { completion } from './openai-lines';
import { noRoom, type ProviderServer, type Route, readLines, serve } from './serve';

function show(machine: BatchMachine, job: Job): Record<string, unknown> {
  const { total, answered, error, expired, cancelled, pending } = machine.counts(job);
  // There are no states, and no counts until the file has been read.
  const counts = job.state === 'validating' ? 0 : total;
  return {
    ...{ batch_id: job.id, name: job.about.name, create_time: new Date(job.createdAt).toISOString() },
    expire_time: new Date(job.createdAt + 30 * 86_400_000).toISOString(),
    state: {
      ...{ num_requests: counts, num_pending: counts === 0 ? 0 : pending, num_success: answered },
      ...{ num_error: error + expired, num_cancelled: cancelled },
    },
  };
}

/** xAI's files and batches. Source: https://docs.x.ai/developers/advanced-api-usage/batch-api and https://batchwork.dev/providers/xai. */
export function xaiServer({ key }: { key: string }): Promise<ProviderServer> {
  const files: string[] = [];
  const route: Route = async (call, machine) => {
    const path = call.path.replace(/^\/v1/, '');
    /** A page of a list: `limit` entries behind the token, which is where the last page ended. */
    const page = (field: string, all: unknown[]) => {
      const from = Number(call.query.get('pagination_token') ?? 0);
      const to = from + Number(call.query.get('limit') ?? 100);
      return { json: { [field]: all.slice(from, to), pagination_token: to < all.length ? String(to) : null } };
    };
    if (call.method === 'POST' && path === '/files') {
      files.push(await ((await call.form()).get('file') as File).text());
      return { json: { id: `file-${files.length}` } };
    }
    if (call.method === 'POST' && path === '/batches') {
      if (strikes(machine.faults, 'noRoom')) return noRoom('Too many batches.');
      const { name, input_file_id } = call.json();
      const text = files[Number(String(input_file_id).replace('file-', '')) - 1] ?? '';
      const requests = readLines(text).map((line) => ({ customId: String(line?.custom_id), body: line?.body }));
      return { json: show(machine, machine.create(requests, { name })), creates: true };
    }
    if (path === '/batches')
      return page(
        'batches',
        [...machine.jobs].reverse().map((job) => show(machine, job)),
      );
    const [, id = '', action] = /^\/batches\/([^/:]+)(?:[/:](\w+))?$/.exec(path) ?? [];
    const job =
      action === 'cancel'
        ? machine.stop(id)
        : action === 'results'
          ? machine.jobs.find((one) => one.id === id)
          : machine.look(id);
    if (job === undefined || action !== 'results') return job === undefined ? undefined : { json: show(machine, job) };
    const lines = machine.lines(job.outcomes, ({ customId, kind }) => {
      if (kind !== 'answered')
        return { batch_request_id: customId, error_message: `rate limit exceeded for "${machine.answer(customId)}"` };
      return {
        batch_request_id: customId,
        batch_result: { response: { chat_get_completion: completion(machine.answer(customId)) } },
      };
    });
    return page('results', readLines([...lines].join('')));
  };
  return serve(route, key);
}
