import type { Assumptions } from '../../cost/assumptions/assumptions';
import { expectedLoss, type Saves } from '../../latency/expected-loss';
import { type ConfirmId, confirmOf } from '../../latency/questions';
import { isOpenInTime } from '../../reports/ways/patience';
import type { Assessment } from '../assessment';
import type { Choice } from './choose-ways';
import { type PricedWay, surelySaves } from './priced-way';
import { failing, isOpen } from './rule';

/** What is asked of a workload, and what an answer is worth, in USD a month. */
export type Asked = {
  /** The question whether its class is right; null where another one is open. */
  confirm: ConfirmId | null;
  /** What it saves if nobody waits. */
  worthUsd: number;
  /** The loss that is expected without the answer, by which the questions are ordered. */
  stakeUsd: number;
};

/** More would be a form and not a check. The next ones follow as these are answered. */
const LARGEST = 3;

/**
 * What is asked of each workload of an audit, null where nothing is. An open class is asked about where an answer may save something, or
 * somebody has begun to answer. Whether a class is right is asked of the three largest moves, and of the three that stay and would save
 * most if nobody waited. Nothing is asked of work that ran once, because no month waits for it.
 */
export function whatToAsk(
  assessments: readonly Assessment[],
  choices: readonly (Choice | null)[],
  ifNobodyWaits: readonly (Choice | null)[],
  assumptions: Assumptions,
): (Asked | null)[] {
  const asked = assessments.map((assessment, at): Asked | null => {
    const { decisive, ways, workload } = assessment;
    const { priced, onCheaperTier, once, known, begun, actsAs } = decisive;
    if (!priced || onCheaperTier || known || once) return null;
    const choice = choices[at] ?? null;
    const isOpenClass = actsAs === 'undecided';
    const ifChosen = ifNobodyWaits[at]?.way;
    const ifItWaits = isOpenClass ? (ifChosen ? surelySaves(ifChosen) : 0) : bestAlone(whatever(ways), assumptions);
    const worthUsd = choice?.way.net.median ?? ifItWaits;
    if (worthUsd === 0 && !(isOpenClass && begun)) return null;
    const saves: Saves = {
      scheduled: Math.max(worthUsd, ifItWaits),
      'near-real-time': bestAlone(
        whatever(ways).filter(({ offer }) => offer.windowHours === 0),
        assumptions,
      ),
    };
    const outcome =
      choice === null
        ? ({ moves: false } as const)
        : ({ moves: true, usd: choice.way.net.median, slow: choice.way.offer.windowHours !== 0 } as const);
    return {
      confirm: isOpenClass ? null : confirmOf(actsAs),
      worthUsd,
      stakeUsd: expectedLoss(workload.probabilities, saves, outcome, assumptions.limits.harmWeight.value),
    };
  });
  const checked = new Set([
    ...largest(asked.filter((one, at) => (choices[at] ?? null) !== null && one !== null)),
    ...largest(asked.filter((one, at) => (choices[at] ?? null) === null && one !== null && one.confirm !== null)),
  ]);
  return asked.map((one) => (one === null || one.confirm === null || checked.has(one) ? one : null));
}

function largest(asked: readonly (Asked | null)[]): (Asked | null)[] {
  return asked.toSorted((a, b) => (b?.worthUsd ?? 0) - (a?.worthUsd ?? 0)).slice(0, LARGEST);
}

/** The ways that nothing but time stops, as if the work might wait. */
function whatever(ways: readonly PricedWay[]): PricedWay[] {
  return ways.filter(isOpenInTime).map((way) => ({ ...way, blockers: [] }));
}

/** The most that a way saves within the rule if the workload pays for its client by itself, in USD a month; zero where none is. */
function bestAlone(ways: readonly PricedWay[], assumptions: Assumptions): number {
  const worth = ways
    .filter(isOpen)
    .filter((way) => failing(way, way.oneOff + way.client, assumptions) === null)
    .map(surelySaves);
  return Math.max(0, ...worth);
}
