import type { Assumptions } from '../../cost/assumptions/schema';
import { sumUsd } from '../../cost/money';
import { medianParts } from '../../cost/net/median-parts';
import { type NetRange, netRange } from '../../cost/net/range';
import type { ReportWorkload } from '../../reports/report';
import type { Assessment } from '../assessment';
import { type Decisive, movable, outcomeOf, verdictOf } from '../outcome';
import { type Choice, chooseWays } from './choose-ways';
import { reviewThatPays } from './review-that-pays';
import { volumeNeeded } from './volume-needed';

/** An assessment with its verdict beside all others of an audit. `choice` is set where it moves. */
export type Concluded = Assessment & { choice: Choice | null };

/**
 * The verdicts of an audit: workloads on one provider and way share the cost of its client, so whether one is worth moving depends
 * on the others. It also says what an answer is worth, and the volume from which a move would be worth it.
 */
export function concludeVerdicts(assessments: readonly Assessment[], assumptions: Assumptions): Concluded[] {
  const choosers = (may: (decisive: Decisive) => boolean) =>
    assessments.map(({ workload, decisive, ways }) => ({
      provider: workload.provider,
      ways: may(decisive) ? ways : [],
    }));
  const choices = chooseWays(choosers(movable), assumptions);
  const asks = assessments.some(({ decisive }) => verdictOf(decisive, null) === 'needs-answer');
  // What would move if the answer to every open question were that nobody waits.
  const ifNobodyWaits = asks
    ? chooseWays(
        choosers((decisive) => movable(decisive) || verdictOf(decisive, null) === 'needs-answer'),
        assumptions,
      )
    : [];
  return assessments.map((assessment, at) => {
    const choice = choices[at] ?? null;
    const { workload, decisive, ways } = assessment;
    const verdict = verdictOf(decisive, choice);
    const outcome = outcomeOf(verdict, decisive.priced);
    const way = choice?.way.offer.way ?? null;
    const concluded: ReportWorkload = {
      ...workload,
      verdict,
      outcome,
      way,
      batch: { ...workload.batch, eligible: way === 'batch' },
      ...(choice !== null && way === 'batch' ? { reviewBreakEven: reviewThatPays(choice.way, assumptions) } : {}),
      ...(verdict === 'needs-answer' ? { worthUsd: ifNobodyWaits[at]?.way.net.median ?? 0 } : {}),
      ...(verdict === 'not-worth-it' ? { worthFromVolume: volumeNeeded(ways, assumptions) } : {}),
    };
    return { ...assessment, workload: concluded, choice };
  });
}

/** What some workloads save by the ways chosen for them. Those without a choice are left out. */
export function movedNet(concluded: readonly Concluded[], assumptions: Assumptions): NetRange {
  const ways = concluded.flatMap(({ choice }) => choice?.way ?? []);
  const base = sumUsd(ways.map(({ net }) => net.base));
  return netRange(
    ways.map(({ input }) => input),
    assumptions,
    base,
  );
}

/** What each moved workload adds to the median of them all, USD a month, by its id. */
export function savingParts(concluded: readonly Concluded[], net: NetRange, assumptions: Assumptions) {
  const moved = concluded.filter(({ choice }) => choice !== null);
  const inputs = moved.flatMap(({ choice }) => choice?.way.input ?? []);
  const parts = medianParts(inputs, assumptions, net.median);
  return new Map(moved.map(({ workload }, at) => [workload.id, parts[at] ?? 0]));
}
