import { pickNamed } from './pick-named';
import type { ReportWorkload } from './report';

type Named = Pick<ReportWorkload, 'id' | 'name' | 'model'>;

/** Finds a workload of an audit by `pickNamed`. Two of the same name differ in their model. */
export function pickWorkload<Workload extends Named>(
  workloads: readonly Workload[],
  asked: string,
): { workload: Workload } | { problem: string; found: 'none' | 'several' } {
  const picked = pickNamed(workloads, asked, {
    ...{ one: 'workload', many: 'workloads', where: ' in this audit' },
    about: ({ model }) => model ?? 'unknown model',
  });
  return 'item' in picked ? { workload: picked.item } : picked;
}
