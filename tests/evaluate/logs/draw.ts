import { Random } from '../../../lib/sample/random';

/** Draws of one seed, in the terms in which families speak. */
export class Draw {
  readonly random: Random;

  constructor(seed: string) {
    this.random = new Random(seed);
  }

  chance(share: number): boolean {
    return this.random.chance(share);
  }

  /** Uniform between the two. */
  between(low: number, high: number): number {
    return low + (high - low) * this.random.uniform();
  }

  /** Uniform on the logarithm: for sizes and volumes. Both are above 0. */
  size(low: number, high: number): number {
    return low * Math.exp(Math.log(high / low) * this.random.uniform());
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor((high - low + 1) * this.random.uniform());
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[Math.floor(list.length * this.random.uniform())];
    if (picked === undefined) throw new Error('Nothing to pick from.');
    return picked;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const rest = [...list];
    const order: T[] = [];
    while (rest.length > 0) order.push(...rest.splice(Math.floor(rest.length * this.random.uniform()), 1));
    return order;
  }
}
