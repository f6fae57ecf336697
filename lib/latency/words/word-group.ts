import { WEIGHTS, type WeightName } from '../weights';

/** The weights that words can have, by their names in the table of weights. */
export type WordGroup = Extract<WeightName, `word-${string}`>;

const isGroup = (name: string): name is WordGroup => name.startsWith('word-') && Object.hasOwn(WEIGHTS, name);

/** The group that a table of words names; null for `nothing`. Throws a RangeError for a group without a weight. */
export function wordGroup(name: string): WordGroup | null {
  if (name === 'nothing') return null;
  if (!isGroup(name)) throw new RangeError(`No weight of words is called ${name}.`);
  return name;
}
