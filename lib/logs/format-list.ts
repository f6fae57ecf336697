import type { ReadColumn } from './columns/canonical-columns';
import { LOG_FORMATS } from './detect-format';
import { FORMAT_FAMILIES } from './format-families';
import type { LogFormat } from './log-format';
import { overPivot } from './pivot';

/** Facts that an audit uses, and the columns that give them. One column is enough for a fact. */
const FACTS: readonly { says: string; columns: readonly ReadColumn[] }[] = [
  { says: 'when', columns: ['started_at'] },
  { says: 'model', columns: ['model'] },
  { says: 'input tokens', columns: ['input_tokens'] },
  { says: 'output tokens', columns: ['output_tokens'] },
  { says: 'cached tokens', columns: ['cache_read_tokens'] },
  { says: 'billed cost', columns: ['billed_usd'] },
  { says: 'latency', columns: ['latency_ms', 'ended_at'] },
  { says: 'time to first token', columns: ['first_token_ms', 'first_token_at'] },
  { says: 'streaming', columns: ['streamed'] },
  { says: 'service tier', columns: ['service_tier'] },
  { says: 'failures', columns: ['status'] },
  { says: 'application or route', columns: ['application', 'route', 'key_name', 'tags'] },
  { says: 'users', columns: ['end_user'] },
  { says: 'sessions', columns: ['session_id', 'trace_id'] },
  { says: 'client', columns: ['client'] },
  { says: 'what started a call', columns: ['origin'] },
  { says: 'shape of the prompt', columns: ['message_count', 'system_prompt_hash', 'prompt_head_hash'] },
];

/** Logs without their own format, read by their known column names. */
export const READ_BY_NAMES =
  'answers of OpenAI, Anthropic, Gemini, Bedrock, DeepSeek and Ollama in lines of your own; exports of Kibana and Google Cloud Logging; the traces of BurstGPT and Azure';

/** A format as shown to users. */
export type ListedFormat = {
  id: string;
  name: string;
  family: string;
  writtenBy: readonly string[];
  /** The columns and keys that only it has. All of `recognisedBy` are needed, and one of `orOneOf`. */
  recognisedBy: readonly string[];
  orOneOf: readonly string[];
  /** The facts that its rows give, and the facts that they never give. */
  tells: readonly string[];
  cannotTell: readonly string[];
  /** Its rows are sums of requests. */
  sums: boolean;
  /** Facts about the format that readers of an audit must know. */
  traps: readonly string[];
  /** For a format that can't be audited: what to use instead. */
  instead: string | null;
};

/** Every recognised format, by family, with the facts it gives and lacks, derived from the formats' own data. */
export function listFormats(): ListedFormat[] {
  return FORMAT_FAMILIES.flatMap(({ name, ids }) =>
    ids.flatMap((id) => LOG_FORMATS.filter((format) => format.id === id).map((format) => listed(format, name))),
  );
}

/** The formats whose name, family, tools or columns contain all words of a search. */
export function searchFormats(formats: readonly ListedFormat[], search: string): ListedFormat[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return formats.filter(({ id, name, family, writtenBy, recognisedBy, orOneOf }) => {
    const text = [id, name, family, ...writtenBy, ...recognisedBy, ...orOneOf].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** The formats by family, in list order. */
export function byFamily(formats: readonly ListedFormat[]): { family: string; formats: ListedFormat[] }[] {
  return FORMAT_FAMILIES.flatMap(({ name: family }) => {
    const familyFormats = formats.filter((format) => format.family === family);
    return familyFormats.length === 0 ? [] : [{ family, formats: familyFormats }];
  });
}

function listed(format: LogFormat, family: string): ListedFormat {
  const {
    id,
    name,
    writtenBy = [],
    requires,
    requiresOneOf = [],
    pivot,
    notes,
    sampled,
    remedy,
    instead = null,
  } = format;
  const projection = pivot === undefined ? format.projection : overPivot(format.projection, pivot);
  // Rows of finished batches among requests are sums, and the requests are not.
  const sums = [projection.request_count, projection.covers_until].some((source) => source && source.from !== 'when');
  const known = FACTS.map(({ says, columns }) => ({ says, knows: columns.some((column) => projection[column]) }));
  const isNone = Object.keys(projection).length === 0;
  return {
    id,
    name,
    family,
    writtenBy,
    recognisedBy: requires,
    orOneOf: requiresOneOf,
    tells: known.flatMap(({ says, knows }) => (knows ? [says] : [])),
    cannotTell: isNone
      ? []
      : [...(sums ? ['single requests'] : []), ...known.flatMap(({ says, knows }) => (knows ? [] : [says]))],
    sums,
    traps: [
      ...notes,
      ...(sampled ? ['It may be a sample of the requests, and its rows do not say so.'] : []),
      ...(remedy === undefined ? [] : [remedy]),
    ],
    instead,
  };
}
