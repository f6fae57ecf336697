import { plainName } from '../../workloads/key/plain-name';

/** Words for currencies in the name of a column, by ISO 4217 code. Costs are read as US dollars. */
const CODES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'eur gbp cny jpy inr krw chf cad aud nzd sek nok dkk pln czk huf brl mxn sgd hkd twd zar ils aed rub thb idr myr vnd'
      .split(' ')
      .map((code) => [code, code.toUpperCase()]),
  ),
  euro: 'EUR',
  euros: 'EUR',
  rmb: 'CNY',
  yuan: 'CNY',
  yen: 'JPY',
};

/** The currency in a column's name; null if it names none, or dollars. */
export function currencyInName(column: string): string | null {
  return (
    plainName(column)
      .split('_')
      .flatMap((word) => CODES[word] ?? [])[0] ?? null
  );
}

const AMOUNTS = new Set([
  'cost',
  'costs',
  'total_cost',
  'cost_total',
  'response_cost',
  'spend',
  'amount',
  'price',
  'billed',
]);

/** Whether a column's name says that it is a cost in another currency than dollars: `cost_eur`, `total_cost_cny`. */
export function isForeignCost(column: string): boolean {
  const words = plainName(column).split('_');
  const others = words.filter((word) => CODES[word] === undefined && word !== 'in');
  return words.length > others.length && currencyInName(column) !== null && AMOUNTS.has(others.join('_'));
}

/** A currency sign or code beside an amount (RE2). */
export const CURRENCY_SIGN = '([A-Za-z]{0,2}[$€£¥￥₹₩₽]|zł|[A-Z]{3})';
/** The amount in a cell with a sign before or after it. */
export const SIGNED_AMOUNT = '^[^0-9.,-]*(-?[.]?(?:[0-9][0-9.,]*)?[0-9])[^0-9]*$';

/** Signs and words (upper case) by currency. ¥ stands for two currencies. */
export const CURRENCY_NAMES: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  'US DOLLAR': 'USD',
  'US DOLLARS': 'USD',
  '€': 'EUR',
  EURO: 'EUR',
  '£': 'GBP',
  '￥': '¥',
  'CN¥': 'CNY',
  RMB: 'CNY',
  'JP¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  ZŁ: 'PLN',
  R$: 'BRL',
  C$: 'CAD',
  CA$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  NT$: 'TWD',
  S$: 'SGD',
};

/** Dollars for one unit of other currencies, by code. */
export type CurrencyRates = Readonly<Record<string, number>>;

/** The rate of a currency. For ¥, the rate of whichever of its two currencies has one. */
export function rateOf(currency: string, rates: CurrencyRates): number | null {
  if (currency !== '¥') return rates[currency] ?? null;
  const both = [rates.CNY, rates.JPY].flatMap((rate) => rate ?? []);
  return both.length === 1 ? (both[0] ?? null) : null;
}
