import type { ReadColumn } from './canonical-columns';

/**
 * Words in a column's name (after `plainName`, split at "_") that hint at a canonical column. The name has a word of
 * each list and none of `not`. `sure` is the strength of the hint alone, from 0 to 1, chosen by hand: full names come
 * first, common words later, and exact names from column-aliases.ts stay above all.
 */
export type Concept = {
  canonical: ReadColumn;
  words: readonly (readonly string[])[];
  not?: readonly string[];
  sure: number;
};

const TOKENS = ['token', 'tokens', 'tok', 'toks', 'len', 'length', 'units'];
const COUNT = ['count', 'cnt'];
const PROMPT = ['input', 'in', 'prompt', 'prompts', 'context', 'ctx'];
const INPUT = [...PROMPT, 'request', 'req', 'sent', 'question', 'query'];
const ANSWER = ['output', 'out', 'completion', 'completions', 'generated', 'gen'];
const OUTPUT = [...ANSWER, 'answer', 'response', 'resp', 'reply'];
const CACHE = ['cache', 'cached', 'caching'];
const WRITE = ['write', 'written', 'creation', 'created', 'store', 'stored'];
const THOUGHT = ['reasoning', 'reason', 'thinking', 'thought', 'thoughts'];
const BYTES = ['bytes', 'byte', 'size', 'chars'];
const END = ['end', 'ended', 'finish', 'finished', 'completed', 'updated', 'done', 'last', 'stop'];
const DURATION = [
  'latency',
  'latencies',
  'duration',
  'elapsed',
  'took',
  'runtime',
  'ms',
  'millis',
  'seconds',
  'secs',
  'msec',
];
const FIRST = ['first', 'ttft', 'ttfb'];
const PRICE = ['price', 'prices', 'rate', 'rates', 'ratio', 'per', 'unit', 'list'];
const MONEY = ['cost', 'costs', 'usd', 'spend', 'spent', 'charge', 'charged', 'billed', 'dollars'];
const ADDRESS = [
  'uri',
  'url',
  'host',
  'hostname',
  'path',
  'port',
  'ip',
  'addr',
  'address',
  'method',
  'header',
  'headers',
];
/** Facts about a request other than its size. */
const BESIDE = [
  'id',
  'ids',
  'name',
  'type',
  'status',
  'code',
  'text',
  'content',
  'role',
  'time',
  'at',
  'date',
  'timestamp',
  'model',
  'limit',
  'max',
  'min',
];
const NO_COUNT = [...BYTES, ...MONEY, 'amount', ...PRICE, ...DURATION, ...ADDRESS, ...BESIDE];

