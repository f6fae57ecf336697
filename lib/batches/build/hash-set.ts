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
    read(hex);
    const slot = this.#find();
    if (slot === null) return false;
    this.#put(slot);
    this.#size++;
    if (this.#size * WORDS > this.#slots.length * MOST_FULL) this.#grow();
    return true;
  }

  has(hex: string): boolean {
    read(hex);
    return this.#find() === null;
  }

  /** The free slot for the hash that was read; null where it is in the set. */
  #find(): number | null {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = (first * WORDS) & mask;
    for (;;) {
      if (slots[at] === first && slots[at + 1] === second && slots[at + 2] === third && slots[at + 3] === fourth) {
        return null;
      }
      if (slots[at] === 0 && slots[at + 1] === 0 && slots[at + 2] === 0 && slots[at + 3] === 0) return at;
      at = (at + WORDS) & mask;
    }
  }

  #put(slot: number): void {
    const slots = this.#slots;
    slots[slot] = first;
    slots[slot + 1] = second;
    slots[slot + 2] = third;
    slots[slot + 3] = fourth;
  }

  #grow(): void {
    last = '';
    const old = this.#slots;
    this.#slots = new Uint32Array(old.length * 2);
    for (let at = 0; at < old.length; at += WORDS) {
      first = old[at] ?? 0;
      second = old[at + 1] ?? 0;
      third = old[at + 2] ?? 0;
      fourth = old[at + 3] ?? 0;
      if (first === 0 && second === 0 && third === 0 && fourth === 0) continue;
      const slot = this.#find();
      if (slot !== null) this.#put(slot);
    }
  }
}

/** The words of the hash at hand: variables, because an array for each record is slow. */
let last = '';
let first = 0;
let second = 0;
let third = 0;
let fourth = 0;

function read(hex: string): void {
  if (hex === last) return;
  last = hex;
  first = Number.parseInt(hex.slice(0, 8), 16);
  second = Number.parseInt(hex.slice(8, 16), 16);
  third = Number.parseInt(hex.slice(16, 24), 16);
  fourth = Number.parseInt(hex.slice(24, 32), 16);
}
