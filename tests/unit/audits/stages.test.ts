import { expect, it } from 'vitest';
import { readingRate, STAGES, shareDone } from '../../../lib/audits/intake/stages';

it('a bar never goes back from one step to the next', () => {
  const { opening, ...others } = STAGES;
  for (const steps of [[opening, ...Object.values(others).slice(1)], Object.values(others)]) {
    const shares = steps.flatMap((stage) =>
      [0, 40, 100].map((bytesRead) => shareDone({ stage, bytesRead, bytesTotal: 100 }) ?? Number.NaN),
    );
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(0)).toBe(0);
    expect(shares.at(-1)).toBeLessThan(1);
  }
});

it('nobody knows how far a queue is', () => {
  expect(shareDone({ stage: 'Waiting: 2 ahead, 1 being read', bytesRead: 0, bytesTotal: 0 })).toBeNull();
});

it('there is a rate while rows are read, and none that falls after that', () => {
  expect(readingRate({ stage: STAGES.unpacking, rowsRead: 1_000 }, 2)).toBe(500);
  expect(readingRate({ stage: STAGES.reading, rowsRead: 1_000 }, 4)).toBeNull();
});
