import type { BatchMachine, Job } from './batch-machine';
import { strikes } from './faults';
import { openAiResultLine } from './openai-lines';
import { noRoom, type ProviderServer, type Reply, type Route, readLines, serve } from './serve';

function show(machine: BatchMachine, job: Job): Record<string, unknown> {
  const { total, answered, error, expired, cancelled } = machine.counts(job);
  const failed = error + expired + cancelled;
  const status = {
    validating: 'QUEUED',
    running: 'RUNNING',
    ended: 'SUCCESS',
    cancelled: 'CANCELLED',
    expired: 'TIMEOUT_EXCEEDED',
    failed: 'FAILED',
  };
  const has = (answers: boolean) => job.outcomes.some(({ kind }) => (kind === 'answered') === answers);
  return {
    ...{
      id: job.id,
      object: 'batch',
      errors: job.state === 'failed' ? [{ message: `bad: ${JSON.stringify(job.requests[0]?.body)}`, count: 1 }] : [],
      status: status[job.state],
      ...job.about,
    },
    ...{ created_at: Math.floor(job.createdAt / 1000), total_requests: total, completed_requests: answered + failed },
    ...{ succeeded_requests: answered, failed_requests: failed },
    completed_at: job.endedAt === null ? null : Math.floor(job.endedAt / 1000),
    output_file: has(true) ? `out-${job.id}` : null,
    error_file: has(false) ? `err-${job.id}` : null,
  };
}

/** Mistral's files and batch jobs. Source: `files` and `batch.jobs` of the SDK, which checks the form of each answer. */
export function mistralServer({ key }: { key: string }): Promise<ProviderServer> {
  const files: string[] = [];
  const content = (machine: BatchMachine, id: string): Reply | undefined => {
    const job = machine.jobs.find((one) => one.id === id.slice(4));
    if (job === undefined) return undefined;
    const outcomes = job.outcomes.filter(({ kind }) => (kind === 'answered') === id.startsWith('out-'));
    return { lines: machine.lines(outcomes, (outcome) => openAiResultLine(outcome, machine.answer(outcome.customId))) };
  };
  const route: Route = async (call, machine) => {
    if (call.method === 'POST' && call.path === '/v1/files') {
      const form = await call.form();
      const file = form.get('file') as File;
      files.push(await file.text());
      const purpose = String(form.get('purpose'));
      const about = { object: 'file', bytes: file.size, created_at: 1, filename: file.name, purpose };
      return { json: { id: `file-${files.length}`, ...about, sample_type: 'batch_request', source: 'upload' } };
    }
    const [, kind, id, action] = /^\/v1\/(files|batch\/jobs)(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(call.path) ?? [];
    if (kind === 'files' && id !== undefined && action === 'content') return content(machine, id);
    if (kind !== 'batch/jobs') return undefined;
    if (id === undefined && call.method === 'POST') {
      if (strikes(machine.faults, 'noRoom')) return noRoom('Too many jobs.');
      const { input_files, endpoint, model, metadata } = call.json();
      const name = String((input_files as string[])[0]);
      const requests = readLines(files[Number(name.replace('file-', '')) - 1] ?? '').map((line) => ({
        customId: String(line?.custom_id),
        body: line?.body,
      }));
      return {
        json: show(machine, machine.create(requests, { input_files, endpoint, model, metadata })),
        creates: true,
      };
    }
    if (id === undefined) {
      const size = Number(call.query.get('page_size') ?? 100);
      const from = Number(call.query.get('page') ?? 0) * size;
      const data = [...machine.jobs]
        .reverse()
        .slice(from, from + size)
        .map((job) => show(machine, job));
      return { json: { object: 'list', data, total: machine.jobs.length } };
    }
    const job = action === 'cancel' ? machine.stop(id) : machine.look(id);
    return job === undefined ? undefined : { json: show(machine, job) };
  };
  return serve(route, key);
}
