import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FillBounds, JobFiller, type RequestSize } from '../../../lib/plans/fill-jobs';

const NONE: FillBounds = { requests: null, bytes: null, lineBytes: null, inputs: null, tokens: null, runUsd: null };
const size = (part: Partial<RequestSize>): RequestSize => ({ bytes: 1, inputs: 0, tokens: 0, usd: 0, ...part });

function placedIn(bounds: Partial<FillBounds>, sizes: readonly Partial<RequestSize>[]) {
  const filler = new JobFiller({ ...NONE, ...bounds });
  return sizes.map((one) => {
    const placed = filler.place(size(one));
    return 'over' in placed ? placed.over : placed.file;
  });
}

describe('filling jobs', () => {
  it.each([
    [2, [0, 0]],
    [3, [0, 0, 0]],
    [4, [0, 0, 0, 1]],
  ])('puts %i requests, around a limit of 3, into files', (count, files) => {
    expect(placedIn({ requests: 3 }, Array(count).fill({}))).toEqual(files);
  });

  it.each([
    [9, [0, 0]],
    [10, [0, 0]],
    [11, [0, 1]],
  ])('puts a request of 10 less and one of %i bytes, around a limit of 20, into files', (bytes, files) => {
    expect(placedIn({ bytes: 20 }, [{ bytes: 10 }, { bytes }])).toEqual(files);
  });

  it('names the bound that a request breaks by itself, and goes on', () => {
    expect(placedIn({ bytes: 20 }, [{ bytes: 5 }, { bytes: 21 }, { bytes: 5 }])).toEqual([0, 'bytes', 0]);
    expect(placedIn({ lineBytes: 4 }, [{ bytes: 5 }, { bytes: 4 }])).toEqual(['lineBytes', 0]);
    expect(placedIn({ inputs: 2 }, [{ inputs: 3 }, { inputs: 2 }, { inputs: 1 }])).toEqual(['inputs', 0, 1]);
    expect(placedIn({ runUsd: 1 }, [{ usd: 1.5 }, { usd: 0.9 }])).toEqual(['runUsd', 0]);
  });

  it('breaks no bound, and neither loses nor repeats a request', () => {
    const bound = (max: number) => fc.option(fc.integer({ min: 1, max }), { nil: null });
    const bounds = fc.record({
      requests: bound(7),
      bytes: bound(50),
      lineBytes: bound(40),
      inputs: bound(9),
      tokens: bound(30),
      runUsd: bound(4),
    });
    const sizes = fc.array(
      fc.record({
        bytes: fc.integer({ min: 1, max: 60 }),
        inputs: fc.nat(12),
        tokens: fc.nat(40),
        usd: fc.double({ min: 0, max: 5, noNaN: true }),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(bounds, sizes, (limits, requests) => {
        const filler = new JobFiller(limits);
        const files = new Map<number, { run: number; of: RequestSize[] }>();
        let last = { file: 0, run: 0 };
        for (const request of requests) {
          const placed = filler.place(request);
          if ('over' in placed) {
            const value = { ...request, lineBytes: request.bytes, runUsd: request.usd + 0.01, requests: 1 }[
              placed.over
            ];
            expect(value).toBeGreaterThan(limits[placed.over] ?? Number.POSITIVE_INFINITY);
            continue;
          }
          // Files and runs follow each other in the order of the requests, and none is left empty.
          expect(placed.file - last.file).toBeLessThanOrEqual(files.size === 0 ? 0 : 1);
          expect(placed.file).toBeGreaterThanOrEqual(last.file);
          expect(placed.run - last.run).toBeLessThanOrEqual(1);
          last = placed;
          const file = files.get(placed.file) ?? { run: placed.run, of: [] };
          expect(file.run).toBe(placed.run);
          file.of.push(request);
          files.set(placed.file, file);
        }
        const sum = (of: readonly RequestSize[], what: keyof RequestSize) =>
          of.reduce((all, one) => all + one[what], 0);
        const runs = new Map<number, number>();
        for (const { run, of } of files.values()) {
          expect(of.length).toBeLessThanOrEqual(limits.requests ?? Number.POSITIVE_INFINITY);
          for (const what of ['bytes', 'inputs', 'tokens'] as const) {
            expect(sum(of, what)).toBeLessThanOrEqual(limits[what] ?? Number.POSITIVE_INFINITY);
          }
          // What the manifest says of a file is rounded up to the cent.
          runs.set(run, (runs.get(run) ?? 0) + Math.ceil(sum(of, 'usd') * 100 - 1e-9) / 100);
        }
        for (const usd of runs.values()) {
          expect(usd).toBeLessThanOrEqual((limits.runUsd ?? Number.POSITIVE_INFINITY) + 1e-9);
        }
        const placed = [...files.values()].reduce((all, { of }) => all + of.length, 0);
        const alone = requests.filter((request) => 'over' in new JobFiller(limits).place(request)).length;
        expect(placed + alone).toBe(requests.length);
      }),
    );
  });
});
