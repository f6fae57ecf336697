import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../lib/pricing/catalogue/catalogue';
import { editsWithin, leastEdits, lettersOf } from '../../../lib/workloads/edits-within';

const NAMES = [...new Set(catalogue.rates.map(({ model }) => model.replace(/[^a-z0-9]/g, '')))];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Pairs of names, every third of them a name and what some slips of the hand make of it. The same each time. */
function pairs(count: number): [one: string, other: string][] {
  let seed = 7;
  const below = (n: number) => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return (seed >> 8) % n;
  };
  const name = () => NAMES[below(NAMES.length)] ?? '';
  const slip = (text: string) => {
    const at = below(text.length + 1);
    const letter = LETTERS[below(LETTERS.length)] ?? '';
    const [before, after] = [text.slice(0, at), text.slice(at)];
    const slips = [
      before + letter + after,
      before + after.slice(1),
      before + letter + after.slice(1),
      before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2),
    ];
    return slips[below(slips.length)] ?? '';
  };
  return Array.from({ length: count }, (_, at) => {
    const one = name();
    return [one, at % 3 === 0 ? slip(slip(slip(one))) : name()];
  });
}

/** All edits between two names, by the whole table. */
function editsBetween(one: string, other: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let at = 1; at <= one.length; at += 1) {
    const row = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1];
      const least = [(last[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1, (last[to - 1] ?? 0) + (same ? 0 : 1)];
      if (one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]) least.push((before[to - 2] ?? 0) + 1);
      row.push(Math.min(...least));
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}

describe('edits within a limit', () => {
  it('are the edits between two names, or none beyond the limit', () => {
    const wrong: unknown[] = [];
    for (const [one, other] of pairs(3_000)) {
      const edits = editsBetween(one, other);
      for (const most of [0, 1.5, 3, one.length / 3, one.length / 1.5]) {
        const found = editsWithin(one, other, most);
        if (found !== (edits <= most ? edits : null)) wrong.push({ one, other, most, edits, found });
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['', '', 0, 0],
    ['', 'ab', 2, 2],
    ['ab', '', 1, null],
    ['ab', 'ba', 1, 1],
    ['gpt4o', 'gtp4o', 1, 1],
    ['abcd', 'badc', 2, 2],
  ])('"%s" and "%s" within %d', (one, other, most, expected) => {
    expect(editsWithin(one, other, most)).toBe(expected);
  });

  it('are never fewer than their letters demand', () => {
    for (const [one, other] of pairs(3_000)) {
      const least = leastEdits(lettersOf(one), lettersOf(other));
      expect(least, `${one} ${other}`).toBeLessThanOrEqual(editsBetween(one, other));
    }
    expect(leastEdits(lettersOf('claude'), lettersOf('gpt4'))).toBe(6);
    expect(leastEdits(lettersOf('az09'), lettersOf('90za'))).toBe(0);
  });
});
