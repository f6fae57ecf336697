import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offeredModel } from '../../../lib/assessment/again/offered-model';
import { onModel } from '../../../lib/assessment/again/on-model';
import { basesOf } from '../../../lib/assessment/again/priced-again';
import { sumUsd } from '../../../lib/cost/money';
import { catalogue } from '../../../lib/pricing/catalogue/catalogue';
import { type Candidate, nameOfModel } from '../../../lib/pricing/models/candidate';
import { resolveModel } from '../../../lib/pricing/models/resolve-model';
import type { Report } from '../../../lib/reports/report';
import { auditedOf } from '../../../lib/scenarios/audited';
import { sideOf } from '../../../lib/scenarios/diff/side';
import { modelsNeeded, NO_MODELS, sentModels, withSentModels } from '../../../lib/scenarios/models/known-models';
import { lookUpModels } from '../../../lib/scenarios/models/look-up-models';
import { outcomeOf } from '../../../lib/scenarios/outcome';
import { AS_ASSESSED, type Scenario } from '../../../lib/scenarios/scenario';
import { outcomesTable } from '../../../lib/scenarios/tables/outcomes-table';
import { placesOf, placesTable } from '../../../lib/scenarios/tables/places-table';
import { NOW } from '../../fixtures/in-context';
import { anyReport, type DrawnWorkload, reportOf } from './any-report';

const RUNS = { numRuns: 8 };

/** What a page has of an audit for some scenarios: it is sent as JSON. */
function auditedFor(report: Report, scenarios: readonly Scenario[]) {
  const known = lookUpModels(catalogue, report.workloads, modelsNeeded(scenarios), NOW);
  const sent = JSON.parse(JSON.stringify(sentModels(known)));
  return auditedOf(basesOf(report), [], withSentModels(NO_MODELS, sent));
}

const outcomeIn = (report: Report, scenario: Scenario) => outcomeOf(auditedFor(report, [scenario]), scenario);
const on = (provider: string, model: string, factor = 1): Candidate => ({ provider, model, factor });

const work: DrawnWorkload = {
  ...{ key: { provider: 'openai', model: 'gpt-4o' }, latencyClass: 'scheduled', deadlineHours: null, billed: null },
  ...{ requests: 100_000, input: 1_000_000_000, cachedShare: 0, output: 100_000_000 },
};

