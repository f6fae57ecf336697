import { ProviderFault } from '../batch-provider';
import { LineTooLong } from '../json-lines';
import { plainCode } from './plain-code';

/** Who is called, for messages: the vendor's name, and the variable that holds its key. */
export type Vendor = { title: string; key: string };

type Unknown = Record<string, unknown>;
const fieldsOf = (value: unknown): Unknown => (typeof value === 'object' && value !== null ? (value as Unknown) : {});

/** The SDKs name the HTTP status differently: openai, anthropic and genai; Mistral; AWS. */
function statusOf(error: Unknown): number | null {
  const status = error.status ?? error.statusCode ?? fieldsOf(error.$metadata).httpStatusCode;
  return typeof status === 'number' ? status : null;
}

/** The vendor's code: a field of the error, of the body in it, or the name of the error itself (AWS). */
function codeOf(error: Unknown): string | null {
  const inner = fieldsOf(fieldsOf(error.error).error);
  const given = [error.code, error.type, inner.code, inner.type, fieldsOf(error.cause).code, error.name];
  return given.map(plainCode).find((code) => code !== null && code !== 'Error' && code !== 'error') ?? null;
}

/** What the vendor asks to wait, in milliseconds: a header of seconds or a date, or Google's detail of the error. */
function retryAfter(error: Unknown, now: number): number | null {
  const headers = error.headers ?? fieldsOf(error.$response).headers;
  const header = headers instanceof Headers ? headers.get('retry-after') : fieldsOf(headers)['retry-after'];
  if (typeof header === 'string' && header !== '') {
    const milliseconds = /^\d+(\.\d+)?$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
    return Number.isFinite(milliseconds) ? Math.max(milliseconds, 0) : null;
  }
  const delay = typeof error.message === 'string' ? error.message.match(/"retryDelay":\s*"(\d+(?:\.\d+)?)s"/) : null;
  return delay === null ? null : Number(delay[1]) * 1000;
}

/**
 * What 404 means. A vendor may not know a job yet that it has just made (https://github.com/anthropics/anthropic-sdk-python/issues/1432), so for a look at
 * one it passes.
 */
export type NotFound = 'refused' | 'transient';

/** AWS answers 400 where a quota of jobs is used up. Source: the errors of `CreateModelInvocationJob`. */
const QUOTA_USED = new Set(['ServiceQuotaExceededException', 'token_limit_exceeded']);

/**
 * What an SDK threw, as a fault without its text: vendors quote in it what was sent. An error without a status of HTTP's errors is one of the
 * connection, or an answer that the SDK couldn't read, so it is transient.
 */
export function faultOf({ title, key }: Vendor, error: unknown, notFound: NotFound = 'refused'): ProviderFault {
  if (error instanceof ProviderFault) return error;
  // It is not asked for again: the same file would come.
  if (error instanceof LineTooLong)
    return new ProviderFault(
      'broken',
      `Line ${error.line} of a file of results from ${title} is longer than 256 MiB, which no answer is. Nothing of it was taken.`,
    );
  const fields = fieldsOf(error);
  const status = statusOf(fields);
  const code = codeOf(fields);
  const detail = [status, code].filter((part) => part !== null).join(' ');
  const said = detail === '' ? '' : ` (${detail})`;
  if (status === null || status < 400)
    return new ProviderFault('transient', `${title} could not be reached, or its answer was cut off${said}.`);
  if (status === 401 || status === 403)
    return new ProviderFault('unauthorised', `${title} refused the key${said}. Check ${key} and what it may do.`);
  if (code === 'insufficient_quota' || status === 402)
    return new ProviderFault('refused', `The account at ${title} has no credit or quota left${said}.`);
  if (status === 429 || (code !== null && QUOTA_USED.has(code))) {
    const wait = retryAfter(fields, Date.now());
    return new ProviderFault('rate-limited', `${title} asks to send less for a while${said}.`, wait);
  }
  if (status === 408 || status === 409 || status >= 500)
    return new ProviderFault('transient', `${title} has a fault of its own${said}.`, retryAfter(fields, Date.now()));
  if (status === 404 && notFound === 'transient')
    return new ProviderFault('transient', `${title} knows no such job${said}. It may be too new.`);
  return new ProviderFault('refused', `${title} refused the call${said}.`);
}

/** Runs a call of an SDK and throws what it throws as a fault. */
export async function asFault<T>(vendor: Vendor, call: () => Promise<T>, notFound?: NotFound): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw faultOf(vendor, error, notFound);
  }
}
