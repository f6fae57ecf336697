import { medianOf } from '../../../workloads/median';
import type { WorkloadProfile } from '../../../workloads/profile/profile';
import { goesOnOf } from './goes-on-of';
import { FAN_CALLS, FAN_MS, HANDOVER_DAY, HANDOVER_MS, IDLE_MS, LONG_ROW, ROW_PAUSE_MS } from './question';

const DAY_MS = 86_400_000;

/** A call starts (1) or ends (-1), at a moment in ms. */
export type CallEvent = { moment: number; step: number; input: number | null; output: number | null };

type Concurrency = WorkloadProfile['concurrency'];

/** Measures a workload by the starts and ends of its calls in order, the ends of a moment before its starts. */
export function concurrencyOf() {
  const [levels, handovers, rows, fans, goesOn] = [levelsOf(), handoversOf(), growingRowsOf(), fansOf(), goesOnOf()];
  let level = 0;
  let endedAt: number | null = null;
  let last: CallEvent | null = null;
  return {
    add: (event: CallEvent) => {
      if (last !== null) levels.lasted(level, event.moment - last.moment);
      if (event.step === -1) endedAt = event.moment;
      level += event.step;
      const sinceEnd = endedAt === null ? null : event.moment - endedAt;
      fans.add(event, level);
      const { moment, input, output } = event;
      if (input !== null && output !== null) goesOn[event.step === 1 ? 'started' : 'ended'](moment, { input, output });
      if (event.step === 1) {
        handovers.add(event, sinceEnd);
        rows.add(event, level, sinceEnd);
      }
      last = event;
    },
    /** Null where no call lasts. */
    result: (): Concurrency => {
      const busiest = levels.result();
      if (busiest === null) return null;
      return {
        ...busiest,
        ...handovers.result(levels.busyMs()),
        growing: rows.result(),
        goesOnShare: goesOn.share(),
        fans: fans.result(),
      };
    },
  };
}

/** How long so many calls run at once. */
function levelsOf() {
  const times = new Map<number, number>();
  let most = 0;
  let busyMs = 0;
  return {
    lasted: (level: number, ms: number) => {
      busyMs += Math.min(ms, IDLE_MS);
      if (level <= 0) return;
      most = Math.max(most, level);
      times.set(level, (times.get(level) ?? 0) + ms);
    },
    /** Without what is longer than idle times within a run; the last event is followed by such a time. */
    busyMs: () => busyMs + IDLE_MS,
    result: () => {
      let sum = 0;
      let longest = { level: 0, time: Number.NEGATIVE_INFINITY };
      for (const [level, time] of times) {
        sum += time;
        if (time > longest.time) longest = { level, time };
      }
      if (sum === 0) return null;
      return { commonest: longest.level, commonestShare: Math.min(1, longest.time / sum), most };
    },
  };
}

/** The starts that follow an end, their chains, and the days of which they are a large share. */
function handoversOf() {
  const days = new Map<number, { starts: number; handed: number }>();
  const chains = chainsOf();
  let starts = 0;
  let handed = 0;
  return {
    add: ({ moment }: CallEvent, sinceEnd: number | null) => {
      const isHanded = sinceEnd !== null && sinceEnd <= HANDOVER_MS;
      const day = Math.floor(moment / DAY_MS);
      const own = days.get(day) ?? { starts: 0, handed: 0 };
      days.set(day, own);
      own.starts += 1;
      starts += 1;
      if (isHanded) {
        own.handed += 1;
        handed += 1;
      }
      chains.add(isHanded);
    },
    result: (busyMs: number) => {
      const chance = Math.min(1, (starts * HANDOVER_MS) / busyMs);
      const over = chance === 1 ? 0 : (handed / starts - chance) / (1 - chance);
      const calls = chains.result();
      const handedDays = [...days.values()].filter((day) => day.handed / day.starts >= HANDOVER_DAY).length;
      return {
        handoverShare: Math.min(1, Math.max(0, over)),
        handoverChain: calls.reduce((sum, n) => sum + n * n, 0) / starts,
        handoverDays: Math.min(1, handedDays / days.size),
      };
    },
  };
}

/** The rows in which each call starts alone, after the one before, with an input that holds what that one had. */
function growingRowsOf() {
  const rows = chainsOf();
  let last: CallEvent | null = null;
  let starts = 0;
  return {
    add: (event: CallEvent, level: number, sinceEnd: number | null) => {
      const follows = level === 1 && sinceEnd !== null && sinceEnd <= ROW_PAUSE_MS;
      rows.add(follows && holds(event.input, last));
      last = event;
      starts += 1;
    },
    result: () => {
      const long = rows.result().filter((calls) => calls >= LONG_ROW);
      return { rows: long.length, share: Math.min(1, long.reduce((sum, calls) => sum + calls, 0) / starts) };
    },
  };
}

/** Whether an input is longer than that of a call, and as long as its input and output. Unknown lengths say no. */
function holds(input: number | null, before: CallEvent | null): boolean {
  if (input === null || before === null || before.input === null || before.output === null) return false;
  return input > before.input && input >= before.input + before.output;
}

/** The numbers of calls of chains, which end before a call that does not go on. */
function chainsOf() {
  const chains: number[] = [];
  let calls = 0;
  const end = () => {
    if (calls > 0) chains.push(calls);
  };
  return {
    add: (goesOn: boolean) => {
      if (!goesOn) {
        end();
        calls = 0;
      }
      calls += 1;
    },
    result: () => {
      end();
      return chains;
    },
  };
}

/** The busy times whose calls all start as one fan, before the first of them ends. */
function fansOf() {
  const fans: number[] = [];
  let all = 0;
  let busy = { starts: 0, firstMs: 0, lastMs: 0, endedMs: Number.POSITIVE_INFINITY };
  const end = () => {
    const { starts, firstMs, lastMs, endedMs } = busy;
    if (starts >= FAN_CALLS && lastMs <= Math.min(firstMs + FAN_MS, endedMs)) fans.push(starts);
  };
  return {
    add: ({ moment, step }: CallEvent, level: number) => {
      if (step === -1) {
        busy.endedMs = Math.min(busy.endedMs, moment);
        return;
      }
      if (level === 1) {
        end();
        busy = { starts: 0, firstMs: moment, lastMs: moment, endedMs: Number.POSITIVE_INFINITY };
      }
      busy.starts += 1;
      busy.lastMs = moment;
      all += 1;
    },
    result: () => {
      end();
      const starts = fans.reduce((sum, calls) => sum + calls, 0);
      return { count: fans.length, calls: medianOf(fans) ?? 0, share: Math.min(1, starts / all) };
    },
  };
}
