import { auditCases } from './audits/audit-cases';
import { cachedAudits } from './audits/cached-audits';
import type { EvaluatedAudit } from './audits/evaluated-audit';
import type { FitCase, FitSet } from './measure/joint-fit';
import { tagged } from './measure/judge';
import { cachedProfiles, withNames, withoutNames } from './profile-logs';
import { workflowCases } from './workflow-cases';

/** What an archetype counts for with names, and as much without. A family of logs has some eight cases of either. */
const ARCHETYPE_COUNTS = 10;

/** What the weights are fitted on: logs of families, lists, and audits of the archetypes that may be tuned on. */
export async function fitSets({
  seed,
  logs,
  audits,
}: {
  seed: number;
  logs: number;
  audits: number;
}): Promise<FitSet[]> {
  const development = await cachedProfiles('development', seed, logs, () => {});
  const tuned = await cachedAudits(seed, audits, () => {}, ['tuned']);
  const each = (cases: Parameters<typeof tagged>[0][]) => cases.map((one) => ({ ...tagged(one), counts: 1 }));
  return [
    { name: 'logs', cases: each(development.map(withNames)) },
    { name: 'logs, names hidden', cases: each(development.map(withoutNames)) },
    { name: 'lists', cases: each(workflowCases('workflows.csv')) },
    { name: 'archetypes', cases: ofArchetypes(tuned, 'named') },
    { name: 'archetypes, names hidden', cases: ofArchetypes(tuned, 'nameless') },
  ];
}

/** An archetype counts the same however many workloads, logs and formats it is in. */
function ofArchetypes(audits: readonly EvaluatedAudit[], names: 'named' | 'nameless'): FitCase[] {
  return audits
    .flatMap((audit) => auditCases(audit, names))
    .map((one) => ({ ...one, counts: (one.share * ARCHETYPE_COUNTS) / audits.length }));
}
