/** What one request takes of a job: bytes with the end of its line, embedding inputs, and tokens and USD where they are known. */
export type RequestSize = { bytes: number; inputs: number; tokens: number; usd: number };

/** What a job, and for USD a run, takes at most; null is no bound. */
export type FillBounds = {
  requests: number | null;
  bytes: number | null;
  lineBytes: number | null;
  inputs: number | null;
  tokens: number | null;
  /** Files are parted into runs so that each costs at most this, with a cent a file for its rounding. */
  runUsd: number | null;
};

/** Where a request goes: its file and run, both from 0, or the bound that it breaks by itself. */
export type Placed = { file: number; run: number } | { over: keyof FillBounds };

/** What a file costs is rounded up to the cent, so that the sum of a run keeps to its bound too. */
const ROUNDING_USD = 0.01;

/**
 * Fills jobs with requests in their order, one at a time, so that a million need no memory. A request that
 * breaks a bound by itself takes no place. No job is left empty.
 */
export class JobFiller {
  #file = 0;
  #run = 0;
  #requests = 0;
  #bytes = 0;
  #inputs = 0;
  #tokens = 0;
  #runUsd = 0;

  constructor(private readonly bounds: FillBounds) {}

  place(size: RequestSize): Placed {
    const { bounds } = this;
    const over = brokenAlone(bounds, size);
    if (over !== null) return { over };
    const full =
      exceeds(this.#requests + 1, bounds.requests) ||
      exceeds(this.#bytes + size.bytes, bounds.bytes) ||
      exceeds(this.#inputs + size.inputs, bounds.inputs) ||
      exceeds(this.#tokens + size.tokens, bounds.tokens);
    const begins = full || this.#requests === 0;
    const nextRun = this.#runUsd > 0 && exceeds(this.#runUsd + size.usd + (begins ? ROUNDING_USD : 0), bounds.runUsd);
    const begun = this.#requests > 0;
    if (begun && (full || nextRun)) {
      this.#file++;
      this.#requests = this.#bytes = this.#inputs = this.#tokens = 0;
    }
    if (nextRun) {
      this.#run++;
      this.#runUsd = 0;
    }
    if (this.#requests === 0) this.#runUsd += ROUNDING_USD;
    this.#requests++;
    this.#bytes += size.bytes;
    this.#inputs += size.inputs;
    this.#tokens += size.tokens;
    this.#runUsd += size.usd;
    return { file: this.#file, run: this.#run };
  }
}

function exceeds(value: number, bound: number | null): boolean {
  return bound !== null && value > bound;
}

function brokenAlone(bounds: FillBounds, { bytes, inputs, tokens, usd }: RequestSize): keyof FillBounds | null {
  if (exceeds(bytes, bounds.lineBytes)) return 'lineBytes';
  if (exceeds(bytes, bounds.bytes)) return 'bytes';
  if (exceeds(inputs, bounds.inputs)) return 'inputs';
  if (exceeds(tokens, bounds.tokens)) return 'tokens';
  if (exceeds(usd + ROUNDING_USD, bounds.runUsd)) return 'runUsd';
  return exceeds(1, bounds.requests) ? 'requests' : null;
}
