import type { Assumptions } from '../../cost/assumptions/assumptions';
import { paidShare } from '../../cost/bills';
import { roundUsd, sumUsd } from '../../cost/money';
import type { OverheadUsd } from '../../cost/overheads/overheads';
import type { Rate } from '../../pricing/catalogue/rate';
import type { Way } from '../../pricing/lookup/way';
import { ratesAt } from '../../reports/cost-basis';
import type { ReportWorkload } from '../../reports/report';
import type { Pair } from '../diff/match-workloads';
import { type CacheShares, cacheSharesOf } from './cached-alike';
import { causesOfSteps, NO_REALISED_CAUSES, type RealisedCauses, type Step } from './causes';
import type { Family, Member, PaidTier } from './family';
import { billAt, type Caching, keptOn, lessOf, savingAt, type Terms } from './saving-at';
import { type MoveVerdict, verdictOf } from './verdict';

/** What shows that work moved: the service tier in the later log, or the ledger of what was sent. `requests` are those of a month; null is unknown. */
export type MovedEvidence = { source: Member['shownBy']; tier: PaidTier; requests: number | null };

/** A move, forecast and as it came out. USD a month; null is unknown. */
export type RealisedMove = {
  /** The ids of its workloads in the earlier and the later audit. */
  earlier: string[];
  later: string[];
  name: string;
  provider: string | null;
  model: string | null;
  /** `before`: it ran in a cheaper tier already. `unasked`: nobody recommended it. */
  kind: 'recommended' | 'before' | 'unasked';
  verdict: MoveVerdict;
  /** The way that was recommended; null where none was. */
  way: Way | null;
  /** Requests a month of all its work, earlier and later, and of what had moved later. */
  requests: { from: number | null; to: number | null; moved: number | null };
  evidence: MovedEvidence[];
  /** The days on which batches were sent by the ledger, and those of the later log, of which its month is made. Null without the ledger. */
  sentOn: { days: number; ofDays: number } | null;
  /** The saving that the earlier report recommends, with what such work saved already (`savedBefore`). */
  forecast: number;
  savedBefore: number;
  /** The later tokens of what moved, as it ran before; what was paid for them; the overhead as assumed. */
  asBefore: number | null;
  paid: number | null;
  overhead: number | null;
  /** asBefore - paid - overhead. */
  realised: number | null;
  /** They add up to realised - forecast. Null where that is unknown. */
  by: RealisedCauses | null;
};

/** The assumptions that each report was made with, and its rates. */
export type Made = { assumptions: Assumptions; rates: readonly Rate[] };

/** What became of the work of a family; null where nothing was recommended and nothing runs in a cheaper tier. */
export function realisedMove(pair: Pair<Family>, made: { from: Made; to: Made }): RealisedMove | null {
  const named = pair.to ?? pair.from;
  const start = startOf(pair.from?.members ?? [], made.from);
  const later = withoutKept(pair, start);
  const moved = later.filter((member) => hasMoved(member, start.way));
  if (start.moving.length === 0 && moved.length === 0) return null;
  const kind = start.recommended.length > 0 ? 'recommended' : start.moving.length > 0 ? 'before' : 'unasked';
  const requests = {
    from: requestsOf(start.all),
    to: requestsOf(later),
    moved: requestsOf(moved),
  };
  const outcome = start.way === 'off-peak' ? UNSEEN : outcomeOf(moved, start);
  const { realised } = outcome;
  const expected = scaled(start.forecast, requests);
  return {
    earlier: (pair.from?.members ?? []).map(({ workload }) => workload.id),
    later: (pair.to?.members ?? []).filter(isLogged).map(({ workload }) => workload.id),
    ...{ name: named.name, provider: named.provider, model: named.model, kind },
    verdict: verdictOf({
      ...{ kind, requests, realised, expected },
      hadMoved: start.before.length > 0,
      share: start.share,
      isGone: later.length === 0,
      isSeen: start.way !== 'off-peak',
    }),
    ...{ way: start.way, requests },
    evidence: moved.map(({ shownBy, tier, requests: ofMonth }) => ({ source: shownBy, tier, requests: ofMonth })),
    sentOn: moved.find(({ sentOn }) => sentOn !== undefined)?.sentOn ?? null,
    ...{ forecast: start.forecast, savedBefore: start.savedBefore, ...outcome },
    by: realised === null ? null : causesOf({ kind, pair, start, later, moved, made, requests, outcome, realised }),
  };
}

