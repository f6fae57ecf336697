/**
 * Parts the cases into folds by group: all cases of a group are in one fold, groups are dealt in turn within their class, so
 * that every fold has its share of each. The same cases give the same folds, whatever their order.
 */
export function foldsOf<T extends { group: string; truth: string }>(cases: readonly T[], folds: number): T[][] {
  const groupsByTruth = new Map<string, Set<string>>();
  for (const { group, truth } of cases) {
    const groups = groupsByTruth.get(truth) ?? new Set();
    groupsByTruth.set(truth, groups.add(group));
  }
  const foldOfGroup = new Map<string, number>();
  for (const truth of [...groupsByTruth.keys()].sort()) {
    for (const group of [...(groupsByTruth.get(truth) ?? [])].sort()) {
      if (!foldOfGroup.has(group)) foldOfGroup.set(group, foldOfGroup.size % folds);
    }
  }
  return Array.from({ length: folds }, (_, fold) => cases.filter(({ group }) => foldOfGroup.get(group) === fold));
}

/** The folds of several sets, each dealt by itself: a group that one set gains moves no group of another. */
export function foldsOfSets<T extends { group: string; truth: string }>(
  sets: readonly (readonly T[])[],
  folds: number,
): T[][] {
  const dealt = sets.map((cases) => foldsOf(cases, folds));
  return Array.from({ length: folds }, (_, fold) => dealt.flatMap((parts) => parts[fold] ?? []));
}