describe('work on another model', () => {
  it('is the report to the cent where that is its own', () => {
    fc.assert(
      fc.property(anyReport, ({ report }) => {
        const modelsOf = Object.fromEntries(
          report.workloads.map((one) => [nameOfModel(one), on(one.provider ?? '', one.model ?? '')]),
        );
        const scenario = { ...AS_ASSESSED, modelsOf };
        const { workloads, ...figures } = outcomeIn(report, scenario);
        const { workloads: asAssessed, ...assessed } = outcomeIn(report, AS_ASSESSED);
        // All of it was to run elsewhere, where that is its own place.
        expect(figures).toEqual({ ...assessed, counts: { ...assessed.counts, placed: figures.counts.placed } });
        for (const [at, one] of workloads.entries()) {
          const { way, current, saving } = asAssessed[at] ?? expect.fail();
          expect(one).toMatchObject({ way, current, saving });
        }
      }),
      RUNS,
    );
  });

  it('costs the same, has the same ways and is stopped by the same, where it is put on its own like on another', () => {
    fc.assert(
      fc.property(anyReport, ({ report }) => {
        for (const basis of basesOf(report)) {
          const { provider, model } = basis.workload;
          const ref = resolveModel(catalogue, provider, model);
          // A cost in the log is no bill at the rates.
          if (ref === null || basis.input === null || basis.input.billedUsd !== null) continue;
          const offered = offeredModel(catalogue, ref, NOW);
          const there = onModel(basis, offered.kind, offered, 1);
          if ('stays' in there) {
            expect(basis.current).toBeNull();
            continue;
          }
          expect(there.basis.current).toBe(basis.current);
          expect(there.basis.offers.map(({ way }) => way)).toEqual(basis.offers.map(({ way }) => way));
          const stopped = ({ blockers }: typeof basis) =>
            [...blockers].map(([way, all]) => [way, all.map(({ code }) => code)]);
          expect(stopped(there.basis)).toEqual(stopped(basis));
        }
      }),
      RUNS,
    );
  });

  it('pays the rates of that model for its own tokens, and moves by the ways of that provider', () => {
    const report = reportOf([work, { ...work, requests: 50_000 }], []);
    const scenario: Scenario = {
      ...AS_ASSESSED,
      models: { 'w-0': on('openai', 'gpt-5-mini') },
      modelsOf: { 'openai/gpt-4o': on('anthropic', 'claude-sonnet-4-5', 1.5) },
    };
    const { workloads, before, replaced, after, saving } = outcomeIn(report, scenario);
    // $2.50 and $10 a million; $0.25 and $2; $3 and $15 for half as many tokens again. Twice 2.17 months of the log.
    const month = 2.17;
    expect(workloads.map((one) => [one.before, one.there, one.model])).toEqual([
      [3500 * month, 450 * month, 'gpt-5-mini'],
      [3500 * month, 6750 * month, 'claude-sonnet-4-5'],
    ]);
    expect(workloads.map(({ way }) => way)).toEqual(['flex', 'batch']);
    expect(replaced).toBe(sumUsd([7000 * month, -7200 * month]));
    expect(sumUsd([before, -saving.median])).toBe(after);
    const table = placesTable(placesOf(outcomeIn(report, scenario)));
    expect(table.columns.find(({ key }) => key === 'change')?.total).toBe(-replaced);
    const side = sideOf(auditedFor(report, [scenario]), scenario);
    expect(side.workloads.map(({ provider, model }) => [provider, model])).toEqual([
      ['openai', 'gpt-5-mini'],
      ['anthropic', 'claude-sonnet-4-5'],
    ]);
  });

  it('stays on its own where the other is of another kind, unknown or without a price, and says so', () => {
    const report = reportOf([work], []);
    for (const [target, says] of [
      [on('openai', 'text-embedding-3-small'), 'is of another kind'],
      [on('openai', 'no-such-model'), 'The catalogue has no price of openai/no-such-model.'],
    ] as const) {
      const { workloads, replaced } = outcomeIn(report, { ...AS_ASSESSED, models: { 'w-0': target } });
      expect(workloads[0]).toMatchObject({ model: 'gpt-4o', placed: true, placeNote: expect.stringContaining(says) });
      expect(replaced).toBe(0);
    }
  });

  it('pays the discount of the provider that it goes to', () => {
    const scenario: Scenario = {
      ...AS_ASSESSED,
      models: { 'w-0': on('anthropic', 'claude-sonnet-4-5') },
      discounts: { anthropic: 0.5 },
    };
    const [one] = outcomeIn(reportOf([work], []), scenario).workloads;
    expect(one?.current).toBe(sumUsd([(one?.there ?? 0) / 2]));
  });
});

