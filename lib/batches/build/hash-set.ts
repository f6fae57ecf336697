const WORDS = 4;
const FIRST_SLOTS = 1 << 12;
const MOST_FULL = 0.6;

/**
 * A set of SHA-256 by their first 128 bits: two of a billion different ones are taken for one with a chance of 1 in
 * 10^21. It needs from 27 to 54 bytes each, and half as much again while it grows: some 50 MB for a million.
 */
export class HashSet {
  #slots = new Uint32Array(FIRST_SLOTS * WORDS);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds a hash in hexadecimal. False where it was there. */
  add(hex: string): boolean {
    const slot = this.#find(words(hex));
    if (slot === null) return false;
    this.#slots.set(this.#asked, slot);
    this.#size++;
    if (this.#size * WORDS > this.#slots.length * MOST_FULL) this.#grow();
    return true;
  }

  has(hex: string): boolean {
    return this.#find(words(hex)) === null;
  }

  #asked: Uint32Array = new Uint32Array(WORDS);

  /** The free slot for a hash; null where it is in the set. */
  #find(asked: Uint32Array): number | null {
    this.#asked = asked;
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = ((asked[0] ?? 0) * WORDS) & mask;
    for (;;) {
      const [a, b, c, d] = [slots[at], slots[at + 1], slots[at + 2], slots[at + 3]];
      if ((a === 0 || a === undefined) && b === 0 && c === 0 && d === 0) return at;
      if (a === asked[0] && b === asked[1] && c === asked[2] && d === asked[3]) return null;
      at = (at + WORDS) & mask;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += WORDS) {
      const hash = old.subarray(at, at + WORDS);
      if (hash.every((word) => word === 0)) continue;
      const slot = this.#find(hash);
      if (slot !== null) this.#slots.set(hash, slot);
    }
  }
}

const buffer = new Uint32Array(WORDS);

function words(hex: string): Uint32Array {
  for (let word = 0; word < WORDS; word++) buffer[word] = Number.parseInt(hex.slice(word * 8, word * 8 + 8), 16);
  return buffer;
}
