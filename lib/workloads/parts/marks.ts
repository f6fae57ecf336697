import { hoursApart } from './hours-apart';
import { isLargeEnough } from './sides';

/**
 * The requests of a workload with one mark. Days count from 1970. `hours`: the days on which they started in each
 * hour of the day (UTC). `input` and `output`: mean tokens; null where the log has none.
 */
export type MarkCount = {
  mark: string;
  requests: number;
  firstDay: number;
  lastDay: number;
  hours: readonly number[];
  input: number | null;
  output: number | null;
};

/**
 * Two marks of a workload, or one twice, by ten-minute slots: the products of their requests in the same slot, added up (`same`), and those
 * in slots that follow each other, in both orders (`next`).
 */
export type MarkPair = { one: string; other: string; same: number; next: number };

/** With more of them, a prompt holds a customer or a day rather than a use. */
const MOST_MARKS = 6;
/** Where more requests have no mark, or a rare one, the rest says little. */
const LEAST_KNOWN = 0.9;
/** A mark that begins later or ends earlier than in these shares of the log is a version that replaced another, or was. */
const EDGE = 1 / 3;
/** From this correlation of their ups and downs on, two marks are steps of one use, or both belong to one visit. */
const TOGETHER = 0.3;
/** Variants of one mark are alike in hours and tokens. Less than these is alike. */
const HOURS_APART = 0.5;
const TIMES_AS_LONG = 1.5;

/**
 * The uses of a key by the marks of its requests: each a list of marks, the largest uses and marks first. Marks are one use where
 * requests of both come at the same moments, or where nothing else differs. `apart`: whether two marks are never one use, nor versions
 * of one. Empty where the marks show one use, or can't say.
 */
export function usesByMark(
  counts: readonly MarkCount[],
  pairs: readonly MarkPair[],
  all: number,
  apart: (one: string, other: string) => boolean = () => false,
): string[][] {
  const large = counts.filter(({ requests }) => isLargeEnough(requests, all)).sort((a, b) => b.requests - a.requests);
  const held = large.reduce((sum, { requests }) => sum + requests, 0);
  if (large.length < 2 || large.length > MOST_MARKS || held < LEAST_KNOWN * all) return [];
  const isLasting = lasting(counts);
  const isNoVersion = ({ mark }: MarkCount) => large.every((other) => other.mark === mark || apart(mark, other.mark));
  if (!large.every((one) => isLasting(one) || isNoVersion(one))) return [];
  const moments = momentsOf(pairs);
  const uses: MarkCount[][] = [];
  for (const one of large) {
    const isOne = (other: MarkCount) =>
      !apart(one.mark, other.mark) && (isAlike(one, other) || moments(one.mark, other.mark) >= TOGETHER);
    const joined = uses.filter((use) => use.some(isOne));
    const others = uses.filter((use) => !joined.includes(use));
    uses.splice(0, uses.length, ...others, [...joined.flat(), one]);
  }
  const requestsOf = (use: readonly MarkCount[]) => use.reduce((sum, { requests }) => sum + requests, 0);
  if (uses.length < 2) return [];
  return uses
    .sort((a, b) => requestsOf(b) - requestsOf(a))
    .map((use) => use.toSorted((a, b) => b.requests - a.requests).map(({ mark }) => mark));
}

/** Whether a mark is there from the first part of the log of its workload to the last. */
function lasting(counts: readonly MarkCount[]): (count: MarkCount) => boolean {
  const first = Math.min(...counts.map(({ firstDay }) => firstDay));
  const last = Math.max(...counts.map(({ lastDay }) => lastDay));
  const edge = (last - first) * EDGE;
  return ({ firstDay, lastDay }) => firstDay <= first + edge && lastDay >= last - edge;
}

function isAlike(one: MarkCount, other: MarkCount): boolean {
  if (hoursApart(one.hours, other.hours) >= HOURS_APART) return false;
  return !isLonger(one.input, other.input) && !isLonger(one.output, other.output);
}

function isLonger(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return false;
  return Math.max(one, other) >= TIMES_AS_LONG * Math.max(1, Math.min(one, other));
}

/**
 * The correlation of the changes of two marks from slot to slot: what both do by day and night is in neither. 1 where one of them
 * never changes, so that nothing shows that they are apart.
 */
function momentsOf(pairs: readonly MarkPair[]): (one: string, other: string) => number {
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
