import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../../../lib/cost/assumptions/assumptions';
import { catalogue } from '../../../lib/pricing/catalogue/catalogue';
import { alreadySays, cheapestOf, leftOutOfRow } from '../../../lib/reports/tables/audit/comparison';
import { type Comparison, compareReport } from '../../../lib/reports/ways/compare-report';
import { NOW } from '../../fixtures/in-context';
import { type DrawnWorkload, reportOf } from '../scenarios/any-report';

const chat: DrawnWorkload = {
  ...{ key: { provider: 'openai', model: 'gpt-4o' }, latencyClass: 'scheduled', deadlineHours: null, billed: null },
  ...{ requests: 100_000, input: 1_000_000_000, cachedShare: 0, output: 100_000_000 },
};
const vectors = { ...chat, key: { provider: 'openai', model: 'text-embedding-3-large' }, output: 0 };

function compare(workloads: DrawnWorkload[], ...models: [string, string][]): Comparison {
  const candidates = models.map(([provider, model]) => ({ provider, model, factor: 1 }));
  const terms = { catalogue, assumptions: defaultAssumptions, at: NOW };
  return compareReport(reportOf(workloads, []), null, candidates, terms);
}

const rowOf = ({ rows }: Comparison, model: string) => rows.find((row) => row.model === model) ?? expect.fail(model);

describe('a comparison', () => {
  it('puts no work on a model of another kind, and says what a row leaves out', () => {
    const alone = rowOf(compare([chat], ['openai', 'text-embedding-3-small']), 'text-embedding-3-small');
    expect(alone).toMatchObject({ sync: null, batch: null, otherKind: 1, unpriced: 0 });
    expect(leftOutOfRow(alone)).toEqual([expect.stringContaining('another kind')]);
    const both = compare([chat, vectors], ['openai', 'text-embedding-3-small'], ['openai', 'gpt-4o-mini']);
    // $0.02 a million of a thousand millions, for 2.17 months of the log.
    expect(rowOf(both, 'text-embedding-3-small')).toMatchObject({ sync: 43.4, otherKind: 1 });
    expect(leftOutOfRow(rowOf(both, 'gpt-4o-mini'))).toEqual([expect.stringContaining('1 workload for models of')]);
  });

  it('has the sums of its workloads, and no figure of a way that is not sold for one of them', () => {
    const flexible = { ...chat, key: { provider: 'openai', model: 'gpt-5-mini' } };
    const nowOf = (...workloads: DrawnWorkload[]) => compare(workloads).rows[0] ?? expect.fail('no row');
    const [one, other, both] = [nowOf(chat), nowOf(flexible), nowOf(chat, flexible)];
    for (const way of ['sync', 'batch', 'overhead'] as const) {
      expect(both[way]).toBeCloseTo((one[way] ?? Number.NaN) + (other[way] ?? Number.NaN), 6);
      expect(both[way]).toBeGreaterThan(0);
    }
    expect(other.flex).toBeGreaterThan(0);
    expect([one.flex, both.flex]).toEqual([null, null]);
  });

  it('knows nothing of a model that the catalogue lacks, and leaves out work without a price', () => {
    const unknown = { sync: null, flex: null, batch: null, overhead: null };
    expect(rowOf(compare([chat], ['openai', 'nope']), 'nope')).toMatchObject({ ...unknown, found: false, unpriced: 1 });
    const unpriced = compare([{ ...chat, key: { provider: 'nobody', model: 'house-model' } }]);
    expect(unpriced).toMatchObject({ workloads: 0, leftOut: 1, rows: [{ ...unknown, unpriced: 0 }] });
  });

  it('marks the lowest figure of all rows with the same work, once', () => {
    const cheapest = cheapestOf(compare([chat], ['openai', 'gpt-4o-mini'], ['openai', 'text-embedding-3-small']));
    expect(cheapest).toMatchObject({ row: { model: 'gpt-4o-mini' }, way: 'inAll' });
    expect(cheapest?.says).toContain('openai/gpt-4o-mini in batch');
    // What holds less of the work is no cheaper.
    expect(cheapestOf(compare([chat, vectors], ['openai', 'gpt-4o-mini']))?.row.as).toBe('now');
    expect(cheapestOf({ rows: [] })).toBeNull();
  });

  it('says when work in batch is priced at standard', () => {
    expect(alreadySays(compare([chat]))).toBeNull();
    const report = reportOf([chat, chat], []);
    const [first, second] = report.workloads;
    if (first === undefined || second === undefined) expect.fail();
    first.batch.blockers = [{ code: 'already-batch', says: 'This work already runs in batch.' }];
    second.batch.blockers = [{ code: 'already-flex', says: 'This work already runs on flex.' }];
    const comparison = compareReport(report, null, [], { catalogue, assumptions: defaultAssumptions, at: NOW });
    expect(alreadySays(comparison)).toMatch(/1 workload in batch and 1 workload on flex.*at standard/);
  });
});
