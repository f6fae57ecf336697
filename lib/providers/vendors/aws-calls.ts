import {
  BedrockClient,
  type BedrockClientConfig,
  CreateModelInvocationJobCommand,
  type CreateModelInvocationJobCommandInput,
  GetModelInvocationJobCommand,
  ListModelInvocationJobsCommand,
  type ListModelInvocationJobsCommandInput,
  StopModelInvocationJobCommand,
} from '@aws-sdk/client-bedrock';
import {
  GetObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';

/**
 * The calls of Bedrock and S3 that batches need. This module is loaded late instead of the SDKs: they are CommonJS, and a bundle that loads such a
 * package late hands on nothing but its `default`.
 */
export function awsCalls(bedrock: BedrockClientConfig, s3: S3ClientConfig) {
  const jobs = new BedrockClient(bedrock);
  const store = new S3Client(s3);
  return {
    createJob: (input: CreateModelInvocationJobCommandInput) => jobs.send(new CreateModelInvocationJobCommand(input)),
    getJob: (jobIdentifier: string) => jobs.send(new GetModelInvocationJobCommand({ jobIdentifier })),
    listJobs: (input: ListModelInvocationJobsCommandInput) => jobs.send(new ListModelInvocationJobsCommand(input)),
    stopJob: (jobIdentifier: string) => jobs.send(new StopModelInvocationJobCommand({ jobIdentifier })),
    put: (input: PutObjectCommandInput) => store.send(new PutObjectCommand(input)),
    list: (input: ListObjectsV2CommandInput) => store.send(new ListObjectsV2Command(input)),
    get: (Bucket: string, Key: string) => store.send(new GetObjectCommand({ Bucket, Key })),
  };
}
