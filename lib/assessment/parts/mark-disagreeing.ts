import { classInText } from '../../reports/words/verdict/verdict-words';
import { grouped } from '../../workloads/grouped';
import type { Assessment } from '../assessment';

/**
 * Marks the parts of a key that are not all of one class: somebody may wait for some of its requests, and whoever moves one part must be
 * able to leave the other.
 */
export function markDisagreeing(assessments: readonly Assessment[]): Assessment[] {
  const partsOf = grouped(
    assessments.filter(({ workload }) => workload.part !== undefined),
    ({ workload }) => workload.part?.of,
  );
  return assessments.map((assessment) => {
    const { workload, decisive } = assessment;
    const siblings = workload.part === undefined ? [] : (partsOf.get(workload.part.of) ?? []);
    const others = siblings.flatMap(({ decisive: { actsAs }, workload: { latencyClass, held = false } }) =>
      actsAs === decisive.actsAs ? [] : [classInText({ latencyClass, held })],
    );
    if (others.length === 0) return assessment;
    const challenge = {
      code: 'parts-disagree',
      says: `Other requests with its key are ${[...new Set(others)].join(' or ')}. Move it only if your code can tell them apart.`,
    };
    return { ...assessment, workload: { ...workload, challenges: [...(workload.challenges ?? []), challenge] } };
  });
}
