import type { Decision } from '../latency/decision';
import type { Decided, InForce } from '../latency/decisions-in-force';
import type { Verdict } from '../latency/latency-class';
import type { ReportWorkload } from '../reports/report';
import type { Recurrence } from '../workloads/recurrence';

/** The decisions on a workload as the report shows them. `tagged` is the class that its signals give. */
export function reportDecided(decided: InForce, tagged: Verdict): Pick<ReportWorkload, 'overridden' | 'decided'> {
  const { latencyClass, deadlineHours, reviewKind, answers } = decided;
  const overridden = latencyClass !== null || deadlineHours !== null;
  if (!overridden && reviewKind === null && answers.length === 0) return { overridden };
  return {
    overridden,
    decided: {
      latencyClass: latencyClass && {
        value: latencyClass.value,
        insteadOf: tagged,
        ...attribution(latencyClass.decision),
      },
      deadlineHours: deadlineHours && { value: deadlineHours.value, ...attribution(deadlineHours.decision) },
      ...(reviewKind && { reviewKind: { value: reviewKind.value, ...attribution(reviewKind.decision) } }),
      answers: answers.map(({ question, answer, decision }) => ({ question, answer, ...attribution(decision) })),
    },
  };
}

/** How often work comes that the log shows once, and who said so. */
export function reportRecurrence({ value, decision }: Decided<Recurrence>): ReportWorkload['recurs'] {
  return { ...value, ...attribution(decision) };
}

function attribution({ by, at, reason }: Decision) {
  return { by, at, reason };
}
