/**
 * What every vendor's batch endpoint can do, in one vocabulary. An adapter of this folder says it through the vendor's own SDK.
 * Nothing here retries what could be billed twice: who calls asks `find` before a second `submit`.
 */

/**
 * Where a job stands. `validating` and `running` go on by themselves, the others are final. `ended` says nothing about its records: all of
 * them may have failed. `expired` and `cancelled` jobs have results of the records that were done, and those are billed. `failed` has none,
 * and neither has `no-room`: too much of the account's waits already, and the same file may be sent later.
 */
export type RemoteState = 'validating' | 'running' | 'ended' | 'failed' | 'no-room' | 'expired' | 'cancelled';

/** A job as the vendor tells of it now. Null is what the vendor doesn't say. */
export type RemoteJob = {
  /** The vendor's id, which `look`, `results` and `cancel` take. */
  id: string;
  state: RemoteState;
  /** The tag that it was submitted with; null where the vendor keeps none (Anthropic). */
  tag: string | null;
  /** Requests, as the vendor counts them. It may count late or wrong: the results decide. */
  counts: { total: number; succeeded: number; failed: number } | null;
  createdAt: Date | null;
  endedAt: Date | null;
  /** When the vendor gives up on what isn't done. */
  expiresAt: Date | null;
  /** When the vendor deletes the results. */
  resultsUntil: Date | null;
  /** Why it failed, in a short sentence without any content of a request. */
  says: string | null;
};

/** One line of a job's results. Lines come in any order, may come twice and may name ids that were never sent. */
export type ResultLine =
  | {
      customId: string;
      outcome: 'answered';
      /** The vendor's id of the request, for its support. */
      requestId: string | null;
      /** The body of the answer as the vendor gave it. */
      answer: unknown;
      /** What the model wrote; null where it wrote no text (an embedding, a call of a tool). */
      text: string | null;
      /** Tokens. Input counts those read from a cache too. */
      usage: { inputTokens: number; cacheReadTokens: number; outputTokens: number } | null;
    }
  | {
      customId: string;
      outcome: 'error' | 'expired' | 'cancelled';
      requestId: string | null;
      /** The vendor's code, else the HTTP status. */
      code: string;
      says: string;
      /** Whether the same request may succeed later: an overload does, a malformed request doesn't. */
      transient: boolean;
    }
  /** A line that is no JSON or names no id, as a file that was cut off ends with. Lines count from 1 over all files of a job. */
  | { outcome: 'unreadable'; line: number };

/** A file of requests to send. */
export type JobToSubmit = {
  /** Path of the file with the provider's lines. */
  file: string;
  /** The path at the vendor, such as `/v1/chat/completions`; vendors with one endpoint ignore it. */
  endpoint: string;
  model: string;
  /** Names the job at the vendor: 1 to 63 letters, digits and hyphens, starting and ending with none of the hyphens. */
  tag: string;
  /** How many requests the file has. */
  requests: number;
};

/** What is known of a job that may have been submitted. Vendors without tags find it by this. */
export type Claim = {
  /** When the first try began, by our clock. */
  claimedAt: Date;
  file: string;
  requests: number;
  /** Ids that the ledger knows to be of other jobs: none of them is this one. */
  otherIds: readonly string[];
};

/** Every method throws `ProviderFault` where the vendor doesn't do what was asked. */
export interface BatchProvider {
  /**
   * Uploads the file and creates the job. Creating is tried once. After a `transient` fault the job may exist all the same, its answer lost:
   * ask `find` before another try.
   */
  submit(job: JobToSubmit): Promise<RemoteJob>;
  /**
   * The job with this tag, or null if the vendor has none. Throws `uncertain` where it can't tell: then nothing may be submitted again
   * until it can, and `says` tells what to do.
   */
  find(tag: string, claim: Claim): Promise<RemoteJob | null>;
  look(id: string): Promise<RemoteJob>;
  /** Streams the answers, errors and expired records of a job that is `ended`, `expired` or `cancelled`, as many at a time as come together. */
  results(id: string): AsyncIterable<readonly ResultLine[]>;
  /** Asks to stop. What is done stays done and billed, and the job may run on for minutes: `look` tells. */
  cancel(id: string): Promise<void>;
}

/**
 * What went wrong between us and a vendor, in a sentence without keys, prompts or answers.
 * `transient`: the vendor or the network, try later. `rate-limited`: a limit of calls, jobs or tokens, and nothing was made; try after
 * `retryAfterMs`. `refused`: the same call never succeeds.
 * `unauthorised`: the key is missing or wrong. `uncertain`: whether the job exists can't be told now. `broken`: what the vendor
 * keeps can't be read, however often it is asked for.
 */
export class ProviderFault extends Error {
  override readonly name = 'ProviderFault';
  constructor(
    readonly kind: 'transient' | 'rate-limited' | 'refused' | 'unauthorised' | 'uncertain' | 'broken',
    message: string,
    /** How long the vendor asks to wait, in milliseconds; null if it doesn't say. */
    readonly retryAfterMs: number | null = null,
  ) {
    super(message);
  }
}
