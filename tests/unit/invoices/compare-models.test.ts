import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumUsd, toCents } from '../../../lib/cost/money';
import { CAUSES } from '../../../lib/invoices/causes';
import { type AuditedModel, compareModels, type NamedLine } from '../../../lib/invoices/compare-models';
import { exactUsd } from '../../../lib/invoices/exact-usd';
import type { Causes } from '../../../lib/invoices/invoice-check';
import { CHARGES } from '../../../lib/invoices/invoice-line';

const MILLION = 1_000_000;
/** USD per million tokens of the audit: $3 and $15, cached $0.30, batch at half. */
const RATES: Record<string, Record<string, number>> = {
  standard: { input: 3, cacheRead: 0.3, cacheWrite5m: 3.75, output: 15 },
  batch: { input: 1.5, cacheRead: 0.15, cacheWrite5m: 1.875, output: 7.5 },
};
const perToken = (tier: string, type: string) => (RATES[tier]?.[type] ?? Number.NaN) / MILLION;
const rateOf = (tier: string, type: string) => (Number.isNaN(perToken(tier, type)) ? null : perToken(tier, type));

type Counts = [tier: string, type: 'input' | 'cacheRead' | 'output', tokens: number][];
const audited = (counts: Counts, model = 'm'): AuditedModel => ({
  provider: 'openai',
  model,
  cells: counts.map(([tier, type, tokens]) => ({ tier, type, tokens, usd: tokens * perToken(tier, type) })),
  rateOf,
});
const line = (change: Partial<Omit<NamedLine, 'usd'>> & { usd: string | null }): NamedLine => ({
  ...{ provider: 'openai', model: 'm', charge: 'usage', type: 'input', tier: 'standard', tokens: null },
  ...change,
  usd: change.usd === null ? null : exactUsd(change.usd),
});
const causesOf = (lines: NamedLine[], audit: AuditedModel[]) => {
  const { totals } = compareModels(lines, audit);
  return Object.fromEntries(
    CAUSES.flatMap((cause) => (totals.causes[cause] === 0 ? [] : [[cause, totals.causes[cause]]])),
  );
};

