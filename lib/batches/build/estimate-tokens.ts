import { type CountTokens, promptTexts } from './count-tokens';

export type TokenRange = { low: number; high: number; counted: 'tokenizer' | 'bytes' };

/** The first requests of a file are counted each, then one of so many. */
const ALL_OF_FIRST = 100;
const ONE_OF = 64;
/**
 * Tokens around each message of a chat and around the whole, of OpenAI's models. Source: "How to count tokens with
 * tiktoken", github.com/openai/openai-cookbook.
 */
const OF_A_MESSAGE = 4;
const OF_A_CHAT = 3;
/** What settings add, such as a schema's punctuation, where no tokenizer is known. */
const AROUND_HIGH = 40;
/**
 * Where no tokenizer is known: bytes of text for a token. Vendors say about 4 characters of English; other languages and code
 * have fewer, so the range is wide and marked.
 */
const MOST_BYTES = 5;
const FEWEST_BYTES = 2.5;

/** The tokens that one request is expected to have. */
export type Tokens = { low: number; high: number };

export function tokensOf(count: CountTokens | null, body: Readonly<Record<string, unknown>>): Tokens {
  if (count === null) {
    let bytes = 0;
    for (const text of promptTexts(body)) bytes += Buffer.byteLength(text);
    return { low: bytes / MOST_BYTES, high: bytes / FEWEST_BYTES + AROUND_HIGH };
  }
  let low = 0;
  for (const text of promptTexts(body)) low += count(text);
  const { messages, tools, response_format: format, text } = body;
  if (Array.isArray(messages)) low += messages.length * OF_A_MESSAGE + OF_A_CHAT;
  // How a model reads tools and schemas is not published: their texts at least, and their JSON at most.
  const settings = [tools, format, text].filter((one) => typeof one === 'object' && one !== null);
  return { low, high: settings.length === 0 ? low : low + count(JSON.stringify(settings)) };
}

/**
 * Estimates the input tokens of a file while it is written. A sample is counted, chosen by the hash of each request, so that the
 * same file has the same estimate. Its range is two standard errors of the ratio of tokens to bytes wider on each side.
 */
export class TokenEstimate {
  readonly #counted = { low: 0, high: 0 };
  #requests = 0;
  #bytes = 0;
  readonly #sample = { n: 0, low: 0, high: 0, bytes: 0, tt: 0, tb: 0, bb: 0 };
  #seen = 0;

  constructor(private readonly count: CountTokens | null) {}

  /** `bytes` is the length of its line, `hash` its hash in hexadecimal, `known` its tokens where they were counted. */
  add(body: Readonly<Record<string, unknown>>, bytes: number, hash: string, known: Tokens | null): void {
    this.#seen++;
    if (known !== null || this.#seen <= ALL_OF_FIRST) {
      const { low, high } = known ?? tokensOf(this.count, body);
      this.#counted.low += low;
      this.#counted.high += high;
      return;
    }
    this.#requests++;
    this.#bytes += bytes;
    if (Number.parseInt(hash.slice(-4), 16) % ONE_OF !== 0) return;
    const { low, high } = tokensOf(this.count, body);
    const s = this.#sample;
    s.n++;
    s.low += low;
    s.high += high;
    s.bytes += bytes;
    s.tt += high * high;
    s.tb += high * bytes;
    s.bb += bytes * bytes;
  }

  range(): TokenRange {
    const { n, low, high, bytes, tt, tb, bb } = this.#sample;
    const counted = this.count === null ? 'bytes' : 'tokenizer';
    if (n < 2) {
      // Without a sample, no more than a token a byte is known of the rest.
      return { low: Math.floor(this.#counted.low), high: Math.ceil(this.#counted.high) + this.#bytes, counted };
    }
    const ratio = high / bytes;
    const variance = Math.max(0, tt - 2 * ratio * tb + ratio * ratio * bb) / (n - 1);
    const spread = 2 * this.#requests * Math.sqrt(variance / n);
    return {
      low: Math.floor(this.#counted.low + Math.max(0, (this.#bytes * low) / bytes - spread)),
      high: Math.ceil(this.#counted.high + this.#bytes * ratio + spread),
      counted,
    };
  }
}
