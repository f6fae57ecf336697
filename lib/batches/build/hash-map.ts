const WORDS = 4;
const FIRST_SLOTS = 1 << 12;
const MOST_FULL = 0.6;

/**
 * Whole numbers of 32 bits by SHA-256, of which the first 128 bits count: two of a billion different ones are taken for one with a chance of 1 in
 * 10^21. It needs from 33 to 67 bytes each, and half as much again while it grows: some 60 MB for a million.
 */
export class HashMap {
  #slots = new Uint32Array(FIRST_SLOTS * WORDS);
  #values = new Uint32Array(FIRST_SLOTS);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of a hash in hexadecimal; null where it is not there. */
  get(hex: string): number | null {
    read(hex);
    const slot = this.#find();
    return isFree(this.#slots, slot) ? null : (this.#values[slot / WORDS] ?? 0);
  }

  /** Adds a hash in hexadecimal with its number, or changes that. */
  set(hex: string, value: number): void {
    read(hex);
    const slot = this.#find();
    if (isFree(this.#slots, slot)) this.#size++;
    this.#put(slot, value);
    if (this.#size * WORDS > this.#slots.length * MOST_FULL) this.#grow();
  }

  /** The slot of the hash that was read, or the free one for it. */
  #find(): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = (first * WORDS) & mask;
    for (;;) {
      if (slots[at] === first && slots[at + 1] === second && slots[at + 2] === third && slots[at + 3] === fourth)
        return at;
      if (isFree(slots, at)) return at;
      at = (at + WORDS) & mask;
    }
  }

  #put(slot: number, value: number): void {
    const slots = this.#slots;
    slots[slot] = first;
    slots[slot + 1] = second;
    slots[slot + 2] = third;
    slots[slot + 3] = fourth;
    this.#values[slot / WORDS] = value;
  }

  #grow(): void {
    last = '';
    const [slots, values] = [this.#slots, this.#values];
    this.#slots = new Uint32Array(slots.length * 2);
    this.#values = new Uint32Array(values.length * 2);
    for (let at = 0; at < slots.length; at += WORDS) {
      if (isFree(slots, at)) continue;
      first = slots[at] ?? 0;
      second = slots[at + 1] ?? 0;
      third = slots[at + 2] ?? 0;
      fourth = slots[at + 3] ?? 0;
      this.#put(this.#find(), values[at / WORDS] ?? 0);
    }
  }
}

const isFree = (slots: Uint32Array, at: number): boolean =>
  slots[at] === 0 && slots[at + 1] === 0 && slots[at + 2] === 0 && slots[at + 3] === 0;

/** The words of the hash at hand: variables, because an array for each record is slow. */
let last = '';
let first = 0;
let second = 0;
let third = 0;
let fourth = 0;

function read(hex: string): void {
  if (hex === last) return;
  last = hex;
  first = wordAt(hex, 0);
  second = wordAt(hex, 8);
  third = wordAt(hex, 16);
  fourth = wordAt(hex, 24);
}

/** Eight digits of lower case as a number, several times faster than by parseInt of a slice. */
function wordAt(hex: string, start: number): number {
  let word = 0;
  for (let at = start; at < start + 8; at++) {
    const code = hex.charCodeAt(at);
    word = (word << 4) | (code < LETTER_A ? code - DIGIT_0 : code - LETTER_A + 10);
  }
  return word >>> 0;
}

const DIGIT_0 = 48;
const LETTER_A = 97;
