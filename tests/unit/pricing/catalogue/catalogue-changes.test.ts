import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { catalogueChanges, changeBetween, diffRates } from '../../../../lib/pricing/catalogue/catalogue-changes';
import { changesSay } from '../../../../lib/reports/words/changes-say';
import { buildRate, from } from '../build-rate';

describe('what changed between two versions', () => {
  const [old, cheaper] = [buildRate(), buildRate({ usd: { input: 1 } })];
  const prices = (changes: ReturnType<typeof diffRates>) =>
    changes.map(({ before, after, inForce }) => [before?.input ?? null, after?.input ?? null, inForce?.to]);

  it.each([
    ['nothing', [old], [old], []],
    ['a new rate', [], [old], [[null, 2, undefined]]],
    ['a rate that is gone', [old], [], [[2, null, undefined]]],
    ['another price', [old], [cheaper], [[2, 1, undefined]]],
    [
      'a price that ended and the one after it',
      [old],
      [buildRate({ inForce: from(null, '2026-09-01') }), buildRate({ usd: { input: 1 }, inForce: from('2026-09-01') })],
      [
        [2, 2, '2026-09-01'],
        [null, 1, null],
      ],
    ],
    [
      'an end that became known',
      [buildRate({ inForce: from('2026-07-01') })],
      [buildRate({ inForce: from('2026-07-01', '2026-09-01') })],
      [[2, 2, '2026-09-01']],
    ],
    [
      'a rate gone and another come at the same price',
      [old],
      [buildRate({ model: 'gpt-y' })],
      [
        [2, null, undefined],
        [null, 2, undefined],
      ],
    ],
    [
      'a period more, of a rate that stays',
      [old],
      [old, buildRate({ inForce: from('2026-07-01') })],
      [[null, 2, null]],
    ],
    ['a rate of which the start became known', [old], [buildRate({ inForce: from('2026-07-01') })], [[2, 2, null]]],
  ])('%s', (_what, before, after, expected) => {
    expect(prices(diffRates(before, after))).toEqual(expected);
  });
});

it('lists changes in price-list order, and leaves out what stayed', () => {
  const named = (...models: string[]) => models.map((model) => buildRate({ model }));
  const changes = diffRates([...named('c', 'same'), buildRate({ model: 'a', over: 9 })], named('d', 'same', 'b', 'a'));
  expect(changes.map(({ model, over }) => [model, over])).toEqual([
    ['a', 0],
    ['a', 9],
    ['b', 0],
    ['c', 0],
    ['d', 0],
  ]);
});

describe('the entry of a version', () => {
  const listed = (version: string, ...rates: ReturnType<typeof buildRate>[]) => ({ version, rates });

  it('counts the rates of which only marks changed, so that every version has an entry', () => {
    const before = listed('1', buildRate(), buildRate({ model: 'same' }));
    const after = listed('2', buildRate({ status: 'single' }), buildRate({ model: 'same' }));
    const entry = changeBetween(before, after, '2026-11-29');
    expect(entry).toEqual({ version: '2', previous: '1', importedOn: '2026-11-29', changes: [], marked: 1 });
    expect(entry && changesSay(entry)).toBe('0 new rates, 0 changed, 0 removed, 1 with another source or status');
  });

  it('counts no changed price among them, and there is none where the version is the same', () => {
    const cheaper = listed('2', buildRate({ usd: { input: 1 }, status: 'single' }));
    const entry = changeBetween(listed('1', buildRate()), cheaper, '2026-11-29');
    expect([entry?.changes.length, entry?.marked]).toEqual([1, 0]);
    expect(changeBetween(cheaper, cheaper, '2026-11-29')).toBeNull();
  });
});

it('keeps the changes of the version that ships', () => {
  const [latest] = catalogueChanges;
  expect(latest?.version).toBe(catalogue.version);
  expect((latest?.changes.length ?? 0) + (latest?.marked ?? 0)).toBeGreaterThan(0);
});
