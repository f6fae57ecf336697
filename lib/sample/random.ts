/**
 * A seeded source of random numbers: sfc32 (Chris Doty-Humphrey's PractRand), seeded by FNV-1a over a text.
 * Only +, *, sqrt, log and exp are used below, so that the same seed gives the same numbers on every machine.
 */
export class Random {
  private readonly state: [number, number, number, number];

  constructor(seed: string) {
    const hash = (salt: number) => {
      let value = (0x811c9dc5 ^ salt) >>> 0;
      for (const char of seed) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
      return value;
    };
    this.state = [hash(1), hash(2), hash(3), 1];
    for (let round = 0; round < 15; round++) this.uniform();
  }

  /** In the open interval from 0 to 1. */
  uniform(): number {
    const s = this.state;
    const sum = (((s[0] + s[1]) | 0) + s[3]) | 0;
    s[3] = (s[3] + 1) | 0;
    s[0] = s[1] ^ (s[1] >>> 9);
    s[1] = (s[2] + (s[2] << 3)) | 0;
    s[2] = (((s[2] << 21) | (s[2] >>> 11)) + sum) | 0;
    return ((sum >>> 0) + 0.5) / 4294967296;
  }

  chance(share: number): boolean {
    return this.uniform() < share;
  }

  /** Mean 0, standard deviation 1, by Marsaglia's polar method. */
  normal(): number {
    for (;;) {
      const x = 2 * this.uniform() - 1;
      const y = 2 * this.uniform() - 1;
      const square = x * x + y * y;
      if (square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
    }
  }

  /** A positive number around its median; `sigma` is the standard deviation of its logarithm. */
  lognormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal());
  }

  /** Mean 1 with the given coefficient of variation (Marsaglia and Tsang 2000, boosted for shapes below 1). */
  gamma(cv: number): number {
    const shape = 1 / (cv * cv);
    const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      if (Math.log(this.uniform()) >= 0.5 * x * x + d - d * v + d * Math.log(v)) continue;
      const boost = shape < 1 ? Math.exp(Math.log(this.uniform()) / shape) : 1;
      return (d * v * boost) / shape;
    }
  }

  /** A count of at least 1 with the given mean. */
  geometric(mean: number): number {
    return mean <= 1 ? 1 : 1 + Math.floor(Math.log(this.uniform()) / Math.log(1 - 1 / mean));
  }
}
