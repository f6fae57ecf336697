/** Replaces personal or secret parts of a name. */
const ID = ':id';
const EMAIL = ':email';
const SECRET = ':secret';
const QUERY = ':query';
const ADDRESS = ':address';
const TEXT = ':text';
const LONGEST = 200;

type Mask = [pattern: RegExp, replacement: string | ((found: string) => string)];

const UUID = /[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/gi;

/** Keys and tokens, recognised by their vendors' prefixes (GitHub, "secret scanning patterns"). */
const SECRETS: readonly RegExp[] = [
  /eyJ[\w-]{8,}(?:\.[\w-]*){0,2}/g,
  /(?:gh[a-z]|npm|hf|dop_v1|shp[a-z]{2})_[A-Za-z0-9]{12,}|github_pat_\w{12,}|glpat-[\w-]{12,}/g,
  /xox[a-z]-[\w-]{6,}/g,
  /\b(?:sk|pk|rk)[-_](?=[\w-]*[\dA-Z])[\w-]{12,}/g,
  /\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{8,}/g,
  /\bAIza[\w-]{20,}/g,
  /\bya29\.[\w-]+/g,
  /\b(?:bearer|basic) +[\w+/=.~-]{6,}/gi,
  /\bSG\.[\w-]{16,}\.[\w-]{8,}/g,
  /\b(?:AC|SK)[0-9a-f]{32}\b/g,
];

/** A name and a password in a URL: `postgres://ana:pass@host`. */
const CREDENTIALS: Mask = [/\/\/[^\s/@]+@[^\s/]*/g, `//${SECRET}`];

/** Parameters recognised by the ends of their names, also outside a query: `access_token=`, `AccountKey=`. */
const TELLING_PARAMETERS =
  /(?<![\w-])[\w-]*?(token|key|secret|password|passwd|pwd|auth|authorization|sig|signature|session|user|username|uid|customer|client|email|e-?mail|phone|mobile)(=|%3d)[^\s&;,]+/gi;

const QUERIES: Mask = [/\?[^\s?][^\s]*/g, `?${QUERY}`];
const EMAILS: Mask = [
  /[^\s/@,;:=()<>"']+(?:@|＠|%(?:25)*40|&#(?:64|x40);|\s?(?:\(at\)|\[at\]|\{at\})\s?)[^\s/@,;()<>"'&]+/gi,
  EMAIL,
];
/**
 * In model names, only text that ends like a domain is an address: `claude-3@20240620` and `@cf/meta/llama` are names.
 */
const EMAILS_BESIDE_MODELS: Mask = [
  /[\w.+-]+(?:@|＠|%(?:25)*40|&#(?:64|x40);|\s?(?:\(at\)|\[at\]|\{at\})\s?)(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}|localhost\b)/gi,
  EMAIL,
];
const IPV4: Mask = [
  /(?<![\w.-])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.-]*\d)/g,
  ADDRESS,
];
/** `before` are characters that can't precede an address. */
const ipv6 = (before: string): Mask => [
  new RegExp(
    [
      '(?:[0-9a-f]{1,4}:){2,7}(?::?[0-9a-f]{1,4}){1,6}(?![\\w:])',
      '(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4}(?![\\w:]))?',
      '::(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4}(?![\\w:])',
    ]
      .map((address) => `(?<![${before}])${address}`)
      .join('|'),
    'gi',
  ),
  ADDRESS,
];
const IPV6 = ipv6('\\w:');
/** An ARN without an account has two colons after its region: `us-east-1::foundation-model/`. */
const IPV6_BESIDE_MODELS = ipv6('\\w:.-');
const IBANS: Mask = [
  /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g,
  (found) => (isIban(found) ? ID : found),
];
const PHONES: Mask = [/(?<!\w)\+\d[\d ()./-]{6,}\d/g, ID];
const LONG_NUMBERS: Mask = [/(?<![0-9A-Za-z])\d{4,}/g, ID];
const GROUPED_NUMBERS: Mask = [
  /(?<![\w.])\d{2,5}(?:[ /-]\d{2,5}){2,}(?![\w.])/g,
  (found) => (isDate(found) ? found : ID),
];

/** A run of letters and digits that is not a word: long, with digits among letters of both cases, or hexadecimal. */
const RUNS: Mask = [/[A-Za-z0-9+]{16,}={0,2}/g, (found) => (isRandom(found) ? ID : found)];

/**
 * Shorter hexadecimal ids that stand alone, as in API routes. No word continues with letters up to f after its digits.
 */
const HEX_IDS: Mask = [/(?<![A-Za-z0-9])(?=(?:[a-f]*\d){3})(?=[a-f]*(?:\d+[a-f]+))[0-9a-f]{10,}(?![A-Za-z0-9])/gi, ID];

const IN_NAMES: readonly Mask[] = [
  QUERIES,
  CREDENTIALS,
  EMAILS,
  ...SECRETS.map((pattern): Mask => [pattern, SECRET]),
  [TELLING_PARAMETERS, (found) => found.replace(/(=|%3d).*/i, `=${SECRET}`)],
  IBANS,
  PHONES,
  [UUID, ID],
  IPV4,
  IPV6,
  GROUPED_NUMBERS,
  RUNS,
  HEX_IDS,
  LONG_NUMBERS,
];

const IN_MODELS: readonly Mask[] = [
  QUERIES,
  CREDENTIALS,
  EMAILS_BESIDE_MODELS,
  ...SECRETS.map((pattern): Mask => [pattern, SECRET]),
  [TELLING_PARAMETERS, (found) => found.replace(/(=|%3d).*/i, `=${SECRET}`)],
  IBANS,
  PHONES,
  IPV4,
  IPV6_BESIDE_MODELS,
];

/**
 * The name of an application, a route, a key or a tag without personal or secret parts: mail and network addresses,
 * queries, keys, tokens, account and phone numbers, ids, and sentences. Names of people can't be recognised.
 */
export function maskName(name: string): string {
  return withoutSentences(IN_NAMES.reduce(masked, name)).slice(0, LONGEST);
}

/**
 * The same for the name of a model, a provider or a deployment, where dates, versions, digits and ARNs have a meaning.
 */
export function maskModel(name: string): string {
  return withoutSentences(IN_MODELS.reduce(masked, name)).slice(0, LONGEST);
}

function masked(text: string, [pattern, replacement]: Mask): string {
  return typeof replacement === 'string' ? text.replace(pattern, replacement) : text.replace(pattern, replacement);
}

/** The number of words that makes a name a sentence. Fewer are enough if it ends like one. */
const SENTENCE_WORDS = 8;
const ENDED_SENTENCE_WORDS = 4;

/** Lists of tags use punctuation that sentences use too, so each part is checked separately. */
function withoutSentences(name: string): string {
  return name.replace(/[^,;|"[\]{}\n]+/g, (part) => {
    const words = part.trim().split(/\s+/).length;
    const ends = /[.?!]\s*$/.test(part);
    return words >= SENTENCE_WORDS || (ends && words >= ENDED_SENTENCE_WORDS) ? TEXT : part;
  });
}

/** ISO 13616: letters become numbers, the first four characters move to the end, modulo 97. */
function isIban(text: string): boolean {
  const letters = text.replaceAll(' ', '');
  if (letters.length < 15 || letters.length > 34) return false;
  let rest = 0;
  for (const character of letters.slice(4) + letters.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

function isRandom(run: string): boolean {
  if (/^[0-9a-f]{16,}$/i.test(run) && /\d/.test(run)) return true;
  const digits = run.match(/\d/g)?.length ?? 0;
  const turns = run.match(/[A-Za-z](?=\d)|\d(?=[A-Za-z])|[a-z](?=[A-Z])/g)?.length ?? 0;
  return run.length >= 20 && digits >= 3 && turns >= 5;
}

/**
 * Dates with the year first or last, as in names of nightly jobs. They have four-digit numbers too, which
 * `LONG_NUMBERS` masks.
 */
function isDate(text: string): boolean {
  return /^(?:20\d\d[ /-]\d\d[ /-]\d\d|\d\d[ /-]\d\d[ /-]20\d\d)$/.test(text);
}
