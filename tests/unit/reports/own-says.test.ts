import { describe, expect, it } from 'vitest';
import type { ReportWorkload } from '../../../lib/reports/report';
import { tornadoTable } from '../../../lib/reports/tables/workload/tornado';
import { ownAssumptionsSay, ownValueSays, reviewKindSays, settingLabel } from '../../../lib/reports/words/own-says';
import { verdictSays } from '../../../lib/reports/words/verdict/verdict-says';

const ada = { by: 'Ada', reason: 'Measured', on: '2026-11-29T00:00:00.000Z' };

describe('an own assumption in words', () => {
  it.each([
    ['reviewShare', 0.0125, '1.25%'],
    ['reviewShare', { low: 0, base: 0.01, high: 0.05 }, '1% (0% to 5%)'],
    ['reviewShare', { review: 'customer-facing' } as const, 'text that customers read'],
    ['storageUsdPerGbMonth', 0.023, '$0.023'],
    ['anthropic.turnaroundP95Hours', 3, '3 h'],
    ['paybackMonths', 24, '24 months'],
    ['rerunWholeFiles', true, 'yes'],
  ])('%s = %j is %s', (name, value, says) => {
    expect(ownValueSays(name, value)).toBe(says);
  });

  it('says all of a report in one line, and nothing where there are none', () => {
    expect(ownAssumptionsSay(undefined)).toBeNull();
    expect(ownAssumptionsSay([])).toBeNull();
    expect(
      ownAssumptionsSay([
        { name: 'reviewShare', value: 0.01, ...ada },
        { name: 'rerunWholeFiles', value: false, ...ada },
      ]),
    ).toBe('Own assumptions: reviewShare 1% (Ada: Measured); rerunWholeFiles no (Ada: Measured).');
  });

  it('says what a workload is for, and who said so', () => {
    const reviewKind = { value: 'internal' as const, by: 'Ada', at: ada.on, reason: null };
    const decided = { latencyClass: null, deadlineHours: null, answers: [], reviewKind };
    expect(reviewKindSays({ decided })).toBe('For review it is internal use (set by Ada).');
    expect(reviewKindSays({ decided: { ...decided, reviewKind: { ...reviewKind, reason: 'Drafts' } } })).toBe(
      'For review it is internal use (set by Ada: Drafts).',
    );
    expect(reviewKindSays({})).toBeNull();
  });

  it('labels every kind of setting', () => {
    expect(settingLabel('anthropic.cacheHitsKept')).toBe('Cache hits kept in batch, anthropic');
    expect(settingLabel('paybackMonths')).toBe('Longest payback period');
    expect(settingLabel('rerunWholeFiles')).toBe('Whole files run again');
  });

  it('is marked among the assumptions that change a saving most', () => {
    const range = { low: 0, base: 0.01, high: 0.05, unit: 'share' };
    const of = (assumption: 'reviewShare' | 'cacheHitsKept') => ({
      ...{ assumption, range, netAtLow: 2, netAtHigh: 1, breakEven: null },
    });
    const own = [
      { name: 'openai.cacheHitsKept', value: 0.01, ...ada },
      { name: 'anthropic.cacheHitsKept', value: 0.01, ...ada, by: 'Bo' },
    ];
    const table = tornadoTable([of('reviewShare'), of('cacheHitsKept')], 1.5, own);
    expect(table.rows.map((row) => table.columns[0]?.value(row))).toMatchObject([
      { note: '0% to 5%, 1% at base' },
      { note: '0% to 5%, 1% at base, set by Ada and Bo' },
    ]);
  });
});

describe('the review that a move by batch pays for', () => {
  const net = { low: 90, base: 100, median: 100, high: 110, loss: 0 };
  const move = (reviewBreakEven: number | null) =>
    verdictSays({
      verdict: 'move',
      way: 'batch',
      ways: [{ way: 'batch', net, oneOff: 400, client: 0, unknown: null }],
      reviewBreakEven,
    } as unknown as ReportWorkload);

  it.each([
    [0.0123, 'It pays until 1.2% of records are reviewed.'],
    [0.00032, 'It pays until one in 3,125 records is reviewed.'],
    [0, 'It pays only without any review of its records.'],
  ])('%d is said as: %s', (share, says) => {
    expect(move(share)).toMatch(new RegExp(`once\\. ${says}$`));
  });

  it('is not spoken of where any share pays', () => {
    expect(move(null)).toMatch(/once\.$/);
  });
});
