import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../lib/pricing/catalogue/catalogue';
import { catalogueFile } from '../../../../lib/pricing/catalogue/catalogue-file';
import type { Rate } from '../../../../lib/pricing/catalogue/rate';
import { lineOfRate, rateOfLine } from '../../../../lib/pricing/catalogue/rate-line';
import { buildRate, from } from '../build-rate';

const listed = (more: Parameters<typeof buildRate>[0] = {}): Rate => buildRate({ grade: 'P', ...more });
const page = { source: 'a page', url: 'https://example.com/page', observedOn: '2026-09-01' };
const usd = { input: 3, cacheRead: 0.3, cacheWrite5m: 3.75, cacheWrite1h: 6, output: 12 };
/** Uses every field that a line can hold, each with a value of its own. */
const full = listed({
  region: 'eu',
  tier: 'batch',
  over: 200_000,
  usd: { input: 1, cacheRead: 2, cacheWrite5m: 3, cacheWrite1h: 4, output: 5 },
  status: 'conflicting',
  note: 'a note',
  inForce: from('2026-08-01', '2026-09-01'),
  heldUntil: '2026-12-31',
  others: [{ ...page, usd }],
});
const write = (rates: readonly Rate[], hash = (_text: string) => '0123456789abcdef') =>
  catalogueFile(rates, '2026-10-01', hash);

describe('the file of the catalogue', () => {
  it('holds a rate per line and each source once, in their order', () => {
    expect(write([listed({ ...page, model: 'gpt-y' }), full, listed()])).toEqual({
      version: '2026-09-01-01234567',
      text: `{
"version": "2026-09-01-01234567",
"checkedOn": "2026-10-01",
"sources": [
{"source":"a catalogue","url":"https://example.com/","observedOn":"2026-08-01","grade":"P"},
{"source":"a page","url":"https://example.com/page","observedOn":"2026-09-01","grade":"P"}
],
"rates": [
["openai","gpt-y","default","standard",0,2,0.5,null,null,8,"catalogue",1,null],
["openai","gpt-x","eu","batch",200000,1,2,3,4,5,"conflicting",0,"a note",{"inForce":{"from":"2026-08-01","to":"2026-09-01","hours":null},"heldUntil":"2026-12-31","others":[[1,3,0.3,3.75,6,12]]}],
["openai","gpt-x","default","standard",0,2,0.5,null,null,8,"catalogue",0,null]
]
}
`,
    });
  });

  it('grades a source that is only quoted as a public catalogue', () => {
    expect(JSON.parse(write([full]).text).sources[1]).toEqual({ ...page, grade: 'K' });
  });

  it('has the same version for the same rates only', () => {
    const seen: string[] = [];
    write([listed(), full], (text) => {
      seen.push(text);
      return '';
    });
    expect(seen[0]?.split('\n').map((line) => JSON.parse(line)[2])).toEqual(['default', 'eu']);
    expect(write([]).version).toBe('2026-10-01-01234567');
  });

  it.each([
    ['address', listed({ url: undefined })],
    ['grade', listed({ grade: undefined })],
  ])('refuses a source without its %s', (_what, rate) => {
    expect(() => write([rate])).toThrow('Source a catalogue has no address or no grade.');
  });
});

describe('a line', () => {
  const sources = [
    { source: 'a catalogue', url: 'https://example.com/', observedOn: '2026-08-01', grade: 'P' as const },
    { ...page, grade: 'K' as const },
  ];

  it.each([
    ['plain', listed()],
    ['with every field', full],
    ['with a period only', listed({ inForce: from('2026-08-01') })],
    ['with a promise only', listed({ heldUntil: '2026-12-31' })],
  ])('gives its rate back: %s', (_what, rate) => {
    expect(rateOfLine(lineOfRate(rate, sources), sources)).toEqual(rate);
  });

  it('of every rate that ships gives it back', () => {
    const all = new Map<string, (typeof sources)[number]>();
    for (const { source, url, observedOn, grade } of catalogue.rates.flatMap((rate) => [
      ...(rate.others ?? []).map((other) => ({ ...other, grade: 'K' as const })),
      rate,
    ])) {
      all.set(source + observedOn, { source, url, observedOn, grade } as (typeof sources)[number]);
    }
    const shipped = [...all.values()];
    expect(catalogue.rates.map((rate) => rateOfLine(lineOfRate(rate, shipped), shipped))).toEqual(catalogue.rates);
  });

  it.each([
    ['name', { source: 'another' }],
    ['day', { observedOn: '2026-08-02' }],
  ])('needs its source, by %s', (_what, other) => {
    expect(() => lineOfRate(listed(other), sources)).toThrow(/^Source .* of openai gpt-x is not listed\.$/);
  });

  it('that points nowhere has no rate', () => {
    const line = lineOfRate(listed(), sources);
    expect(() => rateOfLine(line, [])).toThrow('Rate of openai gpt-x points at source 0, but only 0 are listed.');
  });
});
