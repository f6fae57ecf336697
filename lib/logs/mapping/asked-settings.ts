import type { ReadColumn } from '../columns/canonical-columns';
import { CURRENCY_NAMES, CURRENCY_SIGN, currencyInName } from '../columns/currency';
import { type Preview, samplesOf } from '../files/preview-file';

/**
 * Settings that the first rows of a file leave open, for the user to answer. `currencies` are the codes without a rate.
 */
export type AskedSettings = { start: boolean; dateOrder: boolean; currencies: string[] };

type Choice = { column: string; canonical: ReadColumn | null };

/** What to ask about a file, given its first rows and its columns. */
export function askedSettings(preview: Preview, choices: readonly Choice[]): AskedSettings {
  const samples = samplesOf(preview);
  const columnsOf = (asked: ReadColumn) =>
    choices.filter(({ canonical }) => canonical === asked).map(({ column }) => column);
  const valuesOf = (asked: ReadColumn) =>
    columnsOf(asked).flatMap((column) =>
      (samples[column] ?? []).map((value) => value.trim()).filter((value) => value !== ''),
    );
  const times = valuesOf('started_at');
  return {
    start: times.length > 0 && times.every(countsFromAStart),
    dateOrder: isOrderOpen(times),
    currencies: foreignCurrencies([
      ...columnsOf('billed_usd').flatMap((column) => currencyInName(column) ?? []),
      ...valuesOf('currency'),
      ...valuesOf('billed_usd').flatMap((value) => new RegExp(CURRENCY_SIGN).exec(value)?.[0] ?? []),
    ]),
  };
}

/** A number that is neither a time since 1970 in any unit nor a date in digits. */
function countsFromAStart(value: string): boolean {
  const number = value === '' ? Number.NaN : Number(value);
  return number >= 0 && number < 1e9 && !/^(19|20)\d{6}$/.test(value);
}

const UNORDERED = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/;

/** Whether dates have a day and a month in either possible order. */
function isOrderOpen(times: readonly string[]): boolean {
  const found = times.flatMap((time) => {
    const date = UNORDERED.exec(time);
    return date === null ? [] : [[Number(date[1]), Number(date[2])] as const];
  });
  return found.length > 0 && found.every(([first, second]) => first <= 12 && second <= 12);
}

/** The codes of currencies other than dollars. ¥ may be either of two. */
function foreignCurrencies(names: readonly string[]): string[] {
  const codes = names.flatMap((name) => {
    const code = CURRENCY_NAMES[name.toUpperCase()] ?? name.toUpperCase();
    if (code === '¥') return ['CNY', 'JPY'];
    return /^[A-Z]{3}$/.test(code) && code !== 'USD' ? [code] : [];
  });
  return [...new Set(codes)];
}
