import { describe, expect, it } from 'vitest';
import { callId, generateAudit, PRESENT, spendOf, type Unit } from '../../../evaluate/archetypes/generate-audit';
import { HELD_OUT_ARCHETYPES } from '../../../evaluate/archetypes/held-out';
import { TUNED_ARCHETYPES } from '../../../evaluate/archetypes/tuned';

const audits = [generateAudit(TUNED_ARCHETYPES, 'test/1'), generateAudit(HELD_OUT_ARCHETYPES, 'test/2')];
const units = audits.flatMap((audit) => audit.units);

function unitOf(archetype: string): Unit {
  const found = units.find((unit) => unit.archetype.archetype === archetype);
  if (found === undefined) throw new Error(`No unit of ${archetype}.`);
  return found;
}

describe('the archetypes', () => {
  it('are two halves that share no kind of work and no name', () => {
    const names = ({ archetype, names: own, misleading }: (typeof TUNED_ARCHETYPES)[number]) => [
      archetype,
      ...[...own, ...misleading].map((name) => name.join(' ')),
    ];
    const tuned = new Set(TUNED_ARCHETYPES.flatMap(names));
    expect(HELD_OUT_ARCHETYPES.flatMap(names).filter((name) => tuned.has(name))).toEqual([]);
  });

  it('have each class in each half, mixtures, chains, one-offs and customers with keys of their own', () => {
    for (const half of [TUNED_ARCHETYPES, HELD_OUT_ARCHETYPES]) {
      const uses = half.flatMap((one) => one.uses);
      expect(new Set(uses.map(({ truth }) => truth))).toEqual(new Set(['real-time', 'near-real-time', 'scheduled']));
      expect(half.some((one) => one.uses.length > 1)).toBe(true);
      expect(half.some(({ customers }) => customers !== undefined)).toBe(true);
      expect(uses.some(({ callByCall, truth }) => !callByCall && truth === 'scheduled')).toBe(true);
      expect(uses.some(({ once }) => once)).toBe(true);
    }
  });
});

describe('a generated audit', () => {
  it('is the same for the same seed, and another for another', () => {
    const again = generateAudit(TUNED_ARCHETYPES, 'test/1');
    expect(again).toEqual(audits[0]);
    expect(generateAudit(TUNED_ARCHETYPES, 'test/3').units.map(({ calls }) => calls.length)).not.toEqual(
      again.units.map(({ calls }) => calls.length),
    );
  });

  it('has calls of every use, inside the log and before the present', () => {
    for (const { calendar, units: own } of audits) {
      for (const { calls } of own) {
        expect(calls.length).toBeGreaterThan(0);
        expect(calls.every(({ startMs }) => startMs >= calendar.startMs && startMs < calendar.endMs)).toBe(true);
      }
      expect(calendar.endMs).toBeLessThan(PRESENT);
    }
    // A log of the middle of a month has no monthly close, and in some weeks nobody starts what is started by hand.
    const rare = TUNED_ARCHETYPES.filter((one) => ['close-commentary', 'platform-team-key'].includes(one.archetype));
    const others = [4, 5, 6, 7, 8, 9].flatMap((seed) => generateAudit(rare, `test/${seed}`).units);
    const uses = new Set([...units, ...others].map(({ archetype, use }) => `${archetype.archetype}/${use.use}`));
    const all = [...TUNED_ARCHETYPES, ...HELD_OUT_ARCHETYPES].flatMap((one) =>
      one.uses.map(({ use }) => `${one.archetype}/${use}`),
    );
    expect([...uses].sort()).toEqual(all.sort());
  });

  it('gives each call an id that no other has and that says whose it is', () => {
    const [audit] = audits;
    const ids = audit?.units.flatMap((unit) => unit.calls.map((_, index) => callId(unit, index))) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(callId({ place: 18 }, 0)).toBe('00124b7e00000001');
  });

  it('tells the uses of one key by no model', () => {
    for (const { units: own } of audits) {
      for (const unit of own) {
        const siblings = own.filter(({ archetype }) => archetype === unit.archetype);
        expect(new Set(siblings.map(({ model }) => model)).size).toBe(1);
      }
    }
  });

  it('adds up what calls cost', () => {
    const [call] = unitOf('bank-assistant').calls;
    if (call === undefined) throw new Error('No call.');
    const two = [
      { ...call, input: 1_000, output: 100 },
      { ...call, input: 3_000, output: 0 },
    ];
    expect(spendOf(two, { input: 0.000_002, output: 0.000_01 })).toBeCloseTo(0.009, 12);
  });
});

