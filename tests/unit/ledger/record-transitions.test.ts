import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outcome, stronger } from '@/lib/ledger/outcome';
import { MOST_FAILURES, RECORD_STATES, type RecordEntry } from '@/lib/ledger/record-state';
import { EDGES, next, type RecordEvent, STARTS } from '@/lib/ledger/record-transitions';

const OUTCOMES: Outcome[] = ['answered', 'invalid', 'refused', 'failed', 'expired', 'cancelled', 'missing'];
const outcome = fc.constantFrom(...OUTCOMES);
const job = fc.integer({ min: 1, max: 3 });
const event: fc.Arbitrary<RecordEvent> = fc.oneof(
  fc.tuple(fc.constantFrom('submitted' as const, 'held' as const), job).map(([is, at]) => ({ is, job: at })),
  fc.tuple(job, outcome).map(([at, what]) => ({ is: 'collected' as const, job: at, outcome: what })),
  fc.tuple(fc.constantFrom('requeued' as const, 'renewed' as const), job).map(([is, at]) => ({ is, job: at })),
  fc
    .constantFrom(
      'accepted' as const,
      'rejected' as const,
      'replayed' as const,
      'resent' as const,
      'published' as const,
    )
    .map((is) => ({ is })),
);
const FIRST: RecordEntry = { state: 'queued', job: 1, failures: 0, validation: null };

/** A record after events, those that can't happen left out. */
const recordAfter = (events: readonly RecordEvent[]) =>
  events.reduce((record, one) => next(record, one) ?? record, FIRST);

describe('what may happen to a record', () => {
  it('never leaves the table of edges, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let record = FIRST;
        for (const one of events) {
          const then = next(record, one);
          if (then === null) continue;
          expect(EDGES[record.state]).toContain(then.state);
          expect((STARTS[one.is] as readonly string[]).includes(record.state)).toBe(true);
          record = then;
        }
      }),
    );
  });

  it('uses every edge of the table', () => {
    const used = new Set<string>();
    for (const state of RECORD_STATES) {
      for (const failures of [0, MOST_FAILURES - 1]) {
        for (const validation of [null, 'failed'] as const) {
          const record: RecordEntry = { state, job: 1, failures, validation };
          const events: RecordEvent[] = [
            ...(['submitted', 'held'] as const).map((is): RecordEvent => ({ is, job: 1 })),
            ...OUTCOMES.map((what): RecordEvent => ({ is: 'collected', job: 1, outcome: what })),
            ...(['requeued', 'renewed'] as const).map((is): RecordEvent => ({ is, job: 2 })),
            ...(['accepted', 'rejected', 'replayed', 'resent', 'published'] as const).map(
              (is): RecordEvent => ({ is }),
            ),
          ];
          for (const one of events) {
            const then = next(record, one);
            if (then !== null) used.add(`${state} ${then.state}`);
          }
        }
      }
    }
    expect([...used].sort()).toEqual(RECORD_STATES.flatMap((from) => EDGES[from].map((to) => `${from} ${to}`)).sort());
  });

  it('is the same in any order of the lines of a job, and however often they come', () => {
    const lines = fc.array(outcome, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lines, fc.infiniteStream(fc.nat()), (one, order) => {
        const shuffled = [...one, ...one].map((what) => [order.next().value, what] as const);
        shuffled.sort(([a], [b]) => a - b);
        const first = one.reduce(stronger);
        const second = shuffled.map(([, what]) => what).reduce(stronger);
        expect(second).toBe(first);
        const collected = (what: Outcome) =>
          recordAfter([
            { is: 'submitted', job: 1 },
            { is: 'collected', job: 1, outcome: what },
          ]);
        expect(collected(second)).toEqual(collected(first));
      }),
    );
  });

  it('is the same however the results of many jobs come in between each other', () => {
    // A record is in one job at a time: what other jobs say of it, earlier or later, changes nothing.
    const strayed = fc.array(fc.tuple(fc.nat({ max: 6 }), outcome), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 3 }), strayed, (outcomes, strays) => {
        const orderly = outcomes.flatMap((what, index): RecordEvent[] => [
          ...(index === 0 ? [] : [{ is: 'requeued' as const, job: index + 1 }]),
          { is: 'submitted', job: index + 1 },
          { is: 'collected', job: index + 1, outcome: what },
        ]);
        const mixed = [...orderly];
        for (const [place, what] of strays) {
          // Job 9 never held the record.
          mixed.splice(Math.min(place, mixed.length), 0, { is: 'collected', job: 9, outcome: what });
        }
        const twice = mixed.flatMap((one): RecordEvent[] => (one.is === 'collected' ? [one, one] : [one]));
        expect(recordAfter(twice)).toEqual(recordAfter(orderly));
      }),
    );
  });

  it('goes to a person at the third failure, and a cancelled job is none', () => {
    const round = (at: number, what: Outcome): RecordEvent[] => [
      { is: 'requeued', job: at },
      { is: 'submitted', job: at },
      { is: 'collected', job: at, outcome: what },
    ];
    const start: RecordEvent[] = [
      { is: 'submitted', job: 1 },
      { is: 'collected', job: 1, outcome: 'failed' },
    ];
    expect(recordAfter([...start, ...round(2, 'cancelled'), ...round(3, 'expired')])).toMatchObject({
      state: 'expired',
      failures: 2,
    });
    const third = recordAfter([...start, ...round(2, 'expired'), ...round(3, 'missing')]);
    expect(third).toMatchObject({ state: 'review-required', failures: 3 });
    // There is no answer to accept.
    expect(next(third, { is: 'accepted' })).toBeNull();
    expect(next(third, { is: 'replayed' })).toMatchObject({ state: 'provider-error', failures: 0 });
  });

  it('asks a person about what its job left out, since it may have been billed, and never sends it for ever', () => {
    const round = (at: number): RecordEvent[] => [
      { is: 'submitted', job: at },
      { is: 'collected', job: at, outcome: 'missing' },
    ];
    const again = (at: number): RecordEvent[] => [{ is: 'resent' }, { is: 'requeued', job: at }];
    expect(recordAfter(round(1))).toMatchObject({ state: 'review-required', failures: 1 });
    expect(next(recordAfter(round(1)), { is: 'requeued', job: 2 })).toBeNull();
    expect(recordAfter([...round(1), ...again(2)])).toMatchObject({ state: 'queued', job: 2 });
    const third = recordAfter([...round(1), ...again(2), ...round(2), ...again(3), ...round(3), ...again(4)]);
    expect(third).toMatchObject({ state: 'review-required', failures: 3, job: 3 });
  });

  it('sends an invalid answer again only with another version, and a refused request never by itself', () => {
    const invalid = recordAfter([
      { is: 'submitted', job: 1 },
      { is: 'collected', job: 1, outcome: 'invalid' },
    ]);
    expect(next(invalid, { is: 'requeued', job: 2 })).toBeNull();
    expect(next(invalid, { is: 'renewed', job: 2 })).toMatchObject({ state: 'queued', job: 2, validation: null });
    const refused = recordAfter([
      { is: 'submitted', job: 1 },
      { is: 'collected', job: 1, outcome: 'refused' },
    ]);
    expect(refused.state).toBe('dead');
    expect(next(refused, { is: 'requeued', job: 2 })).toBeNull();
  });
});
