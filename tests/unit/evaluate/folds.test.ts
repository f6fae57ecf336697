import { describe, expect, it } from 'vitest';
import { foldsOf, foldsOfSets } from '../../evaluate/measure/folds';

const cases = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((group, index) =>
  [1, 2, 3].map((number) => ({ id: `${group}${number}`, group, truth: index < 3 ? 'real-time' : 'scheduled' })),
);

describe('folds', () => {
  it('hold every case once', () => {
    const folds = foldsOf(cases, 3);
    expect(folds).toHaveLength(3);
    expect(
      folds
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(cases.map(({ id }) => id).sort());
  });

  it('never part a group', () => {
    const folds = foldsOf(cases, 3);
    for (const group of ['a', 'b', 'c', 'd', 'e', 'f'])
      expect(folds.filter((fold) => fold.some((one) => one.group === group))).toHaveLength(1);
  });

  it('each hold their share of every class', () => {
    for (const fold of foldsOf(cases, 3)) {
      expect(fold.filter(({ truth }) => truth === 'real-time')).toHaveLength(3);
      expect(fold.filter(({ truth }) => truth === 'scheduled')).toHaveLength(3);
    }
  });

  it('are the same in whatever order the cases come', () => {
    const ids = (list: typeof cases) => foldsOf(list, 3).map((fold) => fold.map(({ id }) => id).sort());
    expect(ids([...cases].reverse())).toEqual(ids(cases));
  });

  it('of several sets deal each by itself: a group that one gains moves none of another', () => {
    const gained = [{ id: 'new', group: 'aa', truth: 'real-time' }, ...cases];
    const own = (folds: { id: string }[][]) => folds.map((fold) => fold.filter(({ id }) => id.startsWith('log ')));
    const logs = cases.map((one) => ({ ...one, id: `log ${one.id}` }));
    expect(own(foldsOfSets([gained, logs], 3))).toEqual(own(foldsOfSets([cases, logs], 3)));
    expect(foldsOfSets([gained, logs], 3).flat()).toHaveLength(gained.length + logs.length);
  });
});
