import type { Archetype } from '../archetypes/archetype';
import { BLIND } from '../archetypes/blind/all';
import { BLIND2 } from '../archetypes/blind2/all';
import { BLIND3 } from '../archetypes/blind3/all';
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
  /** The same of those archetypes alone that were written blind, and of the others. Questions are asked of whole audits. */
  blind: MoneyFigures;
  others: MoneyFigures;
  audits: JudgedAudit[];
};

const WRITTEN_BLIND = new Set([...BLIND, ...BLIND2, ...BLIND3].map(({ archetype }) => archetype));

/** An audit of which only some archetypes are looked at. */
function ofArchetypes(audit: JudgedAudit, looksAt: (archetype: string) => boolean): JudgedAudit {
  const part = ({ stakes, judged }: Moment): Moment => ({
    stakes: stakes.filter(({ archetype }) => looksAt(archetype)),
    judged: judged.filter(({ archetype }) => looksAt(archetype)),
  });
  const { unasked, afterThree, afterAll, questions } = audit;
  return { unasked: part(unasked), afterThree: part(afterThree), afterAll: part(afterAll), questions };
}

/** All audits, each with names and without. Where `only` some archetypes are looked at, they are in the logs of all of them. */
export async function runAudits(
  audits: readonly EvaluatedAudit[],
  only: readonly Archetype[] | null = null,
): Promise<AuditSet[]> {
  const looksAt = new Set(only?.map(({ archetype }) => archetype));
  const lookedAt = (audit: JudgedAudit) =>
    only === null ? audit : ofArchetypes(audit, (archetype) => looksAt.has(archetype));
  const sets: AuditSet[] = [];
  for (const half of HALVES) {
    for (const names of ['named', 'nameless'] as const) {
      const judged: { format: Format; audit: JudgedAudit }[] = [];
      for (const audit of audits.filter((one) => one.half === half)) {
        judged.push({ format: audit.format, audit: lookedAt(await judgeAudit(audit, names)) });
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
      const written = (blind: boolean) =>
        moneyFigures(all.map((audit) => ofArchetypes(audit, (archetype) => WRITTEN_BLIND.has(archetype) === blind)));
      sets.push({
        ...{ half, names, byFormat, pooled: moneyFigures(all) },
        ...{ blind: written(true), others: written(false), audits: all },
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
