import { ORIGINS, type Origin } from '../profile/origin';
import { hoursApart } from './hours-apart';

/**
 * The requests of a workload that agree in their traits. `hours`: the days on which they started in each hour of the day (UTC). `mark`: the
 * use that their system prompt or their client is of; null where marks part nothing, or theirs is of none. `origin`: null where the log does not say.
 * `weekend`: whether they started on a Saturday or Sunday (UTC).
 */
export type Cell = {
  streamed: boolean;
  named: boolean;
  mark: string | null;
  origin: Origin | null;
  weekend: boolean;
  requests: number;
  hours: readonly number[];
};

/** Requests that are parted from the others of their workload by traits; null is a trait that does not part it. */
export type Side = {
  streamed: boolean | null;
  named: boolean | null;
  prompt: string | null;
  client: string | null;
  origin: PartOrigin | null;
  weekend: boolean | null;
  cells: readonly Cell[];
};

/** Stands for what the log gives no origin of, and for rare ones. */
export const OTHER_ORIGINS = 'other';
export type PartOrigin = Origin | typeof OTHER_ORIGINS;

/** All requests of a workload, where no trait parts them. */
export const wholeSide = (cells: readonly Cell[]): Side => ({
  streamed: null,
  named: null,
  prompt: null,
  client: null,
  origin: null,
  weekend: null,
  cells,
});

/** What the requests of one use have in common and those of another have not: their system prompt, or their client. */
export type MarkKind = 'prompt' | 'client';

/** Stands for the rare marks of a key and for none. */
export const OTHER_MARKS = 'other';

/** The uses that marks of one kind show, the largest first. */
export type MarkedUses = { by: MarkKind; uses: readonly string[] };

/**
 * The requests by the use of their marks, each use parted by its traits again. Those of no use are a side of their own, or with the
 * largest where they are too few. `unknown` as in `sidesOf`.
 */
export function sidesByMark(cells: readonly Cell[], { by, uses }: MarkedUses, unknown: number): Side[] {
  const others = cells.filter(({ mark }) => mark === null);
  const apart = isLargeEnough(requestsOf(others), requestsOf(cells));
  const parted = uses.map((mark, place) => {
    const own = cells.filter((cell) => cell.mark === mark);
    return { mark, cells: place === 0 && !apart ? [...own, ...others] : own };
  });
  return [...parted, ...(apart ? [{ mark: OTHER_MARKS, cells: others }] : [])].flatMap((use) =>
    sidesByOrigin(use.cells, unknown).map((side) => ({ ...side, [by]: use.mark })),
  );
}

/**
 * The requests by what started them, each origin parted by its traits again: code that takes a message from a queue is not the code that
 * answers a page, whatever key they share. Beside one origin, requests of none are a side only where they keep other hours, because a log
 * may lack the spans around some calls of one use. Beside several, nobody can say whose they are.
 */
export function sidesByOrigin(cells: readonly Cell[], unknown: number): Side[] {
  const all = requestsOf(cells);
  const large = ORIGINS.map((origin) => ({ origin, cells: cells.filter((cell) => cell.origin === origin) }))
    .filter((one) => isLargeEnough(requestsOf(one.cells), all))
    .sort((a, b) => requestsOf(b.cells) - requestsOf(a.cells));
  const [first, ...rest] = large;
  if (first === undefined) return sidesOf(cells, unknown);
  const others = cells.filter(({ origin }) => !large.some((one) => one.origin === origin));
  const apart =
    isLargeEnough(requestsOf(others), all) &&
    (rest.length > 0 || hoursApart(hoursOf(first.cells), hoursOf(others)) >= APART);
  if (rest.length === 0 && !apart) return sidesOf(cells, unknown);
  const origins: { origin: PartOrigin; cells: readonly Cell[] }[] = apart
    ? [...large, { origin: OTHER_ORIGINS, cells: others }]
    : [{ ...first, cells: [...first.cells, ...others] }, ...rest];
  return origins.flatMap(({ origin, cells: own }) => sidesOf(own, unknown).map((side) => ({ ...side, origin })));
}

/** A part of fewer requests, or of a smaller share, is no use of its own. */
export const LEAST_REQUESTS = 30;
const LEAST_SHARE = 0.02;
/** Where more requests do not say whether they streamed, the rest says little. */
const LEAST_KNOWN = 0.9;
/** Sides that have more than half of their hours in common follow the same people or the same clock. */
const APART = 0.5;
/** From this correlation on, the requests that stream are those that name a user, or those that name none. */
const TOGETHER = 0.5;

/** A habit of weekends is seen on two of their days, one of working days on three. */
const LEAST_WEEKEND_DAYS = 2;
const LEAST_WORKING_DAYS = 3;
/** Weekends are few, and people sleep longer on them: one use has up to 0.6 by chance. */
const WEEKENDS_APART = 0.75;

