import type { ReadColumn } from './canonical-columns';

/**
 * Words of a column's name (after `plainName`, taken apart at "_") that hint at a canonical column: the name holds a word of
 * each list and none of `not`. `sure` is how far the hint goes by itself, from 0 to 1: chosen by hand, so that full names of
 * one thing lead, words that many columns have follow, and an exact name of column-aliases.ts stays above them all.
 */
export type Concept = {
  canonical: ReadColumn;
  words: readonly (readonly string[])[];
  not?: readonly string[];
  sure: number;
};

const TOKENS = ['token', 'tokens', 'tok', 'toks', 'len', 'length', 'count', 'cnt', 'units'];
const INPUT = ['input', 'in', 'prompt', 'prompts', 'context', 'ctx', 'request', 'req', 'sent', 'question', 'query'];
const OUTPUT = [
  'output',
  'out',
  'completion',
  'completions',
  'generated',
  'gen',
  'answer',
  'response',
  'resp',
  'reply',
];
const CACHE = ['cache', 'cached', 'caching'];
const WRITE = ['write', 'written', 'creation', 'created', 'store', 'stored'];
const THOUGHT = ['reasoning', 'reason', 'thinking', 'thought', 'thoughts'];
const BYTES = ['bytes', 'byte', 'size', 'chars'];
const END = ['end', 'ended', 'finish', 'finished', 'completed', 'updated', 'done', 'last', 'stop'];
const DURATION = ['latency', 'duration', 'elapsed', 'took', 'runtime', 'ms', 'millis', 'seconds', 'secs', 'msec'];
const FIRST = ['first', 'ttft', 'ttfb'];

export const COLUMN_CONCEPTS: readonly Concept[] = [
  { canonical: 'cache_write_tokens', words: [CACHE, WRITE], sure: 0.8 },
  { canonical: 'cache_read_tokens', words: [CACHE], not: [...WRITE, 'hit', 'key', 'id', 'miss'], sure: 0.75 },
  { canonical: 'reasoning_tokens', words: [THOUGHT, TOKENS], sure: 0.8 },
  { canonical: 'input_tokens', words: [INPUT, TOKENS], not: [...CACHE, ...OUTPUT, ...BYTES], sure: 0.85 },
  { canonical: 'output_tokens', words: [OUTPUT, TOKENS], not: [...CACHE, ...THOUGHT, ...INPUT, ...BYTES], sure: 0.85 },
  { canonical: 'input_bytes', words: [INPUT, BYTES], sure: 0.8 },
  { canonical: 'output_bytes', words: [OUTPUT, BYTES], sure: 0.8 },
  { canonical: 'input_tokens', words: [INPUT], not: [...CACHE, ...OUTPUT, ...BYTES, 'id', 'cost', 'price'], sure: 0.5 },
  {
    canonical: 'output_tokens',
    words: [OUTPUT],
    not: [...CACHE, ...THOUGHT, ...BYTES, 'id', 'cost', 'price', 'code'],
    sure: 0.5,
  },
  {
    canonical: 'billed_usd',
    words: [['cost', 'price', 'usd', 'spend', 'spent', 'charge', 'charged', 'billed', 'amount', 'dollars']],
    sure: 0.7,
  },
  { canonical: 'first_token_ms', words: [FIRST], not: ['seen', 'name', 'party'], sure: 0.7 },
  { canonical: 'latency_ms', words: [DURATION], not: FIRST, sure: 0.75 },
  {
    canonical: 'started_at',
    words: [['time', 'date', 'datetime', 'timestamp', 'ts', 'at', 'when', 'start', 'started', 'created', 'day']],
    not: [...END, ...DURATION, ...FIRST],
    sure: 0.7,
  },
  { canonical: 'model', words: [['model', 'mdl', 'engine', 'deployment', 'llm']], not: ['provider', 'id'], sure: 0.75 },
  { canonical: 'provider', words: [['provider', 'vendor', 'supplier', 'backend', 'upstream']], sure: 0.7 },
  { canonical: 'status', words: [['status', 'outcome', 'result', 'state', 'ok', 'error', 'succeeded']], sure: 0.6 },
  { canonical: 'streamed', words: [['stream', 'streamed', 'streaming', 'sse']], sure: 0.8 },
  { canonical: 'end_user', words: [['user', 'customer', 'member', 'email', 'employee', 'account']], sure: 0.6 },
  { canonical: 'session_id', words: [['session', 'conversation', 'conv', 'thread', 'chat']], sure: 0.65 },
  { canonical: 'trace_id', words: [['trace', 'correlation', 'parent']], sure: 0.65 },
  { canonical: 'key_name', words: [['key', 'apikey', 'credential']], not: CACHE, sure: 0.5 },
  {
    canonical: 'application',
    words: [
      [
        'application',
        'app',
        'service',
        'svc',
        'project',
        'team',
        'workload',
        'job',
        'feature',
        'product',
        'component',
        'department',
        'system',
      ],
    ],
    sure: 0.6,
  },
  {
    canonical: 'route',
    words: [['route', 'endpoint', 'path', 'task', 'template', 'usecase', 'flow', 'step', 'function', 'prompt']],
    not: TOKENS,
    sure: 0.5,
  },
  { canonical: 'operation', words: [['operation', 'op', 'method', 'kind', 'type']], sure: 0.45 },
  { canonical: 'tags', words: [['tags', 'tag', 'labels', 'label']], sure: 0.6 },
  {
    canonical: 'request_id',
    words: [
      ['request', 'req', 'call', 'generation', 'event', 'message', 'log'],
      ['id', 'uuid', 'guid'],
    ],
    sure: 0.75,
  },
  { canonical: 'request_id', words: [['id', 'uuid', 'guid']], not: ['user', 'session', 'trace', 'parent'], sure: 0.45 },
];
