import { BLIND_HELD_OUT, BLIND_TUNED } from '../archetypes/blind/dealt';
import { BLIND2 } from '../archetypes/blind2/all';
import type { Goal } from '../goals';
import { auditGoals } from '../goals';
import { type MoneyFigures, moneyFigures } from '../measure/money-figures';
import { type EvaluatedAudit, FORMATS, type Format, HALVES, type Half } from './evaluated-audit';
import { type JudgedAudit, judgeAudit, type Moment } from './judge-audit';

/** The audits of one half, with names or without: by format, and pooled over all. */
export type AuditSet = {
  half: Half;
  names: 'named' | 'nameless';
  byFormat: ReadonlyMap<Format, MoneyFigures>;
  pooled: MoneyFigures;
  /**
   * The same of those archetypes alone that were written blind, of those written blind later, all of which are held out, and of the others.
   * Questions are asked of whole audits.
   */
  blind: MoneyFigures;
  blindSecond: MoneyFigures | null;
  others: MoneyFigures;
  audits: JudgedAudit[];
};

type Written = 'blind' | 'blind second' | 'other';
const WRITTEN = new Map<string, Written>([
  ...[...BLIND_TUNED, ...BLIND_HELD_OUT].map(({ archetype }) => [archetype, 'blind'] as const),
  ...BLIND2.map(({ archetype }) => [archetype, 'blind second'] as const),
]);

/** An audit of which only some archetypes are looked at. */
function ofArchetypes(audit: JudgedAudit, looksAt: (archetype: string) => boolean): JudgedAudit {
  const part = ({ stakes, judged }: Moment): Moment => ({
    stakes: stakes.filter(({ archetype }) => looksAt(archetype)),
    judged: judged.filter(({ archetype }) => looksAt(archetype)),
  });
  const { unasked, afterThree, afterAll, questions } = audit;
  return { unasked: part(unasked), afterThree: part(afterThree), afterAll: part(afterAll), questions };
}

/** All audits, each with names and without. */
export async function runAudits(audits: readonly EvaluatedAudit[]): Promise<AuditSet[]> {
  const sets: AuditSet[] = [];
  for (const half of HALVES) {
    for (const names of ['named', 'nameless'] as const) {
      const judged: { format: Format; audit: JudgedAudit }[] = [];
      for (const audit of audits.filter((one) => one.half === half)) {
        judged.push({ format: audit.format, audit: await judgeAudit(audit, names) });
      }
      if (judged.length === 0) continue;
      const ofFormat = (format: Format) => judged.filter((one) => one.format === format).map(({ audit }) => audit);
      const all = judged.map(({ audit }) => audit);
      const byFormat = new Map(
        FORMATS.flatMap((format): [Format, MoneyFigures][] => {
          const own = ofFormat(format);
          return own.length === 0 ? [] : [[format, moneyFigures(own)]];
        }),
      );
      const written = (how: Written) =>
        moneyFigures(all.map((audit) => ofArchetypes(audit, (one) => (WRITTEN.get(one) ?? 'other') === how)));
      sets.push({
        ...{ half, names, byFormat, pooled: moneyFigures(all) },
        ...{ blind: written('blind'), blindSecond: half === 'held out' ? written('blind second') : null },
        ...{ others: written('other'), audits: all },
      });
    }
  }
  return sets;
}

/** The goals of issue 15, on archetypes that nothing is tuned on. */
export function goalsOfAudits(sets: readonly AuditSet[]): Goal[] {
  const of = (names: AuditSet['names']) => sets.find((set) => set.half === 'held out' && set.names === names);
  const [named, nameless] = [of('named'), of('nameless')];
  if (named === undefined || nameless === undefined) throw new Error('The held-out half was not run.');
  return auditGoals(named.pooled, nameless.byFormat.get('LiteLLM')?.macroF1 ?? null);
}
