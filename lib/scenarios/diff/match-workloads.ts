import { grouped } from '../../workloads/grouped';
import type { SideWorkload } from './side';

/** What a workload is found again by. */
export type Matchable = Pick<SideWorkload, 'id' | 'name' | 'application' | 'route' | 'provider' | 'model'>;

/** The same workload on both sides; null on the side that does not have it. */
export type Pair<Workload extends Matchable = SideWorkload> =
  | { from: Workload; to: Workload }
  | { from: Workload; to: null }
  | { from: null; to: Workload };

/** By what a workload is found again where its id is another one, the most certain first: a model that changed is a change. */
const KEYS: readonly ((workload: Matchable) => string)[] = [
  ({ application, route, name, provider }) => JSON.stringify([application, route, name, provider]),
  ({ application, route, name }) => JSON.stringify([application, route, name]),
  ({ name, model }) => JSON.stringify([name, model]),
];

/**
 * Matches workloads by their id, then by their key parts where these name one workload on each side. Whatever is left was added or is
 * gone.
 */
export function matchWorkloads<Workload extends Matchable>(
  from: readonly Workload[],
  to: readonly Workload[],
): Pair<Workload>[] {
  const pairs: Pair<Workload>[] = [];
  let left = from;
  let right = to;
  for (const keyOf of [({ id }: Matchable) => id, ...KEYS]) {
    const before = grouped(left, keyOf);
    const after = grouped(right, keyOf);
    const matched = new Set<Workload>();
    for (const [key, [one, ...others]] of before) {
      const [other, ...more] = after.get(key) ?? [];
      if (one === undefined || other === undefined || others.length > 0 || more.length > 0) continue;
      pairs.push({ from: one, to: other });
      matched.add(one).add(other);
    }
    left = left.filter((workload) => !matched.has(workload));
    right = right.filter((workload) => !matched.has(workload));
  }
  return [
    ...pairs,
    ...left.map((workload) => ({ from: workload, to: null })),
    ...right.map((workload) => ({ from: null, to: workload })),
  ];
}
