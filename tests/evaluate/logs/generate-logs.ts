import { type Calendar, DAY_MS, drawCalendar } from './calendar';
import { Draw } from './draw';
import type { Behaviour, Family } from './family';
import { drawLogStyle, type LogStyle } from './log-style';
import { type Call, simulate } from './simulate';
import { type WrittenName, writeNames } from './written-name';

export const WORKLOADS_PER_LOG = 8;

/** One workload of a log with the truth about it. */
export type LabelledWorkload = {
  family: Family;
  name: WrittenName;
  provider: string;
  model: string;
  behaviour: Behaviour;
  /** Its sessions have an id in a log that has ids for them. */
  sessionsNamed: boolean;
  calls: Call[];
};

export type GeneratedLog = { seed: string; style: LogStyle; calendar: Calendar; workloads: LabelledWorkload[] };

/** Distinct, so that workloads of a log without names are told apart by their model. */
const MODELS = [
  ['openai', 'gpt-5-mini'],
  ['openai', 'gpt-5-nano'],
  ['openai', 'gpt-4o-mini'],
  ['openai', 'gpt-5'],
  ['anthropic', 'claude-sonnet-4-5'],
  ['anthropic', 'claude-haiku-4-5'],
  ['gemini', 'gemini-2.5-flash'],
  ['gemini', 'gemini-2.5-pro'],
  ['gemini', 'gemini-2.5-flash-lite'],
  ['mistral', 'mistral-large-latest'],
  ['mistral', 'mistral-small-latest'],
] as const;

/**
 * Logs of a seed, one after the other. Families are dealt like cards, so that all come up about equally often; each log
 * draws from its own seed, so that the first ones stay the same when more are asked for.
 */
export function* generateLogs(families: readonly Family[], seed: number, count: number): Generator<GeneratedLog> {
  const dealer = new Draw(`${seed}/deal`);
  let deck: Family[] = [];
  for (let number = 1; number <= count; number++) {
    const dealt: Family[] = [];
    while (dealt.length < WORKLOADS_PER_LOG) {
      if (deck.length === 0) deck = dealer.shuffled(families);
      const next = deck.findIndex((family) => !dealt.includes(family));
      if (next === -1) deck = dealer.shuffled(families);
      else dealt.push(...deck.splice(next, 1));
    }
    yield generateLog(`${seed}/${number}`, dealt);
  }
}

function generateLog(seed: string, families: readonly Family[]): GeneratedLog {
  const draw = new Draw(seed);
  const style = drawLogStyle(draw);
  const calendar = drawCalendar(draw);
  const names = writeNames(families, style, draw);
  const models = draw.shuffled(MODELS);
  const workloads = families.flatMap((family, index): LabelledWorkload[] => {
    const own = new Draw(`${seed}/${family.family}`);
    const behaviour = family.behave(own);
    const calls = simulate(behaviour, calendar, own);
    const name = names[index];
    const [provider, model] = models[index] ?? MODELS[0];
    // A month's end may lie outside the log: then it holds nothing of that work.
    if (calls.length === 0 || name === undefined) return [];
    const written = behaviour.operation === 'embedding' ? `${provider}-embed-${index}` : model;
    const sessionsNamed = behaviour.turns?.ofMachine !== true || style.sessions === 'trace_id' || own.chance(0.25);
    return [{ family, name, provider, model: written, behaviour, sessionsNamed, calls }];
  });
  return { seed, style, calendar, workloads };
}

/**
 * Whether the log holds too little of a workload to tell anything by its shape, by the rule of lib/workloads/profile/enough-requests.ts: under 50 requests,
 * under three days, no time stamps or only hours. Asking is a right answer then.
 */
export function isTooLittle({ calls }: LabelledWorkload, { stampMs }: LogStyle): boolean {
  const first = calls[0]?.startMs ?? 0;
  const last = calls.at(-1)?.startMs ?? 0;
  const dates = Math.floor(last / DAY_MS) - Math.floor(first / DAY_MS) + 1;
  return stampMs === null || stampMs >= 3_600_000 || calls.length < 50 || dates < 3;
}