export function isLargeEnough(requests: number, of: number): boolean {
  return requests >= LEAST_REQUESTS && requests >= LEAST_SHARE * of;
}

/**
 * Parts the requests of a workload by whether they stream and name a user, where that shows two uses: the sides keep different hours, or
 * the two traits go together. An app that streams some answers and not others, or knows some of its users, does neither. `unknown`:
 * requests that do not say whether they streamed; `cells` count them among those that did not. Then each side by whether its requests came at
 * a weekend, where those keep other hours. One side is the whole.
 */
export function sidesOf(cells: readonly Cell[], unknown: number): Side[] {
  const all = requestsOf(cells);
  const together = isTogether(cells, unknown, all);
  const parts = (trait: 'streamed' | 'named') => {
    const yes = cells.filter((cell) => cell[trait]);
    const no = cells.filter((cell) => !cell[trait]);
    const told = trait === 'streamed' ? unknown : 0;
    if (all - told < LEAST_KNOWN * all) return false;
    if (!isLargeEnough(requestsOf(yes), all) || !isLargeEnough(requestsOf(no) - told, all)) return false;
    return together || hoursApart(hoursOf(yes), hoursOf(no)) >= APART;
  };
  const [byStream, byUser] = [parts('streamed'), parts('named')];
  const sides: Side[] = [];
  for (const cell of cells) {
    const [streamed, named] = [byStream ? cell.streamed : null, byUser ? cell.named : null];
    const at = sides.findIndex((side) => side.streamed === streamed && side.named === named);
    const side = sides[at];
    if (side === undefined) sides.push({ ...wholeSide([cell]), streamed, named });
    else sides[at] = { ...side, cells: [...side.cells, cell] };
  }
  return joined(sides, all).flatMap((side) => byWeekend(side, all));
}

export const requestsOf = (cells: readonly Cell[]) => cells.reduce((sum, { requests }) => sum + requests, 0);

/** Cells of weekends and of working days have no day in common; others may have all. */
function hoursOf(cells: readonly Cell[]): number[] {
  const days = (of: boolean, hour: number) =>
    Math.max(0, ...cells.map(({ weekend, hours }) => (weekend === of ? (hours[hour] ?? 0) : 0)));
  return Array.from({ length: 24 }, (_, hour) => days(true, hour) + days(false, hour));
}

/**
 * The requests of weekends and those of working days: two sides where both are a habit and keep different hours, as people on working days and
 * a job at weekends do.
 */
function byWeekend(side: Side, all: number): Side[] {
  const weekend = side.cells.filter((cell) => cell.weekend);
  const working = side.cells.filter((cell) => !cell.weekend);
  if (!isLargeEnough(requestsOf(weekend), all) || !isLargeEnough(requestsOf(working), all)) return [side];
  const [free, busy] = [hoursOf(weekend), hoursOf(working)];
  if (Math.max(...free) < LEAST_WEEKEND_DAYS || Math.max(...busy) < LEAST_WORKING_DAYS) return [side];
  if (hoursApart(free, busy) < WEEKENDS_APART) return [side];
  return [
    { ...side, weekend: false, cells: working },
    { ...side, weekend: true, cells: weekend },
  ];
}

/** Whether streaming and naming a user go together, by the correlation of the two (phi). */
function isTogether(cells: readonly Cell[], unknown: number, all: number): boolean {
  if (all - unknown < LEAST_KNOWN * all) return false;
  const of = (is: (cell: Cell) => boolean) => requestsOf(cells.filter(is));
  const streamed = of((cell) => cell.streamed);
  const named = of((cell) => cell.named);
  const both = of((cell) => cell.streamed && cell.named);
  const spread = Math.sqrt(streamed * (all - streamed) * named * (all - named));
  return spread > 0 && Math.abs(both * all - streamed * named) / spread >= TOGETHER;
}

/** Sides that are too small join the largest side that differs in one trait, else the largest. */
function joined(sides: readonly Side[], all: number): Side[] {
  const bySize = sides.toSorted((a, b) => requestsOf(b.cells) - requestsOf(a.cells));
  const kept = bySize.filter(({ cells }) => isLargeEnough(requestsOf(cells), all));
  for (const small of bySize) {
    if (kept.includes(small)) continue;
    const near = kept.findIndex((side) => (side.streamed === small.streamed) !== (side.named === small.named));
    const at = Math.max(0, near);
    const into = kept[at];
    if (into === undefined) return [wholeSide(sides.flatMap(({ cells }) => cells))];
    kept[at] = { ...into, cells: [...into.cells, ...small.cells] };
  }
  return kept.length === 1 ? kept.map(({ cells }) => wholeSide(cells)) : kept;
}
