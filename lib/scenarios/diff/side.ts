import type { WorkloadInput } from '../../cost/workload-input';
import type { Verdict } from '../../latency/latency-class';
import type { Way } from '../../pricing/lookup/way';
import { type Audited, changedBy } from '../audited';
import { outcomeOf } from '../outcome';
import type { Scenario } from '../scenario';

/** A workload on one side of a difference. USD a month; `spend` null is unknown. `input` says what it is priced from. */
export type SideWorkload = {
  id: string;
  name: string;
  application: string | null;
  route: string | null;
  provider: string | null;
  model: string | null;
  latencyClass: Verdict;
  way: Way | null;
  spend: number | null;
  /** What its move saves; zero where it stays. */
  saving: number;
  /** Whether a rate is known for it. */
  priced: boolean;
  input: WorkloadInput | null;
};

/** One side of a difference: an audit as a scenario has it. Work that ran once has no month, and is only counted. */
export type Side = { workloads: SideWorkload[]; once: number };

/** An audit as a scenario has it; as it was assessed, with the empty scenario. */
export function sideOf(audited: Audited, scenario: Scenario): Side {
  const { workloads } = outcomeOf(audited, scenario);
  const rows = audited.bases.flatMap((basis, at): SideWorkload[] => {
    const outcome = workloads[at];
    if (outcome === undefined || basis.once) return [];
    const { now } = changedBy(audited, basis, scenario);
    const { id, name, application, route, provider, model } = now.workload;
    const { latencyClass, way, current, saving, priced } = outcome;
    return [
      {
        ...{ id, name, application, route, provider, model },
        latencyClass,
        way,
        spend: current,
        saving,
        priced,
        input: now.input,
      },
    ];
  });
  return { workloads: rows, once: workloads.length - rows.length };
}