describe('how the work is made', () => {
  it('lets each step of an agent begin after the one before has ended, with a longer prompt', () => {
    for (const name of ['overnight-ledger-agent', 'overnight-literature-agent', 'review-bot-in-ci']) {
      const { calls } = unitOf(name);
      const bySession = new Map<number | null, typeof calls>();
      for (const call of calls) bySession.set(call.session, [...(bySession.get(call.session) ?? []), call]);
      for (const own of bySession.values()) {
        for (const [index, call] of own.entries()) {
          const before = own[index - 1];
          if (before === undefined) continue;
          expect(call.startMs).toBeGreaterThanOrEqual(before.startMs + before.latencyMs);
          expect(call.input).toBeGreaterThanOrEqual(before.input);
        }
      }
    }
  });

  it('keeps a throttled job to its rate: its five minutes vary far less than those of people', () => {
    const spread = (name: string) => varianceToMean(unitOf(name).calls.map(({ startMs }) => startMs));
    expect(spread('throttled-catalogue-texts')).toBeLessThan(0.5);
    expect(spread('bank-assistant')).toBeGreaterThan(0.9);
  });

  it('ends a one-off inside the log, without a pause of half a day', () => {
    for (const name of ['ticket-backfill', 'vector-migration']) {
      const starts = unitOf(name).calls.map(({ startMs }) => startMs);
      const gaps = starts.slice(1).map((ms, index) => ms - (starts[index] ?? ms));
      expect(Math.max(...gaps)).toBeLessThan(12 * 3_600_000);
      expect((starts.at(-1) ?? 0) - (starts[0] ?? 0)).toBeLessThan(5 * 86_400_000);
    }
  });

  it('begins what is polled for at a look, and what a class asks in the hours of its lessons', () => {
    const polled = unitOf('fix-on-comment').calls.filter(({ trace }, index, all) => trace !== all[index - 1]?.trace);
    const sinceLook = polled.map(({ startMs }) => startMs % (5 * 60_000));
    expect(sinceLook.filter((ms) => ms < 60_000).length / polled.length).toBeGreaterThan(0.9);
    const lessons = unitOf('lesson-tutor').calls.map(({ startMs }) => new Date(startMs).getUTCHours());
    expect(new Set(lessons).size).toBeLessThanOrEqual(5);
  });

  it('begins a step of a fixed sequence when all calls of the one before have ended', () => {
    for (const name of ['commit-message-hook', 'question-to-sql', 'faxed-referrals']) {
      const byTrace = grouped(unitOf(name).calls, ({ trace }) => trace);
      // The last sequence may be cut by the end of the log.
      for (const calls of [...byTrace.values()].slice(0, -1)) {
        const steps = [...grouped(calls, ({ startMs }) => startMs)].sort(([a], [b]) => a - b);
        expect(steps.length).toBeGreaterThanOrEqual(2);
        for (const [index, [startMs]] of steps.entries()) {
          const before = steps[index - 1]?.[1] ?? [];
          for (const { startMs: began, latencyMs } of before) expect(startMs).toBeGreaterThan(began + latencyMs);
        }
      }
    }
  });

  it('sends the calls of a fan-out in one moment, under one trace', () => {
    const { calls } = unitOf('store-forecast-fan-out');
    const first = calls.filter(({ trace }) => trace === calls[0]?.trace);
    expect(first.length).toBeGreaterThan(20);
    expect((first.at(-1)?.startMs ?? 0) - (first[0]?.startMs ?? 0)).toBeLessThan(1_000);
  });
});

function grouped<T, K>(list: readonly T[], key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

/** Of the requests of five minutes, from the first to the last of a run of busy ones. */
function varianceToMean(starts: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const ms of starts) counts.set(Math.floor(ms / 300_000), (counts.get(Math.floor(ms / 300_000)) ?? 0) + 1);
  const inside = [...counts].filter(([slot]) => counts.has(slot - 1) && counts.has(slot + 1)).map(([, count]) => count);
  const values = inside.length > 10 ? inside : [...counts.values()];
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length / mean;
}
