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

  it('are those of several bills, in whatever order, if none is missing between them', () => {
    const bills = [bill('01T00:00', '04T00:00'), bill('02T00:00', '03T00:00'), bill('04T00:00', '06T00:00')];
    for (const order of [bills, [...bills].reverse()]) {
      expect(comparedDays(order, log('01T00:00', '30T24:00'))).toMatchObject({
        fromMs: at('01T00:00'),
        toMs: at('06T00:00'),
      });
    }
    // The first gap is told, of money and of usage.
    const gaps = [bill('01T00:00', '02T00:00'), bill('03T00:00', '04T00:00'), bill('06T00:00', '07T00:00')];
    expect(comparedDays([...gaps].reverse(), log('01T00:00', '30T24:00'))).toEqual({
      problem: 'The invoices leave out the time from 2 Jun 2026, 00:00 UTC to 3 Jun 2026, 00:00 UTC.',
      remedy: 'Check the invoices of each time by themselves.',
    });
    const counted = [usage('01T00:00', '02T00:00'), usage('03T00:00', '04T00:00')];
    expect(comparedDays([JUNE, ...counted], log('01T00:00', '30T24:00'))).toHaveProperty('problem');
  });

  it('are none where one begins as the other ends', () => {
    expect(comparedDays([bill('01T00:00', '03T00:00')], log('03T00:00', '05T00:00'))).toEqual({
      problem: 'The invoice covers 1 Jun 2026 to 2 Jun 2026, and the log 3 Jun 2026 to 4 Jun 2026. They share no day.',
      remedy: 'Choose an invoice of the days of the log.',
    });
    expect(comparedDays([bill('01T00:00', '04T00:00')], log('03T00:00', '03T00:00'))).toMatchObject({
      ...{ fromMs: at('03T00:00'), toMs: at('04T00:00') },
    });
  });

  it('are not all of a log that begins before the invoice, or ends after it', () => {
    const whole = (from: string, to: string) => {
      const days = comparedDays([bill('03T00:00', '05T00:00')], log(from, to));
      return 'wholeLog' in days && days.wholeLog;
    };
    expect([whole('03T00:00', '05T00:00'), whole('02T12:00', '05T00:00'), whole('03T00:00', '05T12:00')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('have a note where only one end differs', () => {
    const notes = (from: string, to: string) => comparedDays([bill(from, to)], log('03T00:00', '05T00:00'));
    expect(notes('03T00:00', '06T00:00')).toMatchObject({ notes: [expect.stringContaining('nothing is scaled')] });
    expect(notes('02T00:00', '05T00:00')).toMatchObject({ notes: [expect.stringContaining('nothing is scaled')] });
  });

  it('lack no hour of a log: more than one is told, on days that are compared', () => {
    const notes = (from: string, to: string, invoice = bill('03T00:00', '05T00:00')) => {
      const days = comparedDays([invoice], log(from, to));
      return 'notes' in days ? days.notes.filter((note) => /The log (begins|ends)/.test(note)).length : null;
    };
    expect([notes('03T01:00', '04T23:00'), notes('03T01:01', '04T23:00'), notes('03T01:00', '04T22:59')]).toEqual([
      0, 1, 1,
    ]);
    // The half days of the log lie outside of the invoice.
    expect(notes('02T14:00', '05T10:00')).toBe(0);
  });

  it('are unknown for a log without dates, which is compared as a whole', () => {
    expect(comparedDays([JUNE], null)).toMatchObject({ wholeLog: true, notes: [expect.stringContaining('no dates')] });
    expect(comparedDays([JUNE, usage('01T00:00', '03T00:00')], null)).toMatchObject({ toMs: at('03T00:00') });
  });
});
