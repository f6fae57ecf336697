import { hoursApart } from './hours-apart';
import { isLargeEnough } from './sides';

/**
 * The requests of a workload that begin with one system prompt. Days count from 1970. `hours`: the days on which they started in each
 * hour of the day (UTC). `input` and `output`: mean tokens; null where the log has none.
 */
export type PromptCount = {
  prompt: string;
  requests: number;
  firstDay: number;
  lastDay: number;
  hours: readonly number[];
  input: number | null;
  output: number | null;
};

/**
 * Two prompts of a workload, or one twice, by ten-minute slots: the products of their requests in the same slot, added up (`same`), and those
 * in slots that follow each other, in both orders (`next`).
 */
export type PromptPair = { one: string; other: string; same: number; next: number };

/** With more of them, a prompt holds a customer or a day rather than a use. */
const MOST_PROMPTS = 6;
/** Where more requests have no prompt, or a rare one, the rest says little. */
const LEAST_KNOWN = 0.9;
/** A prompt that begins later or ends earlier than in these shares of the log is a version that replaced another, or was. */
const EDGE = 1 / 3;
/** From this correlation of their ups and downs on, two prompts are steps of one use, or both belong to one visit. */
const TOGETHER = 0.3;
/** Variants of one prompt are alike in hours and tokens. Less than these is alike. */
const HOURS_APART = 0.5;
const TIMES_AS_LONG = 1.5;

/**
 * The uses of a key by their system prompts: each a list of prompts, the largest uses and prompts first. Prompts are one use where
 * requests of both come at the same moments, or where nothing else differs. Empty where the prompts show one use, or can't say.
 */
export function usesByPrompt(counts: readonly PromptCount[], pairs: readonly PromptPair[], all: number): string[][] {
  const large = counts.filter(({ requests }) => isLargeEnough(requests, all)).sort((a, b) => b.requests - a.requests);
  const held = large.reduce((sum, { requests }) => sum + requests, 0);
  if (large.length < 2 || large.length > MOST_PROMPTS || held < LEAST_KNOWN * all) return [];
  if (!large.every(lasting(counts))) return [];
  const moments = momentsOf(pairs);
  const uses: PromptCount[][] = [];
  for (const one of large) {
    const isOne = (other: PromptCount) => isAlike(one, other) || moments(one.prompt, other.prompt) >= TOGETHER;
    const joined = uses.filter((use) => use.some(isOne));
    const others = uses.filter((use) => !joined.includes(use));
    uses.splice(0, uses.length, ...others, [...joined.flat(), one]);
  }
  const requestsOf = (use: readonly PromptCount[]) => use.reduce((sum, { requests }) => sum + requests, 0);
  if (uses.length < 2) return [];
  return uses
    .sort((a, b) => requestsOf(b) - requestsOf(a))
    .map((use) => use.toSorted((a, b) => b.requests - a.requests).map(({ prompt }) => prompt));
}

/** Whether a prompt is there from the first part of the log of its workload to the last. */
function lasting(counts: readonly PromptCount[]): (count: PromptCount) => boolean {
  const first = Math.min(...counts.map(({ firstDay }) => firstDay));
  const last = Math.max(...counts.map(({ lastDay }) => lastDay));
  const edge = (last - first) * EDGE;
  return ({ firstDay, lastDay }) => firstDay <= first + edge && lastDay >= last - edge;
}

function isAlike(one: PromptCount, other: PromptCount): boolean {
  if (hoursApart(one.hours, other.hours) >= HOURS_APART) return false;
  return !isLonger(one.input, other.input) && !isLonger(one.output, other.output);
}

function isLonger(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return false;
  return Math.max(one, other) >= TIMES_AS_LONG * Math.max(1, Math.min(one, other));
}

/**
 * The correlation of the changes of two prompts from slot to slot: what both do by day and night is in neither. 1 where one of them
 * never changes, so that nothing shows that they are apart.
 */
function momentsOf(pairs: readonly PromptPair[]): (one: string, other: string) => number {
  const changes = (one: string, other: string) => {
    const pair = pairs.find((given) => given.one === one && given.other === other);
    const turned = pairs.find((given) => given.one === other && given.other === one);
    const { same, next } = pair ?? turned ?? { same: 0, next: 0 };
    return 2 * same - next;
  };
  return (one, other) => {
    const spread = Math.sqrt(Math.max(0, changes(one, one)) * Math.max(0, changes(other, other)));
    return spread === 0 ? 1 : changes(one, other) / spread;
  };
}
