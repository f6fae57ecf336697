import type { Draw } from './draw';

const MINUTE_MS = 60_000;

/** What a gateway writes down and how: the same traffic leaves very different logs. */
export type LogStyle = {
  naming: 'clear' | 'code names' | 'hidden';
  /** The columns that hold names; none where only the model tells workloads apart. */
  nameColumns: readonly ('application' | 'route' | 'key_name' | 'tags')[];
  casing: 'kebab' | 'snake' | 'camel' | 'path' | 'words';
  /** Time stamps are cut to this many ms; null where the log has none. */
  stampMs: number | null;
  stamps: 'utc' | 'local with offset' | 'epoch ms';
  users: boolean;
  sessions: 'session_id' | 'trace_id' | null;
  streamed: boolean;
  firstToken: boolean;
  latency: boolean;
  operation: boolean;
  status: boolean;
  promptHash: boolean;
};

const NAME_COLUMNS: readonly LogStyle['nameColumns'][] = [
  ['application', 'route'],
  ['application', 'route'],
  ['application', 'route'],
  ['application', 'key_name'],
  ['application'],
  ['route'],
  ['key_name'],
  ['tags'],
];

export function drawLogStyle(draw: Draw): LogStyle {
  const naming = draw.chance(0.9) ? 'clear' : draw.pick(['code names', 'hidden'] as const);
  return {
    naming,
    nameColumns: naming === 'hidden' ? draw.pick([[], ['key_name'], ['application']]) : draw.pick(NAME_COLUMNS),
    casing: draw.pick(['kebab', 'kebab', 'snake', 'camel', 'path', 'words']),
    stampMs: drawStamp(draw),
    stamps: draw.pick(['utc', 'utc', 'local with offset', 'epoch ms']),
    users: draw.chance(0.75),
    sessions: draw.pick(['session_id', 'session_id', 'trace_id', null]),
    streamed: draw.chance(0.85),
    firstToken: draw.chance(0.6),
    latency: draw.chance(0.85),
    operation: draw.chance(0.8),
    status: draw.chance(0.85),
    promptHash: draw.chance(0.3),
  };
}

function drawStamp(draw: Draw): number | null {
  const part = draw.between(0, 1);
  if (part < 0.58) return 1;
  if (part < 0.8) return 1_000;
  if (part < 0.9) return MINUTE_MS;
  if (part < 0.96) return 5 * MINUTE_MS;
  return part < 0.98 ? 60 * MINUTE_MS : null;
}
