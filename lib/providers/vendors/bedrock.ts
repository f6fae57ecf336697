import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { BedrockClient, GetModelInvocationJobCommandOutput } from '@aws-sdk/client-bedrock';
import type { S3Client } from '@aws-sdk/client-s3';
import { bedrockAnswer } from '../answers/bedrock-answer';
import { object, text } from '../answers/json';
import {
  type BatchProvider,
  ProviderFault,
  type RemoteJob,
  type RemoteState,
  type ResultLine,
} from '../batch-provider';
import { type Environment, optional, required } from '../environment';
import { asFault, faultOf } from '../faults/fault-of';
import { passes, plainCode } from '../faults/plain-code';
import { jsonLines } from '../json-lines';

const VENDOR = { title: 'Bedrock', key: 'your AWS credentials' };

const STATES: Record<string, RemoteState> = {
  ...{ Submitted: 'validating', Validating: 'validating', Scheduled: 'validating' },
  ...{ InProgress: 'running', Stopping: 'running', Completed: 'ended', Failed: 'failed', Stopped: 'cancelled' },
  // The time was up: some records are done, or none.
  ...{ PartiallyCompleted: 'expired', Expired: 'expired' },
};

type Job = Omit<GetModelInvocationJobCommandOutput, '$metadata'>;

function remoteJob(job: Job): RemoteJob {
  const { totalRecordCount: total, successRecordCount: succeeded = 0, errorRecordCount: failed = 0 } = job;
  return {
    id: job.jobArn ?? '',
    state: STATES[job.status ?? ''] ?? 'running',
    tag: job.jobName ?? null,
    counts: total === undefined ? null : { total, succeeded, failed },
    createdAt: job.submitTime ?? null,
    endedAt: job.endTime ?? null,
    expiresAt: job.endTime === undefined ? (job.jobExpirationTime ?? null) : null,
    // They lie in the user's own bucket.
    resultsUntil: null,
    says: job.status === 'Failed' ? 'Bedrock failed the job. The reason stands in the console of Bedrock.' : null,
  };
}

function resultLine(value: unknown, line: number): ResultLine {
  const fields = object(value);
  const customId = text(fields.recordId);
  if (customId === null) return { outcome: 'unreadable', line };
  // The line has the prompt beside it, as `modelInput`: it goes no further.
  const { modelOutput } = fields;
  if (modelOutput !== undefined)
    return { customId, outcome: 'answered', requestId: null, answer: modelOutput, ...bedrockAnswer(modelOutput) };
  const { errorCode } = object(fields.error);
  const code = plainCode(errorCode) ?? 'unknown';
  return {
    ...{ customId, outcome: 'error', requestId: null, code },
    says: `The vendor gave no answer: ${code}.`,
    transient: passes(typeof errorCode === 'number' ? errorCode : null, code),
  };
}

/** A place in S3: its bucket, and a prefix that ends with a slash or is empty. */
type Place = { bucket: string; prefix: string };