/** The earlier work of a family: what was to move (`recommended`), what had moved before, and both. */
type Start = {
  all: readonly Member[];
  recommended: readonly Member[];
  before: readonly Member[];
  moving: readonly Member[];
  /** The share of the requests that were to run in a cheaper way, of all. Null is unknown. */
  share: number | null;
  way: Way | null;
  forecast: number;
  savedBefore: number;
  /** The same at the base of the assumptions and not rounded, with and without the overhead. */
  atBase: number | null;
  overhead: number | null;
  /** The member whose rates and cache stand for the earlier way; null where there is none. */
  leading: Member | null;
  /** The shares in the cache as work ran before; null where that is not known. */
  shares: CacheShares | null;
};

function startOf(all: readonly Member[], made: Made): Start {
  const recommended = all.filter(({ workload }) => workload.outcome === 'moved' && workload.way !== null);
  const before = all.filter(({ tier }) => isCheaper(tier));
  const moving = [...recommended, ...before];
  const [leading = null] = [...(recommended.length > 0 ? recommended : before)].sort(
    (a, b) => (b.requests ?? 0) - (a.requests ?? 0),
  );
  const savedBefore = sumUsd(before.map((member) => savedAlready(member) ?? 0));
  const gross = sumOrNull(moving.map((member) => grossOf(member, made)));
  const overhead = sumOrNull(moving.map((member) => overheadThere(member)));
  const ofAll = requestsOf(all);
  const ofMoving = requestsOf(moving);
  return {
    ...{ all, recommended, before, moving, leading, savedBefore, overhead },
    share: ofAll === null || ofMoving === null || ofAll === 0 ? null : ofMoving / ofAll,
    way: recommended.length === 0 ? null : (leading?.workload.way ?? null),
    forecast: sumUsd([...recommended.map(({ workload }) => workload.saving ?? 0), savedBefore]),
    atBase: gross === null || overhead === null ? null : gross - overhead,
    // Work in batch does not show what its cache did before; the tokens of work that stays do.
    shares: cachedBefore(recommended.length > 0 ? recommended : all.filter(({ tier }) => !isCheaper(tier))),
  };
}

function cachedBefore(members: readonly Member[]): CacheShares | null {
  return cacheSharesOf(members.flatMap(({ input }) => (input === null ? [] : [input.bands])));
}

/** The later work without the parts of a key that were to stay, and still are parts. */
function withoutKept({ from, to }: Pair<Family>, { moving }: Start): Member[] {
  const kept = new Set(
    (from?.members ?? [])
      .filter((member) => member.workload.part !== undefined && !moving.includes(member))
      .map(({ workload }) => workload.id),
  );
  return (to?.members ?? []).filter(({ workload }) => !kept.has(workload.id));
}

const isLogged = ({ shownBy }: Member): boolean => shownBy === 'log-tier';

function isCheaper(tier: PaidTier): boolean {
  return tier === 'batch' || tier === 'flex';
}

/** Work that pays priority has moved where it pays the standard rates. */
function hasMoved({ tier }: Member, way: Way | null): boolean {
  return isCheaper(tier) || (way === 'standard' && tier === 'standard');
}

/** Requests a month of some work; null where those of one are unknown. */
function requestsOf(members: readonly Member[]): number | null {
  return sumOrNull(members.map(({ requests }) => requests));
}

