import { describe, expect, it } from 'vitest';
import { comparedDays } from '../../../lib/invoices/compared-days';

const at = (text: string) => Date.parse(`2026-06-${text}Z`);
const bill = (from: string, to: string) => ({ fromMs: at(from), toMs: at(to), withoutMoney: false });
const usage = (from: string, to: string) => ({ ...bill(from, to), withoutMoney: true });
const log = (from: string, to: string) => ({ fromMs: at(from), toMs: at(to) });
const JUNE = bill('01T00:00', '30T24:00');

describe('the days that an invoice and a log share', () => {
  it('are all days of a log within them', () => {
    expect(comparedDays([JUNE], log('03T00:10', '04T23:50'))).toEqual({
      ...{ fromMs: at('03T00:00'), toMs: at('05T00:00'), wholeLog: true },
      notes: [
        'The invoice covers 1 Jun 2026 to 30 Jun 2026, and the log 3 Jun 2026 to 4 Jun 2026. The check covers 3 Jun 2026 to 4 Jun 2026, and nothing is scaled.',
      ],
    });
  });

  it('are without a note where both cover the same days', () => {
    expect(comparedDays([bill('03T10:00', '04T11:00')], log('03T00:10', '05T00:00'))).toEqual({
      ...{ fromMs: at('03T00:00'), toMs: at('05T00:00'), wholeLog: true, notes: [] },
    });
  });

  it('are a part of a log that goes on', () => {
    expect(comparedDays([bill('03T00:00', '04T00:00')], log('01T00:00', '06T12:00'))).toMatchObject({
      ...{ fromMs: at('03T00:00'), toMs: at('04T00:00'), wholeLog: false },
    });
  });

  it('say what a log lacks of its first and last day', () => {
    expect(comparedDays([bill('03T00:00', '05T00:00')], log('03T14:00', '04T20:00'))).toMatchObject({
      notes: [
        'The log begins on 3 Jun 2026, 14:00 UTC. What was billed before that on its first day is in the difference.',
        'The log ends on 4 Jun 2026, 20:00 UTC. What was billed after that on its last day is in the difference.',
      ],
    });
  });

  it('are those that a usage export has too', () => {
    expect(comparedDays([JUNE, usage('01T00:00', '03T00:00')], log('01T00:00', '30T24:00'))).toMatchObject({
      ...{ fromMs: at('01T00:00'), toMs: at('03T00:00') },
    });
  });

  it.each([
    ['no day', [JUNE], { fromMs: Date.UTC(2026, 6, 1), toMs: Date.UTC(2026, 6, 9) }, /They share no day\./],
    ['no money', [usage('01T00:00', '30T24:00')], log('01T00:00', '30T24:00'), /does not say what they cost\./],
    [
      'a gap',
      [bill('01T00:00', '03T00:00'), bill('05T00:00', '07T00:00')],
      log('01T00:00', '30T24:00'),
      /from 3 Jun 2026, 00:00 UTC to 5 Jun 2026, 00:00 UTC\./,
    ],
  ])('are none with %s', (_, invoices, ofLog, says) => {
    expect(comparedDays(invoices, ofLog)).toMatchObject({ problem: expect.stringMatching(says) });
  });

  it('are unknown for a log without dates, which is compared as a whole', () => {
    expect(comparedDays([JUNE], null)).toMatchObject({ wholeLog: true, notes: [expect.stringContaining('no dates')] });
  });
});
