import { nearestNames } from '../workloads/nearest-names';
import type { ReportWorkload } from './report';

type Named = Pick<ReportWorkload, 'id' | 'name' | 'model'>;

/** Ids that a message lists. */
const SHOWN = 10;

/**
 * Finds a workload by its id, its name, or a part of a name that only one workload has, in any case. `problem` says why there is none or
 * more than one, and which may be meant.
 */
export function pickWorkload<Workload extends Named>(
  workloads: readonly Workload[],
  asked: string,
): { workload: Workload } | { problem: string; found: 'none' | 'several' } {
  const byId = workloads.find(({ id }) => id === asked);
  if (byId !== undefined) return { workload: byId };
  const named = workloads.filter(({ name }) => name === asked);
  if (named.length > 0) return single(named, () => `More than one workload has the name "${asked}".`);
  const meant = asked.trim().toLowerCase();
  const partial = meant === '' ? [] : workloads.filter(({ name }) => name.toLowerCase().includes(meant));
  if (partial.length > 0) return single(partial, (count) => `${count} workloads have "${asked}" in their name.`);
  const near = nearestNames(
    workloads.map(({ name }) => name),
    asked,
  );
  const perhaps = near.length === 0 ? '' : ` Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`;
  return { problem: `There is no workload "${asked}" in this audit.${perhaps}`, found: 'none' };
}

function single<Workload extends Named>(found: readonly Workload[], says: (count: number) => string) {
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return { workload: only };
  const shown = found.slice(0, SHOWN).map(({ id, name, model }) => `${id} (${name}, ${model ?? 'unknown model'})`);
  const more = found.length > SHOWN ? ` and ${found.length - SHOWN} more` : '';
  return {
    problem: `${says(found.length)} Give the id of one: ${shown.join(', ')}${more}.`,
    found: 'several' as const,
  };
}