describe('causes of a residual, by hand', () => {
  it('is volume at our rate where the invoice bills more tokens', () => {
    // 12 million against 10 million at $3.
    const lines = [line({ tokens: 12 * MILLION, usd: '36' })];
    expect(causesOf(lines, [audited([['standard', 'input', 10 * MILLION]])])).toEqual({ volume: 6 });
  });

  it('is rate where the invoice bills the same tokens at another rate', () => {
    // 10 million at $2.70 against $3.
    const lines = [line({ tokens: 10 * MILLION, usd: '27' })];
    expect(causesOf(lines, [audited([['standard', 'input', 10 * MILLION]])])).toEqual({ rate: -3 });
  });

  it('is tier where the invoice bills the tokens in batch', () => {
    const lines = [line({ tokens: 4 * MILLION, usd: '12' }), line({ tier: 'batch', tokens: 6 * MILLION, usd: '9' })];
    // 6 million at $1.50 and not $3.
    expect(causesOf(lines, [audited([['standard', 'input', 10 * MILLION]])])).toEqual({ tier: -9 });
  });

  it('is cache where the invoice bills as uncached what the log calls cached', () => {
    const lines = [line({ tokens: 10 * MILLION, usd: '30' }), line({ type: 'output', tokens: MILLION, usd: '15' })];
    const log = audited([
      ['standard', 'input', 6 * MILLION],
      ['standard', 'cacheRead', 4 * MILLION],
      ['standard', 'output', MILLION],
    ]);
    // 4 million at $3 and not $0.30.
    expect(causesOf(lines, [log])).toEqual({ cache: 10.8 });
  });

  it('takes all of them apart in one model', () => {
    const lines = [
      line({ tokens: 10 * MILLION, usd: '25' }),
      line({ tier: 'batch', type: 'output', tokens: 2 * MILLION, usd: '15' }),
      line({ charge: 'credit', type: null, tier: null, usd: '-5.005' }),
      line({ charge: 'tax', type: null, tier: null, usd: '3.333' }),
    ];
    const log = audited([
      ['standard', 'input', 6 * MILLION],
      ['standard', 'cacheRead', 2 * MILLION],
      ['standard', 'output', 2 * MILLION],
    ]);
    // Invoice 25 + 15 - 5.005 + 3.333 = 38.33; audit 18 + 0.60 + 30 = 48.60.
    // Rate: 10 million at $2.50 and not $3. Tier: 2 million output at $7.50 and not $15. Cache: 2 million at $3 and not $0.30.
    // Volume: 2 million at $3.
    const { models } = compareModels(lines, [log]);
    expect(models[0]).toMatchObject({ invoice: 38.33, audit: 48.6, residual: -10.27 });
    expect(causesOf(lines, [log])).toEqual({
      ...{ rate: -5, tier: -15, cache: 5.4, volume: 6 },
      ...{ credit: -5, tax: 3.33 },
    });
  });

  it('calls money without quantities unexplained, not rate', () => {
    const lines = [line({ tier: null, usd: '31' })];
    expect(causesOf(lines, [audited([['standard', 'input', 10 * MILLION]])])).toEqual({ unexplained: 1 });
  });

  it('takes the quantities of a usage export to the money of a cost export', () => {
    const lines = [line({ tier: null, usd: '33' }), line({ tier: 'standard', tokens: 11 * MILLION, usd: null })];
    expect(causesOf(lines, [audited([['standard', 'input', 10 * MILLION]])])).toEqual({ volume: 3 });
  });

  it('takes the tiers of a usage export to money that has none', () => {
    // 4 million of 10 in batch at $1.50 and not $3; all of them 10% dearer than that, $18 + $6.
    const counts = [
      line({ tier: 'standard', tokens: 6 * MILLION, usd: null }),
      line({ tier: 'batch', tokens: 4 * MILLION, usd: null }),
    ];
    const log = audited([['standard', 'input', 10 * MILLION]]);
    const costs = line({ tier: null, usd: '26.4' });
    expect(causesOf([costs, ...counts], [log])).toEqual({ tier: -6, rate: 2.4 });
    const counted = line({ tier: null, tokens: 10 * MILLION, usd: '26.4' });
    expect(causesOf([counted, ...counts], [log])).toEqual({ tier: -6, rate: 2.4 });
  });

  it('does not count the tokens of a bill again that a usage export counts too', () => {
    const lines = [line({ tokens: 10 * MILLION, usd: '33' }), line({ tokens: 10 * MILLION, usd: null })];
    expect(causesOf(lines, [audited([['standard', 'input', 10 * MILLION]])])).toEqual({ rate: 3 });
  });

  it('lists what only one side has with its money', () => {
    const lines = [line({ model: 'unseen', tokens: MILLION, usd: '7.25' })];
    const { models, totals } = compareModels(lines, [audited([['standard', 'input', MILLION]])]);
    expect(models).toMatchObject([
      { model: 'unseen', invoice: 7.25, audit: 0, residual: 7.25, causes: { notInLog: 7.25 } },
      { model: 'm', invoice: 0, audit: 3, residual: -3, causes: { notOnInvoice: -3 } },
    ]);
    expect(totals).toMatchObject({ invoice: 7.25, audit: 3, residual: 4.25 });
  });

  it('lists the largest residual first, of two as large the larger bill, and what is unknown last', () => {
    const lines = ['a', 'b', 'c', 'd'].map((model, at) =>
      line({ model, tokens: MILLION, usd: ['4', '1', '9', '21'][at] ?? '' }),
    );
    const unpriced = { ...audited([], 'd'), cells: [{ tier: 'standard', type: 'input', tokens: 5, usd: null }] };
    const logs = [audited([['standard', 'input', MILLION]], 'a'), audited([['standard', 'input', MILLION]], 'b')];
    // Residuals of 1, -2 and 9 without a log, and unknown; and a second one of 9 that bills 12.
    const { models } = compareModels(
      [...lines, line({ model: 'e', tokens: MILLION, usd: '12' })],
      [unpriced as AuditedModel, ...logs, audited([['standard', 'input', MILLION]], 'e')],
    );
    expect(models.map(({ model, residual }) => [model, residual])).toEqual([
      ['e', 9],
      ['c', 9],
      ['b', -2],
      ['a', 1],
      ['d', null],
    ]);
  });

  it('leaves out a model of the log that used nothing, unless it is billed', () => {
    expect(compareModels([], [audited([])]).models).toEqual([]);
    const { models } = compareModels([line({ tokens: 5, usd: '9' })], [audited([])]);
    expect(models).toMatchObject([{ invoice: 9, audit: 0, residual: 9, causes: { notInLog: 0, rate: 9 } }]);
  });

  it('takes a tax on a model for a tax, and its usage for usage that is not billed', () => {
    const tax = line({ charge: 'tax', type: null, tier: null, usd: '1' });
    expect(causesOf([tax], [audited([['standard', 'input', MILLION]])])).toEqual({ notOnInvoice: -3, tax: 1 });
    expect(causesOf([tax, line({ tokens: MILLION, usd: '2' })], [])).toEqual({ notInLog: 2, tax: 1 });
  });

  it('says how many tokens each side counts, and null where one of its lines counts none', () => {
    const tokensOf = (lines: NamedLine[], audit: AuditedModel[]) => compareModels(lines, audit).models[0]?.tokens;
    const log = audited([
      ['standard', 'input', 10],
      ['batch', 'output', 5],
    ]);
    const bill = [
      line({ tokens: 7, usd: '1' }),
      line({ tokens: 8, usd: '1' }),
      line({ type: 'output', tokens: 2, usd: '1' }),
    ];
    expect(tokensOf(bill, [log])).toEqual({ invoice: 17, audit: 15 });
    expect(tokensOf(bill, [])).toEqual({ invoice: 17, audit: null });
    expect(tokensOf([], [log])).toEqual({ invoice: null, audit: 15 });
    expect(tokensOf([...bill, line({ type: null, usd: '1' })], [log])?.invoice).toBe(17);
    expect(tokensOf([...bill, line({ usd: '1' })], [log])?.invoice).toBeNull();
    const uncounted = { ...log, cells: [...log.cells, { tier: 'standard', type: 'input', tokens: null, usd: 1 }] };
    expect(tokensOf(bill, [uncounted as AuditedModel])?.audit).toBeNull();
  });

  it('says nothing of the money of usage without its cost, and counts its tokens', () => {
    const usage = [line({ tokens: 7, usd: null }), line({ tier: 'batch', tokens: 8, usd: null })];
    const { models, totals } = compareModels(usage, [audited([['standard', 'input', MILLION]])]);
    expect(models).toMatchObject([
      { invoice: null, audit: 3, residual: null, causes: null, tokens: { invoice: 15, audit: MILLION } },
    ]);
    expect(totals).toMatchObject({ invoice: 0, audit: 0, residual: 0, unknown: 1 });
  });

  it('adds up lines of one tier and type', () => {
    const lines = [4, 3, 3].map((millions) => line({ tokens: millions * MILLION, usd: `${3 * millions}` }));
    expect(causesOf(lines, [audited([['standard', 'input', 10 * MILLION]])])).toEqual({});
  });

  it('keeps a model unknown that the audit has no price for', () => {
    const unpriced = {
      ...audited([]),
      cells: [{ tier: 'standard', type: 'input', tokens: 5, usd: null }],
    } as AuditedModel;
    const { models, totals } = compareModels([line({ tokens: 5, usd: '9' })], [unpriced]);
    expect(models).toMatchObject([{ invoice: 9, audit: null, residual: null, causes: null }]);
    expect(totals).toMatchObject({ invoice: 0, residual: 0, unknown: 1 });
  });

  it('leaves unexplained what is billed at a rate that the audit does not know', () => {
    const lines = [line({ tokens: MILLION, usd: '3' }), line({ tier: 'priority', tokens: MILLION, usd: '6' })];
    expect(causesOf(lines, [audited([['standard', 'input', MILLION]])])).toEqual({ unexplained: 6 });
  });
});

