import type { WorkloadInput } from '../../cost/workload-input';
import type { Verdict } from '../../latency/latency-class';
import type { Way } from '../../pricing/lookup/way';
import { inputOfReported } from '../../reports/cost-basis';
import { taggedAs } from '../../reports/held';
import type { Report } from '../../reports/report';
import { type Audited, changing } from '../audited';
import { outcomeOf, type ScenarioOutcome } from '../outcome';
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
  /** Its class is too weak for money. */
  held: boolean;
  way: Way | null;
  spend: number | null;
  /** What its move saves; zero where it stays. */
  saving: number;
  /** What its way saves by itself: with the same one, another saving is another share of the joint saving. */
  alone: number;
  /** Whether a rate is known for it. */
  priced: boolean;
  input: WorkloadInput | null;
};

/** One side of a difference: an audit as a scenario has it. Work that ran once has no month, and is only counted. */
export type Side = { workloads: SideWorkload[]; once: number };

/** An audit as it was assessed, by its report: the same as with the empty scenario, and nothing is priced again. */
export function sideOfReport({ workloads, rates = [] }: Pick<Report, 'workloads' | 'rates'>): Side {
  const monthly = workloads.filter(({ once }) => once === undefined);
  return {
    workloads: monthly.map((workload): SideWorkload => {
      const { id, name, application, route, provider, model, way, ways } = workload;
      return {
        ...{ id, name, application, route, provider, model, way },
        ...taggedAs(workload),
        spend: workload.monthly.current,
        saving: workload.saving ?? 0,
        alone: ways.find((one) => one.way === way)?.net?.median ?? 0,
        priced: workload.outcome !== 'unpriced',
        input: inputOfReported(workload, rates),
      };
    }),
    once: workloads.length - monthly.length,
  };
}

/** An audit as a scenario has it; as it was assessed, with the empty scenario. Give its outcome where that is known already. */
export function sideOf(
  audited: Audited,
  scenario: Scenario,
  { workloads }: Pick<ScenarioOutcome, 'workloads'> = outcomeOf(audited, scenario),
): Side {
  const change = changing(audited, scenario);
  const rows = audited.bases.flatMap((basis, at): SideWorkload[] => {
    const outcome = workloads[at];
    if (outcome === undefined || basis.once) return [];
    const { now } = change(basis);
    const { id, name, application, route, provider, model } = now.workload;
    const { latencyClass, held, way, current, saving, alone, priced } = outcome;
    return [
      {
        ...{ id, name, application, route, provider, model },
        latencyClass,
        held,
        way,
        spend: current,
        saving,
        alone,
        priced,
        input: now.input,
      },
    ];
  });
  return { workloads: rows, once: workloads.length - rows.length };
}
