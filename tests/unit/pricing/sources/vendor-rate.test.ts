import { describe, expect, it } from 'vitest';
import { vendorFileSchema, vendorRates } from '../../../../lib/pricing/sources/vendor-rate';

const page = { source: 'OpenAI pricing', url: 'https://openai.com/pricing', observedOn: '2026-11-01', grade: 'P' };
const note = { source: 'a note', url: 'https://example.com/note', observedOn: '2026-10-01', grade: 'C' };
const NOTHING = { input: null, cacheRead: null, cacheWrite5m: null, cacheWrite1h: null, output: null };
const read = (...rates: object[]) => vendorRates(vendorFileSchema.parse({ sources: { page, note }, rates }));
const line = { provider: 'openai', model: 'gpt-x', usd: { input: 2, output: 8 }, source: 'page' };

describe('a line of the vendor file', () => {
  it('is a published standard rate of the default region, for always, unless it says otherwise', () => {
    expect(read(line)).toEqual([
      {
        provider: 'openai',
        model: 'gpt-x',
        region: 'default',
        tier: 'standard',
        over: 0,
        usd: { ...NOTHING, input: 2, output: 8 },
        status: 'published',
        note: null,
        ...page,
      },
    ]);
  });

  it('keeps all that it says', () => {
    const usd = { input: 1, cacheRead: 2, cacheWrite5m: 3, cacheWrite1h: 4, output: 5 };
    const hours = { utc: [[1, 4]], weekdaysOnly: true, outside: false };
    const said = { region: 'eu', tier: 'batch', over: 5, status: 'derived', note: 'why', heldUntil: '2026-12-31' };
    const others = [{ source: 'note', usd: { input: 9 } }];
    const { grade: _, ...quoted } = note;
    expect(read({ ...line, ...said, usd, from: '2026-09-01', to: '2026-12-01', hours, others })).toEqual([
      {
        provider: 'openai',
        model: 'gpt-x',
        ...said,
        usd,
        ...page,
        inForce: { from: '2026-09-01', to: '2026-12-01', hours },
        others: [{ ...quoted, usd: { ...NOTHING, input: 9 } }],
      },
    ]);
  });

  it.each([
    [{ from: '2026-09-01' }, { from: '2026-09-01', to: null, hours: null }],
    [{ to: '2026-09-01' }, { from: null, to: '2026-09-01', hours: null }],
    [
      { hours: { utc: [[0, 8]], weekdaysOnly: false, outside: true } },
      { from: null, to: null, hours: { utc: [[0, 8]], weekdaysOnly: false, outside: true } },
    ],
  ])('leaves open what its period does not say: %j', (period, inForce) => {
    expect(read({ ...line, ...period })[0]?.inForce).toEqual(inForce);
  });

  it('names a source that is listed', () => {
    expect(() => read({ ...line, source: 'nowhere' })).toThrow('No source "nowhere" is listed.');
    expect(() => read({ ...line, others: [{ source: 'nowhere', usd: {} }] })).toThrow('No source "nowhere" is listed.');
  });

  it.each(['provider', 'model', 'region', 'source', 'note'])('has no empty %s', (field) => {
    expect(() => read({ ...line, [field]: '' })).toThrow(field);
  });

  it.each([
    ['over', { over: -1 }],
    ['over', { over: 0.5 }],
    ['colour', { colour: 'blue' }],
    ['colour', { others: [{ source: 'note', usd: {}, colour: 'blue' }] }],
    ['input', { usd: { input: -1 } }],
  ])('is refused for its %s: %j', (field, wrong) => {
    expect(() => read({ ...line, ...wrong })).toThrow(field);
  });
});