describe('any invoice', () => {
  const usd = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 17n });
  const tokens = fc.nat({ max: 5_000_000_000 });
  const type = fc.constantFrom('input', 'cacheRead', 'cacheWrite5m', 'output', null);
  const tier = fc.constantFrom('standard', 'batch', 'priority', null);
  const model = fc.constantFrom('a', 'b', 'c');
  const anyLine = fc.record({
    provider: fc.constant('openai'),
    model,
    charge: fc.constantFrom(...CHARGES),
    type,
    tier,
    tokens: fc.option(tokens),
    usd: fc.option(usd, { freq: 8 }),
  }) as fc.Arbitrary<NamedLine>;
  // Up to $10,000 per million tokens: the product of any rate and any count of tokens still has its cents.
  const anyCell = fc
    .record({
      tier: fc.constantFrom('standard', 'batch'),
      type,
      tokens,
      perToken: fc.double({ min: 0, max: 0.01, noNaN: true }),
    })
    .map(({ perToken, ...cell }) => ({ ...cell, usd: cell.tokens * perToken }));
  const anyAudit = fc
    .uniqueArray(model)
    .chain((names) =>
      fc.tuple(
        ...names.map((name) => fc.array(anyCell, { minLength: 1 }).map((cells) => ({ ...audited([], name), cells }))),
      ),
    ) as fc.Arbitrary<AuditedModel[]>;

  it('has causes that add up to each residual, and lines that add up to the invoice, to the cent', () => {
    fc.assert(
      fc.property(fc.array(anyLine), anyAudit, (lines, audit) => {
        const { models, totals } = compareModels(lines, audit);
        for (const { invoice, audit: own, residual, causes } of models) {
          if (residual === null || causes === null) continue;
          expect(toCents(sumUsd(CAUSES.map((cause) => causes[cause])))).toBe(toCents(residual));
          expect(toCents(sumUsd([invoice ?? Number.NaN, -(own ?? Number.NaN)]))).toBe(toCents(residual));
        }
        const total = lines.reduce((sum, one) => sum + (one.usd ?? 0n), 0n);
        const billed = sumUsd(models.map(({ invoice }) => invoice ?? 0));
        const half = 10n ** 10n / 2n;
        expect(BigInt(toCents(billed)) * 10n ** 10n - total).toSatisfy((off: bigint) => off <= half && off >= -half);
        expect(sumUsd(CAUSES.map((cause) => (totals.causes as Causes)[cause]))).toBe(totals.residual);
      }),
    );
  });

  it('has no residual beyond a half cent that rounds either way where it bills what the audit says', () => {
    const counts = fc.array(
      fc.tuple(fc.constantFrom('standard', 'batch'), fc.constantFrom('input', 'cacheRead', 'output'), fc.nat(1e9)),
    ) as fc.Arbitrary<Counts>;
    fc.assert(
      fc.property(counts, (list) => {
        const audit = audited(list);
        const lines = audit.cells.map(({ tier: of, type: kind, tokens: count, usd: cost }) =>
          line({ tier: of, type: kind, tokens: count, usd: (cost ?? 0).toFixed(12) }),
        );
        const { models } = compareModels(lines, [audit]);
        for (const one of models)
          expect(Object.values(one.causes ?? {}).filter((cause) => Math.abs(cause) > 0.011)).toEqual([]);
      }),
    );
  });
});
