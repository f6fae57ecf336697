import { type CountTokens, promptTexts } from './count-tokens';

export type TokenRange = { low: number; high: number; counted: 'tokenizer' | 'bytes' };

/** The first requests of a file are counted each, then one of so many. */
const ALL_OF_FIRST = 100;
const ONE_OF = 64;
/** Tokens beside the text of a request: OpenAI adds some for each message and for the answer's start. */
const AROUND_LOW = 3;
const AROUND_HIGH = 40;
/**
 * Where no tokenizer is known: bytes of text for a token. Vendors say about 4 characters of English; other languages and code
 * have fewer, so the range is wide and marked.
 */
const MOST_BYTES = 5;
const FEWEST_BYTES = 2.5;

/** The tokens of a request's text, or its bytes where no tokenizer is known. */
export function measure(count: CountTokens | null, body: object): number {
  let sum = 0;
  for (const text of promptTexts(body)) sum += count === null ? Buffer.byteLength(text) : count(text);
  return sum;
}

/** The most tokens that a request is expected to have, of what `measure` says. */
export function mostTokens(count: CountTokens | null, measured: number): number {
  return (count === null ? measured / FEWEST_BYTES : measured) + AROUND_HIGH;
}

/**
 * Estimates the input tokens of a file while it is written. A sample is counted, chosen by the hash of each request, so that the
 * same file has the same estimate. Its range is two standard errors of the ratio of tokens to bytes.
 */
export class TokenEstimate {
  #firstTokens = 0;
  #requests = 0;
  #bytes = 0;
  #sample = { n: 0, tokens: 0, bytes: 0, tt: 0, tb: 0, bb: 0 };
  #seen = 0;

  constructor(private readonly count: CountTokens | null) {}

  /** `bytes` is the length of its line, `hash` its hash in hexadecimal, `measured` what `measure` said where it was asked. */
  add(body: object, bytes: number, hash: string, measured: number | null): void {
    this.#seen++;
    if (measured !== null || this.#seen <= ALL_OF_FIRST) {
      this.#firstTokens += measured ?? measure(this.count, body);
      return;
    }
    this.#requests++;
    this.#bytes += bytes;
    if (Number.parseInt(hash.slice(-4), 16) % ONE_OF !== 0) return;
    const t = measure(this.count, body);
    const s = this.#sample;
    s.n++;
    s.tokens += t;
    s.bytes += bytes;
    s.tt += t * t;
    s.tb += t * bytes;
    s.bb += bytes * bytes;
  }

  range(): TokenRange {
    const { n, tokens, bytes, tt, tb, bb } = this.#sample;
    // Without a sample, no more than a token a byte is known of the rest.
    const ratio = n === 0 ? 1 : tokens / bytes;
    const rest = this.#bytes * ratio;
    const spread =
      n < 2 ? rest : this.#requests * Math.sqrt(Math.max(0, tt - 2 * ratio * tb + ratio * ratio * bb) / (n - 1) / n);
    const low = this.#firstTokens + Math.max(0, rest - 2 * spread);
    const high = this.#firstTokens + Math.min(this.#bytes, rest + 2 * spread);
    const all = this.#seen;
    if (this.count === null) {
      return {
        low: Math.floor(low / MOST_BYTES),
        high: Math.ceil(high / FEWEST_BYTES) + AROUND_HIGH * all,
        counted: 'bytes',
      };
    }
    return { low: Math.floor(low) + AROUND_LOW * all, high: Math.ceil(high) + AROUND_HIGH * all, counted: 'tokenizer' };
  }
}