function placeOf(uri: string): Place {
  const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)\/?(.*)$/.exec(uri) ?? [];
  if (bucket === undefined)
    throw new ProviderFault('refused', 'WHOWAITS_BEDROCK_S3 is no S3 address. Give one like s3://bucket/folder.');
  return { bucket, prefix: prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/` };
}

/**
 * Amazon Bedrock's batch inference. The file goes to S3, and the results come from there. The tag is the name of the job, and the token by which
 * Bedrock makes it once only. Keys and regions are those of every AWS tool; role and place have variables of ours.
 * Source: https://docs.aws.amazon.com/bedrock/latest/userguide/batch-inference.html and `batch-inference-results.html` beside it, and
 * `CreateModelInvocationJob` of the SDK.
 */
export function bedrock(env: Environment): BatchProvider {
  const region =
    optional(env, 'AWS_REGION') ?? required(env, 'AWS_DEFAULT_REGION', 'the AWS region; AWS_REGION is read first');
  const roleArn = required(env, 'WHOWAITS_BEDROCK_ROLE_ARN', 'the role that lets Bedrock read and write your bucket');
  const place = placeOf(
    required(env, 'WHOWAITS_BEDROCK_S3', 'where files and results lie, such as s3://bucket/folder'),
  );
  const [accessKeyId, secretAccessKey] = [optional(env, 'AWS_ACCESS_KEY_ID'), optional(env, 'AWS_SECRET_ACCESS_KEY')];
  const sessionToken = optional(env, 'AWS_SESSION_TOKEN');
  // Without keys in the environment the SDK looks where every AWS tool does: profiles, SSO, the machine's role.
  const credentials =
    accessKeyId === undefined || secretAccessKey === undefined
      ? {}
      : { credentials: { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) } };
  const at = (variable: string) => {
    const endpoint = optional(env, variable) ?? optional(env, 'AWS_ENDPOINT_URL');
    return endpoint === undefined ? {} : { endpoint };
  };

  let bedrockClient: Promise<BedrockClient> | undefined;
  const jobs = async () => {
    const sdk = await import('@aws-sdk/client-bedrock');
    // One attempt: the token makes another harmless, but only `find` tells which job there is.
    bedrockClient ??= Promise.resolve(
      new sdk.BedrockClient({ region, ...credentials, ...at('AWS_ENDPOINT_URL_BEDROCK'), maxAttempts: 1 }),
    );
    return { sdk, client: await bedrockClient };
  };
  let s3Client: Promise<S3Client> | undefined;
  const store = async () => {
    const sdk = await import('@aws-sdk/client-s3');
    const own = at('AWS_ENDPOINT_URL_S3');
    s3Client ??= Promise.resolve(
      new sdk.S3Client({ region, ...credentials, ...own, maxAttempts: 1, forcePathStyle: 'endpoint' in own }),
    );
    return { sdk, client: await s3Client };
  };
  const ask = <T>(call: () => Promise<T>) => asFault(VENDOR, call);

  const get = (id: string) =>
    ask(async () => {
      const { sdk, client } = await jobs();
      return client.send(new sdk.GetModelInvocationJobCommand({ jobIdentifier: id }));
    });

  /** Uploads the file and gives its address. */
  async function upload(file: string, tag: string): Promise<string> {
    const { sdk, client } = await store();
    const key = `${place.prefix}requests/${tag}.jsonl`;
    const { size } = await stat(file);
    const Body = createReadStream(file);
    await ask(() =>
      client.send(new sdk.PutObjectCommand({ Bucket: place.bucket, Key: key, Body, ContentLength: size })),
    );
    return `s3://${place.bucket}/${key}`;
  }

  /** The keys of a job's result files: `OUTPUT/JOB/NAME.jsonl.out`, beside a `manifest.json.out`. */
  async function* resultFiles({ bucket, prefix }: Place): AsyncGenerator<string> {
    const { sdk, client } = await store();
    let token: string | undefined;
    do {
      const input = { Bucket: bucket, Prefix: prefix, ...(token === undefined ? {} : { ContinuationToken: token }) };
      const page = await ask(() => client.send(new sdk.ListObjectsV2Command(input)));
      for (const { Key } of page.Contents ?? []) if (Key?.endsWith('.jsonl.out')) yield Key;
      token = page.NextContinuationToken;
    } while (token !== undefined);
  }

  async function* results(id: string): AsyncGenerator<ResultLine> {
    const job = await get(id);
    const output = placeOf(job.outputDataConfig?.s3OutputDataConfig?.s3Uri ?? '');
    const folder = { ...output, prefix: `${output.prefix}${(job.jobArn ?? id).split('/').at(-1)}/` };
    const { sdk, client } = await store();
    let before = 0;
    for await (const Key of resultFiles(folder)) {
      const { Body } = await ask(() => client.send(new sdk.GetObjectCommand({ Bucket: folder.bucket, Key })));
      let last = 0;
      try {
        for await (const { line, value } of jsonLines(Body as AsyncIterable<Uint8Array>)) {
          last = line;
          yield resultLine(value, before + line);
        }
      } catch (error) {
        throw faultOf(VENDOR, error);
      }
      before += last;
    }
  }

  async function find(tag: string): Promise<RemoteJob | null> {
    const { sdk, client } = await jobs();
    let nextToken: string | undefined;
    do {
      const input = { nameContains: tag, ...(nextToken === undefined ? {} : { nextToken }) };
      const page = await ask(() => client.send(new sdk.ListModelInvocationJobsCommand(input)));
      const found = page.invocationJobSummaries?.find(({ jobName }) => jobName === tag);
      if (found !== undefined) return remoteJob(found);
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    return null;
  }

  return {
    async submit({ file, model, tag }) {
      const input = await upload(file, tag);
      const output = `s3://${place.bucket}/${place.prefix}results/`;
      const { sdk, client } = await jobs();
      const command = new sdk.CreateModelInvocationJobCommand({
        ...{ jobName: tag, clientRequestToken: tag, roleArn, modelId: model },
        inputDataConfig: { s3InputDataConfig: { s3Uri: input, s3InputFormat: 'JSONL' } },
        outputDataConfig: { s3OutputDataConfig: { s3Uri: output } },
      });
      const { jobArn } = await ask(() => client.send(command));
      return remoteJob({
        ...{ jobArn, jobName: tag, modelId: model, roleArn, submitTime: undefined, status: 'Submitted' },
        ...{ inputDataConfig: undefined, outputDataConfig: undefined },
      });
    },
    find,
    look: async (id) => remoteJob(await get(id)),
    results,
    async cancel(id) {
      const { sdk, client } = await jobs();
      await ask(() => client.send(new sdk.StopModelInvocationJobCommand({ jobIdentifier: id })));
    },
  };
}
