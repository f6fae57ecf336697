import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { GetModelInvocationJobCommandOutput } from '@aws-sdk/client-bedrock';
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
import { passes, plainCode } from '../faults/plain-code';
import { lateClient } from './late-client';
import { type ResultBytes, resultLines } from './result-lines';

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

  const ask = lateClient(VENDOR, async () => {
    const { awsCalls } = await import('./aws-calls');
    const [bedrockAt, s3At] = [at('AWS_ENDPOINT_URL_BEDROCK'), at('AWS_ENDPOINT_URL_S3')];
    // One attempt: a job may have been made by a call that failed, and only `find` tells.
    const common = { region, ...credentials, maxAttempts: 1 };
    return awsCalls({ ...common, ...bedrockAt }, { ...common, ...s3At, forcePathStyle: 'endpoint' in s3At });
  });

  /** Uploads the file and gives its address. */
  async function upload(file: string, tag: string): Promise<string> {
    const Key = `${place.prefix}requests/${tag}.jsonl`;
    const { size } = await stat(file);
    await ask((aws) => aws.put({ Bucket: place.bucket, Key, Body: createReadStream(file), ContentLength: size }));
    return `s3://${place.bucket}/${Key}`;
  }

  /** The keys of a job's result files: `OUTPUT/JOB/NAME.jsonl.out`, beside a `manifest.json.out`. */
  async function* resultFiles({ bucket, prefix }: Place): AsyncGenerator<string> {
    let ContinuationToken: string | undefined;
    do {
      const page = await ask((aws) => aws.list({ Bucket: bucket, Prefix: prefix, ContinuationToken }));
      // S3 says whether a list goes on, even an empty one. HTML is read as XML without that.
      if (page.IsTruncated === undefined) throw new Error('no list');
      for (const { Key } of page.Contents ?? []) if (Key?.endsWith('.jsonl.out')) yield Key;
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
  }

  async function* files(id: string): AsyncGenerator<ResultBytes> {
    const job = await ask((aws) => aws.getJob(id));
    // One without a name is no job, and says nothing of its place.
    if (job.jobArn === undefined) throw new Error('no job');
    const output = placeOf(job.outputDataConfig?.s3OutputDataConfig?.s3Uri ?? '');
    const folder = { ...output, prefix: `${output.prefix}${job.jobArn.split('/').at(-1)}/` };
    for await (const key of resultFiles(folder))
      yield (await ask((aws) => aws.get(folder.bucket, key))).Body as AsyncIterable<Uint8Array>;
  }

  async function find(tag: string): Promise<RemoteJob | null> {
    let nextToken: string | undefined;
    do {
      const page = await ask((aws) => aws.listJobs({ nameContains: tag, nextToken }));
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
      const { jobArn } = await ask((aws) =>
        aws.createJob({
          ...{ jobName: tag, clientRequestToken: tag, roleArn, modelId: model },
          inputDataConfig: { s3InputDataConfig: { s3Uri: input, s3InputFormat: 'JSONL' } },
          outputDataConfig: { s3OutputDataConfig: { s3Uri: output } },
        }),
      );
      return remoteJob({
        ...{ jobArn, jobName: tag, modelId: model, roleArn, submitTime: undefined, status: 'Submitted' },
        ...{ inputDataConfig: undefined, outputDataConfig: undefined },
      });
    },
    find,
    look: async (id) => remoteJob(await ask((aws) => aws.getJob(id), 'transient')),
    results: (id) => resultLines(VENDOR, files(id), resultLine),
    async cancel(id) {
      await ask((aws) => aws.stopJob(id));
    },
  };
}
