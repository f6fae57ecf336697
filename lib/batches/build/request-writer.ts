import path from 'node:path';
import { type BatchPrice, embeddingInputs, outputBound } from '../../plans/batch-price';
import { type FillBounds, JobFiller } from '../../plans/fill-jobs';
import type { RequestBody } from '../../plans/job-shape';
import type { RequestFile } from '../../plans/manifest';
import type { CountTokens } from './count-tokens';
import { TokenEstimate, tokensOf } from './estimate-tokens';
import { LineFile } from './line-file';

const MILLION = 1e6;
const CENTS = 100;

export type WrittenFile = RequestFile & { inputs: number; longest: number };

/** Where a request goes: `customId` is its id, `hash` its hash, `line` the request as JSON with the end of the line. */
export type ReadyRequest = { body: RequestBody; line: string; hash: string };

/** Writes requests into files in their order, one file a job, and estimates what each file costs. */
export class RequestWriter {
  readonly files: WrittenFile[] = [];
  readonly #filler: JobFiller;
  #open: {
    file: LineFile;
    run: number;
    inputs: number;
    longest: number;
    tokens: TokenEstimate;
    output: number | null;
  } | null = null;
  #number = -1;

  constructor(
    private readonly folder: string,
    private readonly settings: {
      endpoint: string;
      bounds: FillBounds;
      price: BatchPrice | null;
      maxOutput: number | null;
      count: CountTokens | null;
    },
  ) {
    this.#filler = new JobFiller(settings.bounds);
  }

  /** Writes a request, or says which bound it breaks by itself. */
  write({ body, line, hash }: ReadyRequest): { over: keyof FillBounds; bytes: number } | null {
    const { bounds, count, endpoint, maxOutput, price } = this.settings;
    const bytes = Buffer.byteLength(line);
    const inputs = embeddingInputs(endpoint, body);
    const output = inputs > 0 ? 0 : (outputBound(body) ?? maxOutput);
    // A bound on tokens or USD holds for each request, so that each is counted.
    const known = bounds.tokens === null && bounds.runUsd === null ? null : tokensOf(count, body);
    const tokens = known?.high ?? 0;
    const usd = price === null ? 0 : (tokens * price.input + (output ?? 0) * price.output) / MILLION;
    const placed = this.#filler.place({ bytes, inputs, tokens, usd });
    if ('over' in placed) return { over: placed.over, bytes };
    if (placed.file !== this.#number) this.#next(placed.file, placed.run);
    const open = this.#open;
    if (open === null) throw new Error('A request was placed in no file.');
    open.file.write(line, bytes);
    open.inputs += inputs;
    open.longest = Math.max(open.longest, bytes);
    open.tokens.add(body, bytes, hash, known);
    open.output = open.output === null || output === null ? null : open.output + output;
    return null;
  }

  /** Ends the last file. */
  close(): void {
    if (this.#open === null) return;
    const { file, run, inputs, longest, tokens, output } = this.#open;
    const { lines, bytes, sha256 } = file.close();
    const inputTokens = tokens.range();
    this.files.push({
      file: `requests/${nameOf(this.#number)}`,
      run: run + 1,
      requests: lines,
      bytes,
      sha256,
      inputTokens,
      usd: usdOf(this.settings.price, inputTokens, output),
      inputs,
      longest,
    });
    this.#open = null;
  }

  #next(number: number, run: number): void {
    this.close();
    this.#number = number;
    const file = new LineFile(path.join(this.folder, nameOf(number)));
    this.#open = { file, run, inputs: 0, longest: 0, tokens: new TokenEstimate(this.settings.count), output: 0 };
  }
}

const nameOf = (number: number) => `${String(number + 1).padStart(4, '0')}.jsonl`;

/** The low figure has no answer at all, the high one the longest that each request allows. Rounded outwards, to the cent. */
function usdOf(
  price: BatchPrice | null,
  tokens: { low: number; high: number },
  output: number | null,
): RequestFile['usd'] {
  if (price === null || output === null) return null;
  const low = (tokens.low * price.input) / MILLION;
  const high = (tokens.high * price.input + output * price.output) / MILLION;
  return { low: Math.floor(low * CENTS) / CENTS, high: Math.ceil(high * CENTS) / CENTS };
}
