import { OUTCOMES } from '../outcome';
import type { ReportWorkload } from '../report';
import { OUTCOME_WORDS } from './verdict/outcome-words';
import { VERDICT_ORDER, VERDICT_WORDS } from './verdict/verdict-words';

/** A part of an audit: its workloads of one provider, class or outcome. An empty part is the whole audit. */
export type AuditPart = { provider?: string; class?: string; outcome?: string };

/** Whether a workload belongs to a part. */
export function isPartOf(part: AuditPart): (workload: ReportWorkload) => boolean {
  return ({ provider, latencyClass, outcome }) =>
    (part.provider === undefined || part.provider === (provider ?? 'unknown')) &&
    (part.class === undefined || part.class === latencyClass) &&
    (part.outcome === undefined || part.outcome === outcome);
}

/** Whether a report can have such a part. It may be empty: a class without a workload is one, a provider without a workload is a slip. */
export function isKnownPart(workloads: readonly ReportWorkload[], part: AuditPart): boolean {
  return (
    (part.provider === undefined || workloads.some(isPartOf({ provider: part.provider }))) &&
    (part.class === undefined || VERDICT_ORDER.some((name) => name === part.class)) &&
    (part.outcome === undefined || OUTCOMES.some((name) => name === part.outcome))
  );
}

/** The name of a part; empty for the whole audit. */
export function partSays(part: AuditPart): string {
  const verdict = VERDICT_ORDER.find((name) => name === part.class);
  const outcome = OUTCOMES.find((name) => name === part.outcome);
  const words = [part.provider, verdict && VERDICT_WORDS[verdict].label, outcome && OUTCOME_WORDS[outcome].label];
  return words.filter((word) => word !== undefined).join(', ');
}
