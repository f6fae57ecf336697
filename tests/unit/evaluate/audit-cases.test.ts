import { describe, expect, it } from 'vitest';
import { auditCases } from '../../evaluate/audits/audit-cases';
import type { KnownUnit } from '../../evaluate/audits/evaluated-audit';
import { buildProfile } from '../../fixtures/build-profile';

const unit = (place: number, given: Partial<KnownUnit>): KnownUnit => ({
  ...{ place, archetype: 'a', use: 'one', truth: 'real-time', callByCall: true, once: false, answers: {} },
  ...{ mayAsk: false, price: { input: 0, output: 0 } },
  ...given,
});
const holds = (workloadId: string, place: number, requests: number) => ({
  ...{ workloadId, unit: place, requests, input: 0, output: 0 },
});
const read = (units: KnownUnit[], held: ReturnType<typeof holds>[]) => ({
  ...{ format: 'LiteLLM' as const, seed: 1, units, held },
  profiles: [...new Set(held.map(({ workloadId }) => workloadId))].map((id) =>
    buildProfile({ id, key: { application: 'nightly-digest' } }),
  ),
});

describe('the cases of an audit', () => {
  it('add up to one for each archetype, and each use of it counts the same', () => {
    const units = [unit(0, {}), unit(1, { use: 'two' }), unit(2, { archetype: 'b' })];
    const cases = auditCases(
      read(units, [holds('v', 0, 900), holds('w', 1, 10), holds('x', 2, 5), holds('y', 2, 15)]),
      'named',
    );
    expect(cases.map(({ group, why, share }) => [group, why, share])).toEqual([
      ['a', 'one', 0.5],
      ['a', 'two', 0.5],
      ['b', 'one', 0.25],
      ['b', 'one', 0.75],
    ]);
  });

  it('leave out a workload of two classes, and not one with a few exceptions', () => {
    const units = [unit(0, {}), unit(1, { archetype: 'b', truth: 'scheduled' })];
    expect(auditCases(read(units, [holds('v', 0, 70), holds('v', 1, 30)]), 'named')).toEqual([]);
    const mostly = auditCases(read(units, [holds('v', 0, 95), holds('v', 1, 5)]), 'named');
    expect(mostly.map(({ truth }) => truth)).toEqual(['real-time']);
  });

  it('have names or none', () => {
    const audit = read([unit(0, {})], [holds('v', 0, 70)]);
    const words = (names: 'named' | 'nameless') => auditCases(audit, names).flatMap(({ subject }) => subject.words);
    expect(words('named')).toEqual([{ source: 'application', text: 'nightly-digest' }]);
    expect(words('nameless')).toEqual([]);
  });
});
