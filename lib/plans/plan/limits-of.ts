import { type Assumptions, baseValues } from '../../cost/assumptions/assumptions';
import type { WorkloadInput } from '../../cost/workload-input';
import { findCapability } from '../../pricing/capabilities/capability';
import { GRADE_SAYS } from '../../pricing/catalogue/grade';
import type { ReportWorkload } from '../../reports/report';
import { type JobLimit, jobLimits } from '../job-limits';
import { shapeOfProvider } from '../job-shape';
import { type JobShape, jobShape } from '../job-shapes';
import type { FileBound, Limit } from './files-of-run';

/** What a provider publishes of its batch jobs, and what a record of the workload takes of it. */
export type FilesUnder = {
  /** Null for a provider whose form of a job is not known. */
  shape: JobShape | null;
  /** Requests, bytes, and embedding inputs of a file, and tokens of all files that wait. */
  requests: Limit;
  bytes: Limit;
  embeddingInputs: Limit;
  enqueuedTokens: Limit;
  filesPerHour: Limit;
  concurrentFiles: Limit;
  resultDays: Limit;
  leastRecords: number | null;
  /** Of a record: bytes of its line, and where they come from; input tokens, null if unknown. */
  bytesPerRecord: number;
  bytesFrom: 'log' | 'tokens' | 'assumption';
  tokensPerRecord: number | null;
  isEmbedding: boolean;
  /** The enqueued tokens as records. */
  enqueuedRecords: number | null;
};

/** Our assumption, where a log has tokens and no bytes: four characters of English a token, and what JSON escapes. */
export const BYTES_PER_TOKEN = 5;

/** The limits of the provider of a workload; unknown ones are null. */
export function filesUnder(
  workload: ReportWorkload,
  input: WorkloadInput | null,
  assumptions: Assumptions,
): FilesUnder {
  const { provider, model, requests, inputTokens } = workload;
  const id = provider === null ? null : shapeOfProvider(provider);
  const limits = id === null ? null : jobLimits(id, model);
  const capability = provider === null ? null : findCapability(provider, model ?? undefined);
  const [source = null] = capability?.sources ?? [];
  const values = baseValues(assumptions, provider);
  const measured = input?.meanBytesPerRequest ?? null;
  const tokensPerRecord = requests > 0 && inputTokens > 0 ? inputTokens / requests : null;
  const ofTokens = (tokensPerRecord ?? 0) * BYTES_PER_TOKEN;
  const days = capability?.resultRetentionDays ?? null;
  return {
    shape: id === null ? null : jobShape(id),
    requests: limitOf('Requests a file', limits?.requests),
    bytes: limitOf('Bytes a file', limits?.bytes),
    embeddingInputs: limitOf('Embedding inputs a file', limits?.embeddingInputs),
    enqueuedTokens: limitOf('Tokens of all files that wait', limits?.enqueuedTokens),
    filesPerHour: limitOf('Files an hour', limits?.batchesPerHour),
    concurrentFiles: limitOf('Files at a time', limits?.concurrentJobs),
    resultDays: {
      label: 'Days that results are kept',
      value: days,
      source: days === null ? null : (source?.url ?? null),
    },
    leastRecords: limits?.minRequests.value ?? null,
    bytesPerRecord: (measured ?? Math.max(ofTokens, values.bytesPerRequest)) + values.metadataBytesPerRequest,
    bytesFrom: measured !== null ? 'log' : ofTokens > values.bytesPerRequest ? 'tokens' : 'assumption',
    tokensPerRecord,
    isEmbedding: /embed/i.test(model ?? ''),
    enqueuedRecords: recordsOf(limits?.enqueuedTokens.value ?? null, tokensPerRecord),
  };
}

function limitOf(label: string, limit: JobLimit | undefined): Limit {
  const { value = null, source = null, says = null, grade = null } = limit ?? {};
  const read = source === null ? null : `${source}${grade === null ? '' : ` (${GRADE_SAYS[grade]})`}`;
  const parts = [says, read].filter((part) => part !== null);
  return { label, value, source: parts.length === 0 ? null : parts.join(' ') };
}

function recordsOf(tokens: number | null, tokensPerRecord: number | null): number | null {
  return tokens === null || tokensPerRecord === null ? null : Math.max(1, Math.floor(tokens / tokensPerRecord));
}

/** What bounds a file, with what a record takes of it. */
export function boundsOf(under: FilesUnder): FileBound[] {
  return [
    { ...under.requests, perRecord: 1 },
    { ...under.bytes, perRecord: under.bytesPerRecord },
    ...(under.isEmbedding ? [{ ...under.embeddingInputs, perRecord: 1 }] : []),
    { ...under.enqueuedTokens, perRecord: under.tokensPerRecord ?? 0 },
  ];
}
