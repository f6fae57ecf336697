import { readFileSync } from 'node:fs';
import type { Calendar } from './calendar';
import type { Draw } from './draw';
import type { Replayed } from './family';
import { shapedStarts } from './starts';

type TraceRequest = { offsetMs: number; input: number; output: number };

function readTrace(name: Replayed['trace']): TraceRequest[] {
  const [, ...lines] = readFileSync(new URL(`../traces/${name}.csv`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [offsetMs = 0, input = 0, output = 0] = line.split(',').map(Number);
    return { offsetMs, input, output };
  });
}

const traces = new Map<string, TraceRequest[]>();

/** Length of a stretch of requests that are consecutive in the trace (see traces/README.md). */
const STRETCH = 6;

/**
 * Requests of a trace over the days of a log: stretches of consecutive requests, with their own gaps and lengths, at moments
 * in the rhythm of people at work. The traces last an hour, so their day has to come from elsewhere.
 */
export function replayedRequests(
  replayed: Replayed,
  calendar: Calendar,
  draw: Draw,
): { startMs: number; input: number; output: number }[] {
  const trace = traces.get(replayed.trace) ?? readTrace(replayed.trace);
  traces.set(replayed.trace, trace);
  const office = replayed.trace === 'azure-code';
  const starts = shapedStarts(
    {
      kind: 'shaped',
      clients: office ? ['office', 'daytime'] : ['daytime', 'evening', 'round-the-clock'],
      perDay: replayed.perDay / STRETCH,
      peak: office ? 14 : 16,
      weekend: office ? 0.15 : 0.9,
    },
    calendar,
    draw,
  );
  return starts.flatMap((startMs) => {
    const from = draw.whole(0, Math.floor(trace.length / STRETCH) - 1) * STRETCH;
    const first = trace[from]?.offsetMs ?? 0;
    return trace
      .slice(from, from + STRETCH)
      .map(({ offsetMs, input, output }) => ({ startMs: startMs + offsetMs - first, input, output }));
  });
}