export const COLUMN_CONCEPTS: readonly Concept[] = [
  { canonical: 'cache_write_tokens', words: [CACHE, WRITE], not: NO_COUNT, sure: 0.8 },
  {
    canonical: 'cache_read_tokens',
    words: [CACHE],
    not: [...WRITE, ...NO_COUNT, 'hit', 'key', 'miss', 'ttl'],
    sure: 0.75,
  },
  { canonical: 'cache_read_tokens', words: [CACHE, ['hit'], TOKENS], not: NO_COUNT, sure: 0.8 },
  { canonical: 'reasoning_tokens', words: [THOUGHT, [...TOKENS, ...COUNT]], not: NO_COUNT, sure: 0.8 },
  { canonical: 'input_tokens', words: [INPUT, TOKENS], not: [...CACHE, ...OUTPUT, ...NO_COUNT], sure: 0.85 },
  {
    canonical: 'output_tokens',
    words: [OUTPUT, TOKENS],
    not: [...CACHE, ...THOUGHT, ...INPUT, ...NO_COUNT],
    sure: 0.85,
  },
  { canonical: 'input_tokens', words: [PROMPT, COUNT], not: [...CACHE, ...OUTPUT, ...NO_COUNT], sure: 0.7 },
  {
    canonical: 'output_tokens',
    words: [ANSWER, COUNT],
    not: [...CACHE, ...THOUGHT, ...INPUT, ...NO_COUNT],
    sure: 0.7,
  },
  { canonical: 'input_bytes', words: [INPUT, BYTES], sure: 0.8 },
  { canonical: 'output_bytes', words: [OUTPUT, BYTES], sure: 0.8 },
  {
    canonical: 'input_tokens',
    words: [INPUT],
    not: [...CACHE, ...OUTPUT, ...NO_COUNT, ...COUNT],
    sure: 0.5,
  },
  {
    canonical: 'output_tokens',
    words: [OUTPUT],
    not: [...CACHE, ...THOUGHT, ...NO_COUNT, ...COUNT],
    sure: 0.5,
  },
  {
    canonical: 'request_count',
    words: [['calls', 'invocations', 'requests']],
    not: [...TOKENS, ...NO_COUNT, 'failed', 'successful', 'errors', 'tool'],
    sure: 0.7,
  },
  {
    canonical: 'request_count',
    words: [
      ['call', 'request', 'req', 'invocation'],
      [...COUNT, 'num', 'number'],
    ],
    not: [...TOKENS, ...NO_COUNT, 'tool'],
    sure: 0.75,
  },
  {
    canonical: 'billed_usd',
    words: [MONEY],
    not: [
      ...PRICE,
      'center',
      'centre',
      'type',
      'category',
      'currency',
      'limit',
      'budget',
      'name',
      'id',
      'saved',
      'input',
      'output',
      'prompt',
      'completion',
      'cache',
    ],
    sure: 0.7,
  },
  { canonical: 'first_token_ms', words: [FIRST], not: ['seen', 'name', 'party'], sure: 0.7 },
  {
    canonical: 'latency_ms',
    words: [DURATION],
    not: [...FIRST, 'per', 'queue', 'token', 'tokens', 'overhead', 'limit', 'timeout'],
    sure: 0.75,
  },
  {
    canonical: 'started_at',
    words: [['time', 'date', 'datetime', 'timestamp', 'ts', 'at', 'when', 'start', 'started', 'created', 'day']],
    not: [
      ...END,
      ...DURATION,
      ...FIRST,
      'per',
      'zone',
      'timezone',
      'tz',
      'token',
      'tokens',
      'limit',
      'out',
      'taken',
      'usage',
    ],
    sure: 0.7,
  },
  {
    canonical: 'model',
    words: [['model', 'mdl', 'engine', 'deployment', 'llm']],
    not: [
      'provider',
      'id',
      'type',
      'latency',
      ...TOKENS,
      ...COUNT,
      'cost',
      'price',
      'ratio',
      'vendor',
      'framework',
      'version',
      'window',
      'time',
    ],
    sure: 0.75,
  },
  {
    canonical: 'provider',
    words: [['provider', 'vendor', 'supplier', 'backend', 'upstream']],
    not: [...ADDRESS, ...DURATION, 'id', 'time', 'status', 'code', 'model', 'cost', 'response', 'request'],
    sure: 0.7,
  },
  {
    canonical: 'status',
    words: [
      ['http', 'response', 'status', 'result'],
      ['code', 'status'],
    ],
    not: ['message', 'text'],
    sure: 0.75,
  },
  { canonical: 'status', words: [['status', 'outcome', 'result', 'state', 'ok', 'error', 'succeeded']], sure: 0.6 },
  { canonical: 'streamed', words: [['stream', 'streamed', 'streaming', 'sse']], sure: 0.8 },
  {
    canonical: 'end_user',
    words: [['user', 'customer', 'member', 'email', 'employee']],
    not: ['agent', 'type', 'role', 'prompt', 'message', 'content', 'query'],
    sure: 0.6,
  },
  { canonical: 'session_id', words: [['session', 'conversation', 'conv', 'thread', 'chat']], sure: 0.65 },
  { canonical: 'trace_id', words: [['trace', 'correlation']], not: ['parent', 'state', 'name', 'flags'], sure: 0.65 },
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
      ],
    ],
    sure: 0.6,
  },
  { canonical: 'max_output_tokens', words: [['max', 'maximum', 'limit'], ['tokens'], [...ANSWER, 'new']], sure: 0.75 },
  { canonical: 'temperature', words: [['temperature', 'temp']], not: ['file', 'dir', 'path', 'id'], sure: 0.7 },
  {
    canonical: 'message_count',
    words: [
      ['messages', 'message', 'msgs'],
      [...COUNT, 'num', 'number', 'n'],
    ],
    sure: 0.7,
  },
  {
    canonical: 'tools_offered',
    words: [
      ['tools', 'tool', 'functions'],
      [...COUNT, 'num', 'number', 'n', 'offered'],
    ],
    not: ['calls', 'call', 'id'],
    sure: 0.7,
  },
  { canonical: 'client', words: [['agent'], ['user', 'http']], not: ['id', 'name'], sure: 0.75 },
  {
    canonical: 'trigger',
    words: [['trigger', 'cron', 'cronjob', 'queue']],
    not: ['id', 'at', 'ms', 'time', 'by', 'depth', 'size', 'length', 'seconds'],
    sure: 0.6,
  },
  { canonical: 'prompt_version', words: [['prompt', 'template'], ['version']], sure: 0.7 },
  {
    canonical: 'route',
    // Never a prompt, not even a short one.
    words: [['route', 'endpoint', 'path', 'task', 'template', 'usecase', 'flow', 'step', 'function']],
    not: [...TOKENS, 'id', 'file'],
    sure: 0.5,
  },
  {
    canonical: 'operation',
    words: [['operation', 'op', 'kind', 'type']],
    not: [
      'user',
      'unit',
      'token',
      'line',
      'item',
      'log',
      'wallet',
      'usage',
      'content',
      'mime',
      'error',
      'id',
      'resource',
    ],
    sure: 0.45,
  },
  { canonical: 'tags', words: [['tags', 'tag', 'labels', 'label']], sure: 0.6 },
  {
    canonical: 'request_id',
    words: [
      ['request', 'req', 'call', 'generation', 'event', 'message', 'log'],
      ['id', 'uuid', 'guid'],
    ],
    sure: 0.75,
  },
  {
    canonical: 'request_id',
    words: [['id', 'uuid', 'guid']],
    // The id of something other than the request, such as a user or session with many requests.
    not: [
      ...[
        'user',
        'session',
        'trace',
        'parent',
        'conversation',
        'conv',
        'thread',
        'chat',
        'customer',
        'account',
        'person',
      ],
      ...['org', 'organization', 'organisation', 'project', 'team', 'tenant', 'workspace', 'subscription', 'group'],
      ...[
        'key',
        'token',
        'model',
        'deployment',
        'channel',
        'plugin',
        'provider',
        'resource',
        'region',
        'server',
        'host',
      ],
      ...['node', 'device', 'batch', 'file', 'prompt', 'template', 'agent', 'tool', 'app', 'application', 'service'],
      ...[
        'system',
        'root',
        'correlation',
        'workflow',
        'job',
        'task',
        'dataset',
        'experiment',
        'process',
        'distinct',
        'client',
      ],
      ...['consumer', 'api', 'operation', 'cloud', 'line', 'item', 'index', 'environment', 'cluster', 'bucket', 'role'],
    ],
    sure: 0.45,
  },
];
