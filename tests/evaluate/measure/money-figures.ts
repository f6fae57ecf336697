import type { JudgedAudit, Moment } from '../audits/judge-audit';
import { confusionOf, leftUndecided, macroF1 } from './confusion';
import {
  found,
  harmInRequests,
  harmInUsd,
  monthsAsOnce,
  onceAsMonthly,
  type ProtectionBin,
  protection,
  type Share,
  tooSlow,
  useless,
} from './stakes';

/** What audits measure in dollars. Shares are from 0 to 1, null where there is nothing to have a share of. */
export type MoneyFigures = {
  audits: number;
  macroF1: number;
  undecided: number | null;
  macroF1AfterAll: number;
  /** The same without the uses of which no answer saves anything, so that nobody may be asked about them. */
  macroF1WhereAsking: number;
  harmInUsd: Share;
  harmInRequests: Share;
  tooSlow: Share;
  found: Share;
  foundAfterThree: Share;
  useless: Share;
  onceAsMonthly: Share;
  monthsAsOnce: Share;
  /** Workloads that ask, and those of them of which no answer saves anything. */
  questions: { asked: number; idle: number };
  protection: ProtectionBin[];
};

/** Figures of audits together: dollars of all of them are added up, and each use counts once in each audit. */
export function moneyFigures(audits: readonly JudgedAudit[]): MoneyFigures {
  const at = (moment: (audit: JudgedAudit) => Moment) => {
    const moments = audits.map(moment);
    return { stakes: moments.flatMap(({ stakes }) => stakes), judged: moments.flatMap(({ judged }) => judged) };
  };
  const [unasked, afterThree, afterAll] = [
    at((audit) => audit.unasked),
    at((audit) => audit.afterThree),
    at((audit) => audit.afterAll),
  ];
  const confusion = confusionOf(unasked.judged);
  return {
    audits: audits.length,
    macroF1: macroF1(confusion),
    undecided: leftUndecided(confusion),
    macroF1AfterAll: macroF1(confusionOf(afterAll.judged)),
    macroF1WhereAsking: macroF1(confusionOf(afterAll.judged.filter(({ worthAsking }) => worthAsking))),
    harmInUsd: harmInUsd(unasked.stakes),
    harmInRequests: harmInRequests(unasked.stakes),
    tooSlow: tooSlow(unasked.stakes),
    found: found(unasked.stakes),
    foundAfterThree: found(afterThree.stakes),
    useless: useless(unasked.stakes),
    onceAsMonthly: onceAsMonthly(unasked.stakes),
    monthsAsOnce: monthsAsOnce(unasked.stakes),
    questions: {
      asked: audits.reduce((sum, { questions }) => sum + questions.asked, 0),
      idle: audits.reduce((sum, { questions }) => sum + questions.idle, 0),
    },
    protection: protection(unasked.judged),
  };
}
