import { wholeOrParts } from '../../../lib/assessment/parts/whole-or-parts';
import { subjectOfProfile } from '../../../lib/latency/subject';
import { type TaggedCase, tagged } from '../measure/judge';
import type { EvaluatedAudit, KnownUnit } from './evaluated-audit';
import { nameless } from './judge-audit';

/** Of a workload that holds less of one class, its own class says little of that work. */
const MOSTLY = 0.8;

/** What a workload of an audit holds of one use. `share`: of all calls of the archetype, where each of its uses counts the same. */
export type AuditCase = TaggedCase & { share: number };
type Read = Pick<EvaluatedAudit, 'format' | 'seed' | 'units' | 'held' | 'profiles'>;
type Part = { unit: KnownUnit; requests: number };

/** The workloads of an audit that are work of one class, once for each use in it; those of two classes are none's. */
export function auditCases(audit: Read, names: 'named' | 'nameless'): AuditCase[] {
  const profiles = names === 'named' ? audit.profiles : audit.profiles.map(nameless);
  const works = profiles
    .flatMap((profile) => wholeOrParts(profile, new Map()))
    .map(({ measured }) => ({ measured, parts: partsOf(measured.id, audit) }));
  const shareOf = sharesOfCalls(works.flatMap(({ parts }) => parts));
  return works.flatMap(({ measured, parts }) => {
    const all = requestsOf(parts);
    const subject = subjectOfProfile(measured);
    return parts.flatMap(({ unit, requests }): AuditCase[] => {
      const { archetype, use, truth, mayAsk } = unit;
      const same = requestsOf(parts.filter((one) => one.unit.truth === truth));
      if (same < MOSTLY * all) return [];
      const about = `${audit.format}, ${names}, log ${audit.seed}, ${measured.requests} requests${measured.part === undefined ? '' : ', a part'}`;
      const one = { id: `${audit.seed}/${archetype}`, group: archetype, truth, why: use, mayAsk, about, subject };
      return [{ ...tagged(one), share: requests * shareOf(unit) }];
    });
  });
}

function partsOf(id: string, { held, units }: Read): Part[] {
  return held
    .filter(({ workloadId }) => workloadId === id)
    .flatMap(({ unit, requests }) =>
      units.filter(({ place }) => place === unit).map((one) => ({ unit: one, requests })),
    );
}

const requestsOf = (parts: readonly Part[]): number => parts.reduce((sum, { requests }) => sum + requests, 0);

/** What one call of a unit is of its archetype. */
function sharesOfCalls(parts: readonly Part[]): (unit: KnownUnit) => number {
  return ({ archetype, use }) => {
    const own = parts.filter(({ unit }) => unit.archetype === archetype);
    const uses = new Set(own.map(({ unit }) => unit.use));
    return 1 / uses.size / requestsOf(own.filter(({ unit }) => unit.use === use));
  };
}
