import type { WorkloadInput } from '../../cost/workload-input';
import { splitTier } from '../../pricing/models/name-tier';
import { inputOfReported } from '../../reports/cost-basis';
import type { Report, ReportWorkload } from '../../reports/report';
import { rowsOrRequests } from '../../reports/rows-or-requests';
import { alreadyRuns } from '../../reports/ways/already-cheaper';
import { grouped } from '../../workloads/grouped';
import type { Matchable } from '../diff/match-workloads';
import { asRecurring } from './recurring';

/** How a workload is paid now, as its log says. */
export type PaidTier = 'standard' | 'priority' | 'flex' | 'batch';

/** A workload of a report with what it is priced from. `requests` are those of a month; null is unknown. */
export type Member = {
  workload: ReportWorkload;
  input: WorkloadInput | null;
  tier: PaidTier;
  requests: number | null;
  /** What shows that it runs so: the tier in the log, or the ledger of batches, beside the log. */
  shownBy: 'log-tier' | 'ledger';
  /** Of the ledger only: the days on which it was sent, and those of the later log, of which its month is made. */
  sentOn?: { days: number; ofDays: number };
};

/** The workloads of a report that are the same work in other service tiers, or in parts. `name` has no tier. */
export type Family = Matchable & { members: readonly Member[] };

/** The tier that a workload's name ends with (lib/workloads/key/workload-name.ts). */
const TIER_AT_END = / \((?:batch|flex|priority)\)$/;

/**
 * The work of a report, whatever its tier: work that moves keeps its application, route, name and model. Work that ran once is left out,
 * unless somebody said of it in an `earlier` audit how often it comes.
 */
export function familiesOf(
  { workloads, rates = [] }: Pick<Report, 'workloads' | 'rates'>,
  earlier: readonly Family[] = [],
): Family[] {
  const saidOf = new Map(
    earlier.flatMap(({ members }) =>
      members.flatMap(({ workload }) => (workload.recurs ? [[familyKey(workload), workload.recurs] as const] : [])),
    ),
  );
  const members = workloads.flatMap((workload): Member[] => {
    const recurs = workload.once === undefined ? undefined : saidOf.get(familyKey(workload));
    const monthly =
      workload.once === undefined
        ? { workload, input: inputOfReported(workload, rates) }
        : recurs && asRecurring(workload, recurs, rates);
    if (!monthly) return [];
    const { input } = monthly;
    return [
      {
        ...{ ...monthly, tier: tierOf(workload, input) },
        requests: input === null ? null : rowsOrRequests(workload) * input.monthlyFactor,
        shownBy: 'log-tier',
      },
    ];
  });
  return [...grouped(members, ({ workload }) => familyKey(workload)).values()].map((ofOne) => {
    const staying = ofOne.find(({ tier }) => tier === 'standard') ?? ofOne[0];
    if (staying === undefined) throw new Error('A group has a member.');
    const { id, part } = staying.workload;
    return { ...namedAs(staying.workload), id: part?.of ?? id, members: ofOne };
  });
}

function familyKey(workload: ReportWorkload): string {
  return JSON.stringify(namedAs(workload));
}

function namedAs({ application, route, name, part, provider, model }: ReportWorkload): Omit<Matchable, 'id'> {
  const split = model === null ? null : splitTier(provider, model);
  return {
    ...{ application, route, provider },
    name: (part?.name ?? name).replace(TIER_AT_END, ''),
    model: split?.tier === 'batch' ? split.name : model,
  };
}

function tierOf(workload: ReportWorkload, input: WorkloadInput | null): PaidTier {
  const cheaper = alreadyRuns(workload);
  if (cheaper !== null) return cheaper === 'in batch' ? 'batch' : 'flex';
  return input?.currentRates[0]?.tier === 'priority' ? 'priority' : 'standard';
}
