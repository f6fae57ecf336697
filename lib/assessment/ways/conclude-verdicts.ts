import type { Assumptions } from '../../cost/assumptions/assumptions';
import { standardBill } from '../../cost/bills';
import { roundUsd, sumUsd } from '../../cost/money';
import { medianParts, type NetRange } from '../../cost/net/range';
import { QUESTIONS } from '../../latency/questions';
import type { Way } from '../../pricing/lookup/way';
import type { ReportWorkload } from '../../reports/report';
import type { Assessment } from '../assessment';
import { type Decisive, isOpenClass, movable, outcomeOf, verdictOf } from '../outcome';
import { chooseOnce } from './choose-once';
import type { Choice, Chooser } from './choose-ways';
import { chooseWithin, onceWithin, type Rooms, roomsAfter, roomsOf } from './choose-within';
import { paidLess } from './paid-less';
import type { KnownWay } from './priced-way';
import { reviewThatPays } from './review-that-pays';
import { volumeNeeded } from './volume-needed';
import { type Asked, whatToAsk } from './what-to-ask';

/** An assessment with its verdict beside all others of an audit. `choice` is set where it moves. */
export type Concluded = Omit<Assessment, 'workload'> & {
  workload: Omit<ReportWorkload, 'ways' | 'saving'>;
  choice: Choice | null;
};

/** What the choice of a way depends on: the workload, what decides on it, and its priced ways. */
export type Choosing = Pick<Assessment, 'decisive' | 'ways' | 'spend' | 'commitment'> & {
  workload: Pick<ReportWorkload, 'id' | 'provider'>;
};

/**
 * The way of each workload, null where it stays: workloads on one provider and way share the cost of its client, so whether one is
 * worth moving depends on the others.
 */
export function choicesOf(
  assessments: readonly Choosing[],
  assumptions: Assumptions,
  rooms: Rooms = roomsFor(assessments),
): (Choice | null)[] {
  const choosers = choosersOf(assessments, movable);
  const monthly = chooseWithin(choosers, rooms, assumptions);
  const left = roomsAfter(choosers, monthly, rooms);
  // Work that ran once helps no monthly work to its client, and uses one that is there.
  const built = new Map<string | null, Set<Way>>();
  for (const [at, { workload }] of assessments.entries()) {
    const way = monthly[at]?.way.offer.way;
    if (way !== undefined) built.set(workload.provider, (built.get(workload.provider) ?? new Set()).add(way));
  }
  const once = (provider: string | null, ways: Assessment['ways']) =>
    chooseOnce(ways, (way) => built.get(provider)?.has(way) ?? false, assumptions);
  return assessments.map(({ workload, decisive, ways }, at) =>
    decisive.once && movable(decisive)
      ? once(workload.provider, onceWithin({ provider: workload.provider, ways }, left))
      : (monthly[at] ?? null),
  );
}

function roomsFor(assessments: readonly Choosing[]): Rooms {
  return roomsOf(assessments.map(({ workload: { provider }, spend, commitment }) => ({ provider, spend, commitment })));
}

const NO_ROOMS: Rooms = new Map();

function choosersOf(assessments: readonly Choosing[], may: (decisive: Decisive) => boolean): Chooser[] {
  return assessments.map(({ workload, decisive, ways }) => ({
    provider: workload.provider,
    ways: may(decisive) && !decisive.once ? ways : [],
  }));
}

/** The verdicts of an audit. It also says what an answer is worth, and the volume from which a move would be worth it. */
export function concludeVerdicts(assessments: readonly Assessment[], assumptions: Assumptions): Concluded[] {
  const rooms = roomsFor(assessments);
  const choices = choicesOf(assessments, assumptions, rooms);
  // What would move if nothing were paid in any case.
  const free = rooms.size === 0 ? choices : choicesOf(assessments, assumptions, NO_ROOMS);
  const left = roomsAfter(choosersOf(assessments, movable), monthlyOf(assessments, choices), rooms);
  // What would move if the answer to every open question were that nobody waits.
  const ifNobodyWaits = assessments.some(({ decisive }) => isOpenClass(decisive))
    ? chooseWithin(
        choosersOf(assessments, (decisive) => movable(decisive) || isOpenClass(decisive)),
        rooms,
        assumptions,
      )
    : [];
  const questions = whatToAsk(assessments, choices, ifNobodyWaits, assumptions);
  return assessments.map((assessment, at): Concluded => {
    const choice = choices[at] ?? null;
    const { workload, decisive, ways, commitment } = assessment;
    const held = choice === null ? heldBy(assessment, free[at] ?? null, left) : null;
    const asked = questions[at] ?? null;
    const verdict = verdictOf(decisive, choice, asked !== null);
    const outcome = outcomeOf(verdict, decisive.priced);
    const way = choice?.way.offer.way ?? null;
    const concluded: Concluded['workload'] = {
      ...(verdict === 'nothing-to-save' ? { ...workload, question: null } : workload),
      verdict,
      outcome,
      way,
      batch: { ...workload.batch, eligible: way === 'batch' },
      ...(choice !== null && way === 'batch' && !decisive.once
        ? { reviewBreakEven: reviewThatPays(choice, assumptions) }
        : {}),
      ...(asked === null ? {} : askedAs(asked)),
      ...(commitment === null ? {} : { commitment: { ...commitment, ...held } }),
      ...(verdict === 'not-worth-it' && !decisive.once && held === null
        ? { worthFromVolume: volumeNeeded(ways, assumptions) }
        : {}),
    };
    return { ...assessment, workload: concluded, choice };
  });
}

/** The choices of what comes each month. */
function monthlyOf(assessments: readonly Choosing[], choices: readonly (Choice | null)[]): (Choice | null)[] {
  return assessments.map(({ decisive }, at) => (decisive.once ? null : (choices[at] ?? null)));
}

/** What a workload would save that stays because of a commitment, and how much of that is above it; null where it stays anyhow. */
function heldBy(
  { workload: { provider }, decisive: { once } }: Choosing,
  free: Choice | null,
  left: Rooms,
): Pick<NonNullable<ReportWorkload['commitment']>, 'wouldSave' | 'above'> | null {
  if (free === null) return null;
  const { way } = free;
  const ofItself = once ? (standardBill(way.input) ?? 0) : 0;
  const above = Math.max(0, sumUsd([left.get(provider) ?? 0, ofItself]));
  return { wouldSave: way.net.median, ...(paidLess(way) > above ? { above } : {}) };
}

function askedAs({ confirm, worthUsd, stakeUsd }: Asked): Pick<ReportWorkload, 'worthUsd' | 'stakeUsd' | 'confirm'> {
  return { worthUsd, stakeUsd: roundUsd(stakeUsd), ...(confirm === null ? {} : { confirm: QUESTIONS[confirm].text }) };
}

/** A workload with the way that was chosen for it. */
export type Chosen = { workload: Pick<ReportWorkload, 'id' | 'provider'>; choice: Choice | null };

/** The ways chosen for some workloads. Those without a choice are left out. */
export function waysOf(concluded: readonly Pick<Chosen, 'choice'>[]): KnownWay[] {
  return concluded.flatMap(({ choice }) => choice?.way ?? []);
}

/** What each moved workload adds to the median of them all, USD a month, by its id. */
export function savingParts(moved: readonly Chosen[], net: NetRange, assumptions: Assumptions): Map<string, number> {
  const inputs = waysOf(moved).map(({ input }) => input);
  const parts = medianParts(inputs, assumptions, net.median);
  return new Map(moved.map(({ workload }, at) => [workload.id, parts[at] ?? 0]));
}
