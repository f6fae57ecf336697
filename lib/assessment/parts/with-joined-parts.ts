import { isWaitedFor } from '../../latency/classify';
import { subjectOfProfile } from '../../latency/subject';
import type { ReportWorkload } from '../../reports/report';
import { visibleText } from '../../wording/visible-text';
import type { MeasuredWorkload } from '../../workloads/profile/profile';
import type { Work } from '../work/work';

/**
 * A whole whose parts a person joined. Where somebody waits for one of them, nothing of it moves unasked, and it says so until a person
 * says the class.
 */
export function withJoinedParts(
  work: Work,
  joined: NonNullable<ReportWorkload['joined']>,
  parts: readonly MeasuredWorkload[],
): Work {
  return {
    ...work,
    facts: { ...work.facts, joined },
    subject: (deadlineHours) => ({ ...work.subject(deadlineHours), joined: parts.map(subjectOfProfile) }),
    challenges: (tag, declared) => [
      ...work.challenges(tag, declared),
      ...(declared === null && tag.latencyClass !== 'real-time'
        ? parts.filter((part) => isWaitedFor(subjectOfProfile(part))).map(saysSo)
        : []),
    ],
  };
}

function saysSo({ name }: MeasuredWorkload) {
  return {
    code: 'joins-real-time',
    says: `It was joined from parts, and one of them is real-time: ${visibleText(name)}.`,
  };
}
