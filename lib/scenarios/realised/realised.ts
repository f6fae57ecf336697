import { DAYS_PER_MONTH, sumUsd } from '../../cost/money';
import { assumptionsOf } from '../../reports/assumptions-of';
import { paidNow } from '../../reports/paid/paid-now';
import type { Report } from '../../reports/report';
import { addCauses } from '../diff/causes';
import { matchWorkloads } from '../diff/match-workloads';
import { NO_REALISED_CAUSES, type RealisedCauses } from './causes';
import { type Family, familiesOf, type Member } from './family';
import { type Made, type RealisedMove, realisedMove, sumOrNull } from './realised-move';
import { type SentWork, withSent } from './sent-work';

/** Sums of the moves whose saving is known, in USD a month: forecast + all of `by` = realised. `unknown` has the others. */
export type RealisedTotals = {
  moves: number;
  forecast: number;
  realised: number;
  by: RealisedCauses;
  unknown: { moves: number; forecast: number };
};

/** What the moves of an earlier audit came to, by a later one. The largest forecast or saving is first. */
export type Realised = {
  moves: RealisedMove[];
  totals: RealisedTotals;
  /** The same of each kind of move. */
  kinds: Record<RealisedMove['kind'], RealisedTotals>;
  /**
   * What others publish shares of: the requests that had moved, of all of a later month, and the saving, of the bill that there would be
   * without it. From 0 to 1; null is unknown.
   */
  shares: { requests: number | null; bill: number | null };
  /** Work that ran once, which has no month and is left out, unless somebody said how often it comes. */
  once: { from: number; to: number };
};

/**
 * What was forecast by the report of an earlier audit against what the report of a later one shows. `sent` is what the ledger of batches has of
 * the time of the later log.
 */
export function realisedOf(from: Report, to: Report, sent: readonly SentWork[] = []): Realised {
  const made = { from: madeWith(from), to: madeWith(to) };
  const earlier = familiesOf(from);
  const families = familiesOf(to, earlier);
  const factor = monthlyFactorOf(to, families);
  const pairs = matchWorkloads(earlier, families).map((pair) => withSent(pair, sent, made, factor));
  const moves = pairs.flatMap((pair) => realisedMove(pair, made) ?? []).sort((a, b) => sizeOf(b) - sizeOf(a));
  const ofKind = (kind: RealisedMove['kind']) => totalsOf(moves.filter((move) => move.kind === kind));
  return {
    moves,
    totals: totalsOf(moves),
    kinds: { recommended: ofKind('recommended'), before: ofKind('before'), unasked: ofKind('unasked') },
    shares: sharesOf(
      moves,
      to,
      pairs.flatMap((pair) => pair.to?.members ?? []),
    ),
    once: { from: leftOut(from, earlier), to: leftOut(to, families) },
  };
}

/** What makes a month of the time of a log: that of its workloads, but for those that come as often as somebody said, or of its days. */
function monthlyFactorOf({ source: { days } }: Report, families: readonly Family[]): number | null {
  const [input] = families.flatMap(({ members }) =>
    members.flatMap(({ workload, input }) => (workload.recurs === undefined ? (input ?? []) : [])),
  );
  return input?.monthlyFactor ?? (days === null || days === 0 ? null : DAYS_PER_MONTH / days);
}

function sharesOf(moves: readonly RealisedMove[], to: Report, later: readonly Member[]): Realised['shares'] {
  const all = sumOrNull(later.map(({ requests }) => requests));
  const moved = sumOrNull(moves.map(({ requests }) => requests.moved));
  const saved = sumOrNull(moves.map(({ realised }) => realised));
  // What the log doesn't have, or has once, is paid all the same.
  const once = new Set(to.workloads.flatMap((workload) => (workload.once === undefined ? [] : [workload.id])));
  const beside = later
    .filter(({ shownBy, workload }) => shownBy === 'ledger' || once.has(workload.id))
    .map(({ workload }) => workload.monthly.current);
  const paid = sumOrNull([paidNow(to), ...beside]);
  const without = paid === null || saved === null ? null : paid + saved;
  return {
    requests: all === null || moved === null || all === 0 ? null : moved / all,
    bill: saved === null || without === null || without <= 0 ? null : Math.max(0, saved) / without,
  };
}

function madeWith(report: Report): Made {
  return { assumptions: assumptionsOf(report), rates: report.rates ?? [] };
}

function sizeOf({ forecast, realised }: RealisedMove): number {
  return Math.max(Math.abs(forecast), Math.abs(realised ?? 0));
}

function leftOut({ workloads }: Report, families: readonly Family[]): number {
  return workloads.length - families.reduce((sum, { members }) => sum + members.length, 0);
}

function totalsOf(moves: readonly RealisedMove[]): RealisedTotals {
  const known = moves.flatMap(({ forecast, realised, by }) =>
    realised === null || by === null ? [] : [{ forecast, realised, by }],
  );
  const unknown = moves.filter(({ realised }) => realised === null);
  return {
    moves: known.length,
    forecast: sumUsd(known.map(({ forecast }) => forecast)),
    realised: sumUsd(known.map(({ realised }) => realised)),
    by: addCauses(
      NO_REALISED_CAUSES,
      known.map(({ by }) => by),
    ),
    unknown: { moves: unknown.length, forecast: sumUsd(unknown.map(({ forecast }) => forecast)) },
  };
}
