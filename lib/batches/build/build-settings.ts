import type { BatchPrice } from '../../plans/batch-price';
import type { JobShapeId } from '../../plans/job-shape';
import type { DoneRecords } from './done-records';
import type { BatchInput } from './read-records';
import type { BodySource } from './request-of';

/** What a build is made of. Shares are of 1, money is USD, sizes are bytes. */
export type BuildSettings = {
  inputs: readonly BatchInput[];
  /** The folder of the user, which the build makes or finds empty. */
  out: string;
  shape: JobShapeId;
  endpoint: string;
  model: string;
  source: BodySource;
  /** What tells this source apart from others in the id of the build, such as the hash of a template. */
  sourceKey: string;
  idField: string | null;
  promptVersion: string | null;
  schemaVersion: string | null;
  /** The name and text of the JSON Schema of the answers. */
  schema: { name: string; text: string } | null;
  workload: { audit: string; id: string; name: string } | null;
  done: DoneRecords;
  /** Bounds of the user's own, below those of the provider. */
  maxRequests: number | null;
  maxBytes: number | null;
  /** The largest share of all records in one file, so that one failure loses no more. */
  maxShare: number | null;
  /** The share of the provider's bytes and tokens that is left free. */
  margin: number;
  /** The tokens that may wait in the provider's queue, as the settings of the account show them. */
  enqueuedTokens: number | null;
  /** The most tokens of an answer, for requests that do not say it. */
  maxOutput: number | null;
  capUsd: number | null;
  /** Whether work above the cap is refused, and not parted into runs. */
  refuseAboveCap: boolean;
  price: BatchPrice | null;
};
