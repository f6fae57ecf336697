import { expect, it } from 'vitest';
import { drawCalendar } from '../../../evaluate/logs/calendar';
import { Draw } from '../../../evaluate/logs/draw';
import type { Behaviour } from '../../../evaluate/logs/family';
import { type Call, simulate } from '../../../evaluate/logs/simulate';

const search: Behaviour = {
  arrivals: { kind: 'shaped', clients: ['daytime'], perDay: 200, peak: 14, weekend: 1 },
  streamed: 0,
  users: 5_000,
  input: { median: 300, sigma: 0.3 },
  output: { median: 40, sigma: 0.3 },
};
const visits = { items: 3, gap: { median: 20_000, sigma: 0.5 }, named: true };

function simulated(behaviour: Behaviour): Call[] {
  const draw = new Draw('visits');
  return simulate(behaviour, { ...drawCalendar(draw), outage: null, growth: 1 }, draw);
}

const perSession = (calls: readonly Call[]) =>
  [...new Set(calls.map(({ session }) => session))].map((session) => calls.filter((call) => call.session === session));

it('a visit is several calls of one user, each some time after the one before has ended', () => {
  const sessions = perSession(simulated({ ...search, visits }));
  const calls = sessions.flat();
  expect(calls.length / sessions.length).toBeGreaterThan(2.2);
  expect(calls.length / sessions.length).toBeLessThan(3.8);
  for (const own of sessions) {
    expect(new Set(own.map(({ user }) => user)).size).toBe(1);
    for (const [index, call] of own.entries()) {
      const before = own[index - 1];
      if (before) expect(call.startMs).toBeGreaterThan(before.startMs + before.latencyMs);
    }
  }
});

it('visits leave the volume as it was, and have no id unless it is said', () => {
  const single = simulated(search).length;
  expect(simulated({ ...search, visits }).length / single).toBeGreaterThan(0.7);
  expect(simulated({ ...search, visits }).length / single).toBeLessThan(1.4);
  expect(simulated({ ...search, visits: { ...visits, named: false } }).every(({ session }) => session === null)).toBe(
    true,
  );
});
