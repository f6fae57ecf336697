import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../lib/assessment/build-report';
import { pricesChanged } from '../../../lib/audits/prices/prices-changed';
import { catalogue } from '../../../lib/pricing/catalogue/catalogue';
import { type PriceOverride, priceChangeSchema } from '../../../lib/pricing/overrides/price-override';
import { pricesOf } from '../../../lib/pricing/overrides/prices';
import { buildProfile } from '../../fixtures/build-profile';
import { assessProfile, inContext } from '../../fixtures/in-context';
import { exampleReport } from '../../integration/store/example-result';

const override = (id: string, model: string): PriceOverride => ({
  id,
  change: priceChangeSchema.parse({ kind: 'rate', rate: { provider: 'openai', model, usd: { input: 1, output: 2 } } }),
  by: 'Ada',
  reason: 'why',
  on: '2026-11-21T09:00:00.000Z',
  withdrawn: null,
});
const own = override('own', 'gpt-4o');
const other = override('other', 'gpt-5');
const withdrawn = (one: PriceOverride) => ({ ...one, withdrawn: { by: 'Grace', reason: 'over', on: one.on } });

function report(overrides: PriceOverride[]) {
  const prices = pricesOf(catalogue, overrides);
  const profile = buildProfile({ key: { model: 'gpt-4o' } });
  const assessed = assessProfile(profile, 1, { prices });
  return buildReport({ source: exampleReport(1).source, notes: [] }, [assessed], inContext({ prices }));
}

describe('whether prices have changed since a report', () => {
  it.each([
    ['nothing was entered', [], [], false],
    ['the same stand', [own], [own], false],
    ['one was entered that concerns it', [], [own], true],
    ['one was entered that does not', [], [other], false],
    ['the one it rests on was withdrawn', [own], [withdrawn(own)], true],
    ['one it does not rest on was withdrawn', [own, other], [own, withdrawn(other)], false],
  ])('%s', (_what, then, now, expected) => {
    expect(pricesChanged(report(then), pricesOf(catalogue, now))).toBe(expected);
  });

  it('with another catalogue they have', () => {
    expect(pricesChanged(report([]), pricesOf({ ...catalogue, version: 'the next' }, []))).toBe(true);
  });
});
