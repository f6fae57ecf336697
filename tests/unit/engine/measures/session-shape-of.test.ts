import fc from 'fast-check';
import { expect, it } from 'vitest';
import { callsInSessions, type SessionCall } from '@/lib/engine/questions/sessions/session-shape-of';

function measured(calls: readonly SessionCall[]) {
  const { add, result } = callsInSessions();
  for (const call of calls) add(call);
  return result();
}

const first = (start: number): SessionCall => ({ start, first: true, gap: null, grows: false, ended: null });
const next = (start: number, gap: number | null, grows = true, ended: string | null = null): SessionCall => ({
  ...{ start, first: false, gap, grows, ended },
});

it('finds nothing where there is no call', () => {
  expect(measured([])).toMatchObject({
    sessions: 0,
    steps: 0,
    medianCalls: 0,
    medianDepth: 0,
    maxDepth: 0,
    medianThinkMs: null,
  });
});

it('counts what follows what, and how', () => {
  const agent = [
    first(0),
    next(2000, 100, true, 'tool'),
    next(4000, 3000, true, 'tool'),
    next(9000, 3001, true, 'stop'),
  ];
  const person = [first(0), next(50_000, 40_000), next(150_000, 80_000, false), next(9_000_000, 1_800_000)];
  const beside = [first(0), next(10, -51, false), next(20, -50), next(30, null)];
  expect(measured([...agent, ...person, ...beside])).toEqual({
    sessions: 3,
    medianCalls: 4,
    steps: 9,
    // Of the end before one call nothing is known.
    timed: 8,
    growing: 7,
    chained: 3,
    overlapping: 1,
    ended: 3,
    afterTools: 2,
    // A pause of over three seconds, and of under half an hour.
    thought: 3,
    medianThinkMs: 40_000,
    medianDepth: 2,
    maxDepth: 3,
  });
});

it('counts the first call of a chain, and calls of one moment together, as their order says nothing', () => {
  expect(measured([first(0), next(1000, 10), next(2000, 10), next(3000, 10)]).maxDepth).toBe(4);
  // A call that does not go on ends the chain, and begins the next one.
  expect(measured([first(0), next(1000, 10), next(60_000, 50_000), next(61_000, 10), next(62_000, 10)]).maxDepth).toBe(
    3,
  );
  const side = [next(1000, 10), next(1000, 10, false)];
  for (const calls of [side, side.toReversed()]) {
    expect(measured([first(0), ...calls, next(2000, 10)]).maxDepth).toBe(3);
  }
});

it('is what its definitions say, whatever the sessions are', () => {
  const call = fc.record({ gap: fc.constantFrom(null, -5000, -50, 0, 3000, 3001, 60_000), grows: fc.boolean() });
  fc.assert(
    fc.property(fc.array(fc.array(call, { maxLength: 6 }), { minLength: 1, maxLength: 5 }), (sessions) => {
      const all = measured(
        sessions.flatMap((steps) => [first(0), ...steps.map(({ gap, grows }, i) => next(1000 * (i + 1), gap, grows))]),
      );
      const steps = sessions.flat();
      const chained = ({ gap }: { gap: number | null }) => gap !== null && gap >= -50 && gap <= 3000;
      expect(all).toMatchObject({
        sessions: sessions.length,
        steps: steps.length,
        timed: steps.filter(({ gap }) => gap !== null).length,
        growing: steps.filter(({ grows }) => grows).length,
        chained: steps.filter(chained).length,
        thought: steps.filter(({ gap }) => gap !== null && gap > 3000).length,
      });
      // One more than the longest row of steps that go on.
      const goesOn = (one: (typeof steps)[number]) => (chained(one) && one.grows ? '+' : ' ');
      const depths = sessions.map(
        (own) =>
          1 +
          Math.max(
            ...own
              .map(goesOn)
              .join('')
              .split(' ')
              .map((row) => row.length),
          ),
      );
      expect(all.maxDepth).toBe(Math.max(...depths));
    }),
    { numRuns: 60 },
  );
});