/** The sum; null where a part is unknown. */
export function sumOrNull(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

function scaled(usd: number, { from, to }: RealisedMove['requests']): number | null {
  return from === null || to === null || from === 0 ? null : (usd * to) / from;
}

/** What work in a cheaper tier saves, in USD a month. */
function savedAlready(member: Member): number | null {
  const { current, sync } = member.workload.monthly;
  const overhead = overheadThere(member);
  return current === null || sync === null || overhead === null ? null : sumUsd([sync, -current, -overhead]);
}

/** What a move saves without overhead, at the base of the assumptions. Not rounded where the tokens tell it. */
function grossOf({ workload, input, tier }: Member, { assumptions, rates }: Made): number | null {
  const { current, sync } = workload.monthly;
  if (isCheaper(tier)) {
    const exact = input && lessOf(billAt(input, input.standardRates, null), billAt(input, input.currentRates, null));
    return exact ?? lessOf(sync, current);
  }
  const way = wayOf(workload, workload.way);
  if (way === null) return null;
  const priced =
    input && savingAt(input, termsOf(input, ratesAt(rates, way.rates)), cachingOf(way.way, input, assumptions));
  return priced ?? lessOf(sync, way.bill);
}

export function wayOf({ ways }: ReportWorkload, wanted: Way | null): ReportWorkload['ways'][number] | null {
  return ways.find(({ way }) => way === wanted) ?? null;
}

function termsOf(input: NonNullable<Member['input']>, way: readonly Rate[] | null): Terms {
  return { before: input.standardRates, way, share: paidShare(input) };
}

function cachingOf(way: Way, { provider }: { provider: string | null }, assumptions: Assumptions): Caching {
  return { shares: null, kept: keptOn(way, assumptions, provider) };
}

/** USD a month of the overhead of the way that work is recommended for, or that it runs on. */
function overheadThere({ workload, tier }: Member): number | null {
  if (tier === 'batch') return totalOf(workload.monthly.overhead);
  if (tier === 'flex') return totalOf(wayOf(workload, 'flex')?.overhead ?? null);
  return totalOf(wayOf(workload, workload.way)?.overhead ?? null);
}

function totalOf(overhead: OverheadUsd | null): number | null {
  return overhead && sumUsd(Object.values(overhead));
}

type Outcome = Pick<RealisedMove, 'asBefore' | 'paid' | 'overhead' | 'realised'>;
const UNSEEN: Outcome = { asBefore: null, paid: null, overhead: null, realised: null };

/** What the work that moved would have cost as before, what it costs and adds, and so what was saved. USD a month. */
function outcomeOf(moved: readonly Member[], start: Start): Outcome {
  const asBefore = sumOrNull(
    moved.map(({ input }) => {
      if (input === null) return null;
      const usd = billAt(input, ratesBefore(start, input.standardRates), start.shares);
      return usd === null ? null : roundUsd(usd);
    }),
  );
  const paid = sumOrNull(moved.map(({ workload }) => workload.monthly.current));
  const overhead = sumOrNull(moved.map((member) => overheadLater(member, start)));
  const rounded = (usd: number | null) => (usd === null ? null : roundUsd(usd));
  return {
    ...{ asBefore: rounded(asBefore), paid: rounded(paid), overhead: rounded(overhead) },
    realised: asBefore === null || paid === null || overhead === null ? null : sumUsd([asBefore, -paid, -overhead]),
  };
}

/** A later log of standard work does not show the prices of priority, so that those of before count. */
function ratesBefore({ leading }: Start, standard: readonly Rate[]): readonly Rate[] {
  return leading?.tier === 'priority' ? (leading.input?.standardRates ?? standard) : standard;
}

/** The overhead as the later report assumes it, else as the earlier one does for as many requests. */
function overheadLater(member: Member, start: Start): number | null {
  const there = member.tier === 'standard' ? null : overheadThere(member);
  if (there !== null) return there;
  const { leading } = start;
  if (leading === null || leading.requests === null || leading.requests === 0 || member.requests === null) return null;
  const way = leading.tier === 'priority' && member.tier === 'standard' ? 'standard' : member.tier;
  const before = totalOf(wayOf(leading.workload, way === 'priority' ? null : way)?.overhead ?? null);
  return before === null ? null : roundUsd((before * member.requests) / leading.requests);
}

type Compared = {
  kind: RealisedMove['kind'];
  pair: Pair<Family>;
  start: Start;
  later: readonly Member[];
  moved: readonly Member[];
  made: { from: Made; to: Made };
  requests: RealisedMove['requests'];
  outcome: Outcome;
  realised: number;
};

/**
 * Why the saving is another one than forecast. One thing after the other is changed: the requests, the tokens of a request, the prices,
 * what moved, what the cache kept, the overhead, the way. What a step can't tell goes to the next.
 */
function causesOf(compared: Compared): RealisedCauses {
  const { kind, pair, start, later, moved, made, requests, realised } = compared;
  const { forecast } = start;
  if (kind === 'unasked') return { ...NO_REALISED_CAUSES, unasked: realised };
  if (later.length === 0) return { ...NO_REALISED_CAUSES, volume: sumUsd([realised, -forecast]) };
  const { leading, atBase, share } = start;
  const grown = requests.from === null || requests.to === null ? null : requests.to / requests.from;
  const usdOf = (gross: number | null, overhead: number | null): number | null =>
    gross === null || overhead === null ? null : roundUsd(gross - overhead);
  const overheadFor = (part: number | null) =>
    start.overhead === null || part === null ? null : start.overhead * part;
  // The share of the earlier move, in requests, that moved: what its overhead is scaled by.
  const done = movedPart(start, requests);
  const way = start.way ?? (leading?.tier === 'flex' ? 'flex' : 'batch');
  const ofLeading = leading?.input ?? null;
  const earlierTerms = ofLeading && termsOf(ofLeading, earlierWayRates(start, made.from));
  const planned: Caching = {
    shares: start.shares,
    // The tokens of work in batch already show what its cache keeps.
    kept: start.recommended.length === 0 ? 1 : keptOn(way, made.from.assumptions, ofLeading?.provider ?? null),
  };
  const laterTerms = (member: Member): Terms | null =>
    member.input && {
      ...termsOf(member.input, laterWayRates(member, way, { later, made: made.to })),
      before: ratesBefore(start, member.input.standardRates),
    };
  const gross = (members: readonly Member[], terms: (member: Member) => Terms | null) =>
    sumOrNull(
      members.map((member) => {
        const own = terms(member);
        return member.input === null || own === null ? null : savingAt(member.input, own, planned);
      }),
    );
  const ofAll = (usd: number | null) => (usd === null || share === null ? null : usd * share);
  const onWay = sumOrNull(moved.map((member) => onWayAtLast(member, start, laterTerms(member))));
  const isSameModel = pair.from?.model === pair.to?.model && pair.from?.provider === pair.to?.provider;
  const steps: Step[] = [
    { cause: 'estimate', usd: atBase === null ? null : roundUsd(atBase) },
    { cause: 'volume', usd: atBase === null || grown === null ? null : roundUsd(atBase * grown) },
    { cause: 'mix', usd: usdOf(ofAll(gross(later, () => earlierTerms)), overheadFor(grown)) },
    { cause: isSameModel ? 'price' : 'model', usd: usdOf(ofAll(gross(later, laterTerms)), overheadFor(grown)) },
    { cause: 'not-moved', usd: moved.length === 0 ? 0 : usdOf(gross(moved, laterTerms), overheadFor(done)) },
    { cause: 'cache', usd: usdOf(onWay, overheadFor(done)) },
    { cause: 'overhead', usd: usdOf(onWay, compared.outcome.overhead) },
    { cause: moved.some(({ tier }) => tier !== tierOfWay(way)) ? 'way' : 'other', usd: realised },
  ];
  return causesOfSteps(forecast, steps, realised);
}

function movedPart({ moving }: Start, { moved }: RealisedMove['requests']): number | null {
  const ofMoving = requestsOf(moving);
  return moved === null || ofMoving === null || ofMoving === 0 ? null : moved / ofMoving;
}

/** What a way is called in a log. Those of completion windows are sold as batch. */
function tierOfWay(way: Way): PaidTier {
  return way === 'flex' || way === 'standard' ? way : 'batch';
}

/** The earlier rates of the recommended way, or of the tier that work ran in already. */
function earlierWayRates({ leading, way }: Start, { rates }: Made): readonly Rate[] | null {
  if (leading === null) return null;
  if (way === null) return leading.input?.currentRates ?? null;
  const sold = wayOf(leading.workload, way);
  return sold && ratesAt(rates, sold.rates);
}

/** The later rates of a way: those that work on it pays, or those that work beside it is offered. */
function laterWayRates(
  member: Member,
  way: Way,
  { later, made }: { later: readonly Member[]; made: Made },
): readonly Rate[] | null {
  const of = ({ workload, input, tier }: Member): readonly Rate[] | null => {
    if (tier === tierOfWay(way) && isCheaper(tier)) return input?.currentRates ?? null;
    const sold = wayOf(workload, way);
    return sold && ratesAt(made.rates, sold.rates);
  };
  const own = of(member);
  if (own !== null) return own;
  for (const other of later) {
    const rates = of(other);
    if (rates !== null) return rates;
  }
  return null;
}

/** What work that moved saves without overhead at the rates of the way, with the cache as it was: before as before, on the way as seen. */
function onWayAtLast({ input }: Member, start: Start, terms: Terms | null): number | null {
  if (input === null || terms === null || terms.way === null) return null;
  const [before, onWay] = [billAt(input, terms.before, start.shares), billAt(input, terms.way, null)];
  return before === null || onWay === null ? null : before - onWay;
}