describe('the cheapest provider', () => {
  const scenario: Scenario = { ...AS_ASSESSED, providedBy: 'cheapest' };

  it('never costs more than that of today, before moves and after', () => {
    fc.assert(
      fc.property(anyReport, ({ report }) => {
        for (const moving of ['as-assessed', 'nothing'] as const) {
          const { workloads, replaced } = outcomeIn(report, { ...scenario, moving });
          for (const { before, there, own, provider, placed, placeNote } of workloads) {
            expect(placed).toBe(true);
            if (before !== null) expect(there ?? Number.NaN).toBeLessThanOrEqual(before);
            if (own.provider === provider) expect(placeNote).not.toBeNull();
          }
          expect(replaced).toBeGreaterThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });

  it('is that of the very same model, and none where no other is known', () => {
    const llama = { ...work, key: { provider: 'together', model: 'meta-llama/llama-3.3-70b-instruct-turbo' } };
    const house = { ...work, key: { provider: 'nobody', model: 'house-model' } };
    const { workloads } = outcomeIn(reportOf([llama, house, work], []), { ...scenario, moving: 'nothing' });
    const [cheaper, unknown, same] = workloads;
    expect(cheaper).toMatchObject({ provider: 'deepinfra', model: 'meta-llama/llama-3.3-70b-instruct-turbo' });
    expect(cheaper?.there ?? Number.NaN).toBeLessThan(cheaper?.before ?? 0);
    expect(unknown).toMatchObject({ provider: 'nobody', placeNote: 'No other provider of its model is known.' });
    expect(same).toMatchObject({ provider: 'openai', placeNote: expect.stringContaining('known to cost less') });
  });
});

describe('a commitment', () => {
  const report = reportOf([work], []);
  const spend = 3500 * 2.17;

  it.each([
    ['above the spend', 10_000, 10_000 - spend],
    ['of the spend', spend, 0],
    ['below the spend', 100, 0],
  ])('%s is paid up to it, beside the spend', (_, committed, shortfall) => {
    const { commitments, before, after, saving, ...one } = outcomeIn(report, {
      ...AS_ASSESSED,
      moving: 'nothing',
      commitments: { openai: committed },
    });
    expect(commitments).toEqual([{ provider: 'openai', committed, spend, shortfall, unpriced: 0 }]);
    expect([before, one.shortfall, after]).toEqual([spend, shortfall, sumUsd([spend, shortfall])]);
    expect([saving.low, saving.median, saving.high]).toEqual(
      [-shortfall, -shortfall, -shortfall].map((usd) => usd + 0),
    );
  });

  it.each([
    [10_000, 'openai: $7,595.00 of $10,000.00 used'],
    [100, 'openai: all of $100.00 used, by $7,595.00 of spend'],
  ])('of $%d says what of it is used', (committed, says) => {
    const outcome = outcomeIn(report, { ...AS_ASSESSED, moving: 'nothing', commitments: { openai: committed } });
    const { columns, rows } = outcomesTable([{ name: 'Today', outcome }]);
    expect(rows.map((row) => columns[1]?.value(row))).toContainEqual(expect.objectContaining({ note: says }));
  });

  it('takes of a move what then is not used, and counts what has no price apart', () => {
    const moved = outcomeIn(report, { ...AS_ASSESSED, commitments: { openai: spend, bedrock: 5 } });
    const [bedrock, openai] = moved.commitments;
    expect(bedrock).toMatchObject({ provider: 'bedrock', spend: 0, shortfall: 5 });
    // Half of the tokens' bill is no longer used. What reruns and fallbacks cost is used all the same.
    expect(openai?.shortfall).toBeGreaterThan(0.4 * spend);
    expect(openai?.shortfall).toBeLessThanOrEqual(0.5 * spend);
    const house = reportOf([{ ...work, key: { provider: 'openai', model: 'house-model' } }], []);
    expect(outcomeIn(house, { ...AS_ASSESSED, commitments: { openai: 5 } }).commitments).toMatchObject([
      { unpriced: 1 },
    ]);
  });
});

describe('growth', () => {
  it('makes the first year twelve of its mean month', () => {
    const report = reportOf([work], []);
    const today = outcomeIn(report, AS_ASSESSED);
    const grown = outcomeIn(report, { ...AS_ASSESSED, growth: 0.1 });
    // 1 + 1.1 + 1.1² and so on, twelve months: 21.38 months of today.
    expect(grown.before).toBeCloseTo((today.before * 21.384284) / 12, 1);
    expect(grown.firstYear.median).toBe(sumUsd([12 * grown.net.median, -grown.migration.oneOff.base]));
  });
});
