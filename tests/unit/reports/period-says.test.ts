import { describe, expect, it } from 'vitest';
import { formatDays, periodSays, underADay } from '../../../lib/reports/words/paid/period-says';

describe('the period of a log in words', () => {
  it.each([
    [14, 23.5 / 24, '14 days: 13 days from the first to the last request, and 24 h until'],
    [14, 2 + 16 / 24, '14 days: 11.3 days from the first to the last request, and 2.7 days until'],
    [21, 7, '21 days: 14 days from the first to the last request, and 7 days until'],
    [0.25, 0.125, '6 h: 3 h from the first to the last request, and 3 h until'],
  ])('%d days with %d of silence', (days, silenceDays, says) =>
    expect(periodSays({ days, silenceDays })).toBe(`The log covers ${says} its traffic would start again.`),
  );

  it('says nothing where nothing was added', () => {
    expect(periodSays({ days: 14 })).toBeNull();
    expect(periodSays({ days: null })).toBeNull();
  });

  it('names a length under a day', () => {
    const from = '2026-11-02T00:00:00.000Z';
    expect(underADay({ days: 58 / 1440, from })).toBe('58 min');
    expect(underADay({ days: 1, from })).toBeNull();
    expect(underADay({ days: null, from })).toBe('less than ten minutes');
    expect(underADay({ days: null, from: null })).toBeNull();
    expect([formatDays(1), formatDays(1.5), formatDays(13.6)]).toEqual(['1 day', '1.5 days', '14 days']);
  });
});
