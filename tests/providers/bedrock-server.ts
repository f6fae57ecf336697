import type { BatchMachine, Job, Outcome } from './batch-machine';
import { strikes } from './faults';
import { type Call, type ProviderServer, type Reply, type Route, readLines, serve } from './serve';

const ARN = 'arn:aws:bedrock:eu-central-1:123456789012:model-invocation-job/';

function show(machine: BatchMachine, job: Job): Record<string, unknown> {
  const status = {
    validating: 'Validating',
    running: 'InProgress',
    ended: 'Completed',
    cancelled: 'Stopped',
    expired: 'PartiallyCompleted',
    failed: 'Failed',
  };
  const { total, answered, error, expired, cancelled } = machine.counts(job);
  const iso = (at: number) => new Date(at).toISOString();
  return {
    ...{ jobArn: `${ARN}${job.id}`, status: status[job.state], submitTime: iso(job.createdAt), ...job.about },
    ...(job.state === 'failed' ? { message: `Malformed: ${JSON.stringify(job.requests[0]?.body)}` } : {}),
    ...(job.endedAt === null ? { jobExpirationTime: iso(job.createdAt + 86_400_000) } : { endTime: iso(job.endedAt) }),
    ...{ totalRecordCount: total, successRecordCount: answered, errorRecordCount: error },
    processedRecordCount: answered + error + expired + cancelled,
  };
}

/** The line has the prompt, as Bedrock's has. Records that it didn't come to have no line. */
function resultLine({ customId, kind }: Outcome, text: string, body: unknown): unknown {
  const line = { recordId: customId, modelInput: body };
  if (kind === 'error') return { ...line, error: { errorCode: 503, errorMessage: `too busy for "${text}"` } };
  const usage = { inputTokens: 100, outputTokens: 5, totalTokens: 105 };
  return { ...line, modelOutput: { output: { message: { role: 'assistant', content: [{ text }] } }, usage } };
}

/** The bytes of an upload: S3 takes them in chunks with their sizes and a checksum behind, where the SDK says so. */
function uploaded({ body, headers }: Call): string {
  if (!headers['content-encoding']?.includes('aws-chunked')) return body.toString('utf8');
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.subarray(at, lineEnd).toString(), 16);
    if (!(size > 0)) return Buffer.concat(parts).toString('utf8');
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}

/**
 * Bedrock's model invocation jobs, and as much of S3 as they need, at one address. Every call must be signed by the key.
 * A token that was used before gives the job that it made. Source: `CreateModelInvocationJob` and its kin of the SDK; the user guide on results.
 */
export function bedrockServer({ key, least = 100 }: { key: string; least?: number }): Promise<ProviderServer> {
  const objects = new Map<string, string>();

  const create = (machine: BatchMachine, body: Record<string, unknown>): Reply => {
    const { jobName, clientRequestToken, inputDataConfig, outputDataConfig, roleArn, modelId } = body;
    const before = machine.jobs.find(({ about }) => about.clientRequestToken === clientRequestToken);
    if (before !== undefined) return { json: { jobArn: `${ARN}${before.id}` } };
    if (strikes(machine.faults, 'noRoom')) {
      const headers = { 'x-amzn-errortype': 'ServiceQuotaExceededException' };
      return { status: 400, headers, json: { message: 'Too many jobs are in progress.' } };
    }
    const { s3Uri } = (inputDataConfig as { s3InputDataConfig: { s3Uri: string } }).s3InputDataConfig;
    const lines = readLines(objects.get(s3Uri.replace('s3:/', '')) ?? '');
    const requests = lines.map((line) => ({ customId: String(line?.recordId), body: line?.modelInput }));
    const about = { jobName, clientRequestToken, inputDataConfig, outputDataConfig, roleArn, modelId };
    const job = machine.create(requests, about);
    // The quota "Minimum number of records per batch inference job".
    if (requests.length < least) machine.stop(job.id, 'failed');
    return { json: { jobArn: `${ARN}${job.id}` }, creates: true };
  };

  /** The output of a job that has ended, where its configuration says. */
  const outputOf = (job: Job): string => {
    const { s3Uri } = (job.about.outputDataConfig as { s3OutputDataConfig: { s3Uri: string } }).s3OutputDataConfig;
    return `${s3Uri.replace('s3:/', '')}${job.id}/`;
  };

  const s3 = (call: Call, machine: BatchMachine): Reply | undefined => {
    if (call.method === 'PUT') {
      objects.set(call.path, uploaded(call));
      return { headers: { etag: '"1"' }, text: '' };
    }
    const ended = machine.jobs.filter(({ endedAt }) => endedAt !== null);
    if (call.query.get('list-type') === '2') {
      const folder = `${call.path.replace(/\/$/, '')}/${call.query.get('prefix')}`;
      const names = ended
        .filter((job) => outputOf(job) === folder)
        .flatMap(() => ['manifest.json.out', 'requests.jsonl.out']);
      const contents = names
        .map((name) => `<Contents><Key>${call.query.get('prefix')}${name}</Key></Contents>`)
        .join('');
      const xml = `<?xml version="1.0"?><ListBucketResult><IsTruncated>false</IsTruncated>${contents}</ListBucketResult>`;
      return { headers: { 'content-type': 'application/xml' }, text: xml };
    }
    const job = ended.find((one) => `${outputOf(one)}requests.jsonl.out` === call.path);
    if (job === undefined) return undefined;
    const bodies = new Map(job.requests.map(({ customId, body }) => [customId, body]));
    const done = job.outcomes.filter(({ kind }) => kind === 'answered' || kind === 'error');
    const line = (outcome: Outcome) =>
      resultLine(outcome, machine.answer(outcome.customId), bodies.get(outcome.customId));
    return { lines: machine.lines(done, line) };
  };

  const route: Route = (call, machine) => {
    if (!call.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential='))
      return { status: 403, json: { message: 'not signed' } };
    if (call.method === 'POST' && call.path === '/model-invocation-job') return create(machine, call.json());
    if (call.path === '/model-invocation-jobs') {
      const named = machine.jobs.filter(({ about }) =>
        String(about.jobName).includes(call.query.get('nameContains') ?? ''),
      );
      return { json: { invocationJobSummaries: named.map((job) => show(machine, job)) } };
    }
    const [, name, stop] = /^\/model-invocation-job\/(.+?)(\/stop)?$/.exec(decodeURIComponent(call.path)) ?? [];
    if (name === undefined) return s3(call, machine);
    const id = name.replace(ARN, '');
    const job = stop === undefined ? machine.look(id) : machine.stop(id);
    return job === undefined ? undefined : { json: stop === undefined ? show(machine, job) : {} };
  };
  return serve(route, key);
}
