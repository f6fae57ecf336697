import type { PlanSection } from '../plan';
import type { Planned, Planning } from '../planning';
import { effortSection, monitorSection, rollbackSection, verifySection } from './moving';
import { estimateSection, publishSection, retentionSection, retrySection } from './running';
import { capSection, filesSection, runSection, shapeSection, submitSection } from './sending';

const MAKERS: readonly ((planned: Planned, planning: Planning) => PlanSection | null)[] = [
  shapeSection,
  runSection,
  filesSection,
  capSection,
  submitSection,
  estimateSection,
  retrySection,
  publishSection,
  retentionSection,
  effortSection,
  verifySection,
  monitorSection,
  rollbackSection,
];

/** The parts of the plan of a workload, in the order in which they are done. Those that its way does not have are left out. */
export function sectionsOf(planned: Planned, planning: Planning): PlanSection[] {
  return MAKERS.flatMap((make) => make(planned, planning) ?? []);
}
