import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conclude, worksOf } from '../../../lib/assessment/conclude';
import { formatReport } from '../../../lib/cli/print/report';
import { baseValues, defaultAssumptions } from '../../../lib/cost/assumptions/assumptions';
import { explainBill } from '../../../lib/cost/explain';
import { roundUsd } from '../../../lib/cost/money';
import { catalogue } from '../../../lib/pricing/catalogue/catalogue';
import { type PriceOverride, priceChangeSchema } from '../../../lib/pricing/overrides/price-override';
import { pricesOf } from '../../../lib/pricing/overrides/prices';
import { headlineOf } from '../../../lib/reports/answers/headline';
import { inputOfReported } from '../../../lib/reports/cost-basis';
import { costsQuestion } from '../../../lib/reports/paid/costs-question';
import { type Report, reportSchema } from '../../../lib/reports/report';
import { costsQuestionSays } from '../../../lib/reports/words/paid/costs-question-says';
import { loggedWords, paidSays, spendPeriodsSay, workloadPaidSays } from '../../../lib/reports/words/paid/paid-says';
import type { BilledKind, BilledPart } from '../../../lib/workloads/billed-kind';
import { buildProfile } from '../../fixtures/build-profile';
import { inContext } from '../../fixtures/in-context';

/** A million tokens each way on gpt-4o: $2.50 + $10 at list prices. */
const MILLION = { input: 1_000_000, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0, output: 1_000_000 };
const MONTH = 365.25 / 12;

type Logged = {
  id: string;
  usd: number | null;
  parts?: [BilledPart, ...BilledPart[]];
  provider?: string;
  model?: string;
  tokens?: typeof MILLION;
};
const profileOf = ({ id, usd, parts, provider = 'openai', model = 'gpt-4o', tokens = MILLION }: Logged) => ({
  ...buildProfile({ requests: 10, tokens, key: { provider, model, application: id } }),
  billed: usd === null ? { requests: 0, usd: 0 } : { requests: 10, usd, ...(parts === undefined ? {} : { parts }) },
  id,
});

function entered(change: unknown): PriceOverride {
  const [by, reason, on] = ['Ada', 'Order form 12', '2026-11-21T09:00:00.000Z'];
  return { id: JSON.stringify(change), change: priceChangeSchema.parse(change), by, reason, on, withdrawn: null };
}
const off = (provider: string, percentOff: number) => entered({ kind: 'discount', discount: { provider, percentOff } });
const rate = (input: number, output: number, more = {}) => ({
  provider: 'openai',
  model: 'gpt-4o',
  usd: { input, output },
  ...more,
});

type Audit = {
  logged: Logged[];
  billed: BilledKind | null;
  overrides?: PriceOverride[];
  days?: number | null;
  sampleRate?: number;
};

async function audit({ logged, billed, overrides = [], days = 14, sampleRate = 1 }: Audit): Promise<Report> {
  const rows = logged.length * 10;
  const source = {
    ...{ format: 'named-columns', files: [], bytes: 1, rows, accepted: rows, rejected: 0, duplicates: 0 },
    ...{ from: null, to: null, days, sampleRate, billed, rejects: [] },
  };
  const works = worksOf({ from: 'log', workloads: logged.map(profileOf) }, source);
  const report = await conclude({ source, notes: [] }, works, inContext({ prices: pricesOf(catalogue, overrides) }));
  return reportSchema.parse(report);
}

describe('15% off OpenAI', () => {
  const logged = [
    { id: 'ours', usd: 12.5 },
    { id: 'theirs', usd: 7, provider: 'anthropic', model: 'claude-sonnet-5' },
  ];
  const overrides = [off('openai', 15)];

  it('lowers an estimate of the OpenAI part by 15%, and the residual does not grow', async () => {
    const [before, after] = [
      await audit({ logged, billed: 'estimate' }),
      await audit({ logged, billed: 'estimate', overrides }),
    ];
    // 12.5 + 7; 12.5 x 0.85 = 10.625, which is rounded up, + 7.
    expect(before.totals.paid.inLog).toBe(19.5);
    expect(after.totals.paid.inLog).toBe(17.63);
    expect(after.workloads.map(({ monthly }) => monthly.current)).toEqual([
      roundUsd((12.5 * 0.85 * MONTH) / 14),
      roundUsd((7 * MONTH) / 14),
    ]);
    expect(after.workloads[0]?.reconciliation?.residual).toBe(0);
    expect(Math.abs(after.totals.reconciliation?.residual ?? NaN)).toBeLessThanOrEqual(
      Math.abs(before.totals.reconciliation?.residual ?? NaN),
    );
  });

  it('leaves an invoice, and the costs of an unknown kind, as they are', async () => {
    for (const billed of ['invoice', 'unknown'] as const) {
      const report = await audit({ logged, billed, overrides });
      expect(report.totals.paid.inLog).toBe(19.5);
      expect(report.totals.paid[billed]).toBe(report.totals.monthlyCurrent);
    }
  });

  it('lowers what is priced by tokens, where the log has no costs', async () => {
    const report = await audit({ logged: [{ id: 'ours', usd: null }], billed: null, overrides });
    expect(report.totals.paid).toMatchObject({ inLog: 10.63, ownPrices: 1, computed: report.totals.monthlyCurrent });
  });

  it('lowers an estimate without tokens too, as all prices have the same ratio', async () => {
    const tokens = { ...MILLION, input: 0, output: 0 };
    const report = await audit({ logged: [{ id: 'ours', usd: 12.5, tokens }], billed: 'estimate', overrides });
    expect(report.totals.paid.inLog).toBe(10.63);
  });
});

describe('a cost of zero', () => {
  const zero = (kind: BilledKind) => ({ id: kind, usd: 0, parts: [{ kind, usd: 0 }] as [BilledPart] });

  it('that a gateway estimates is no bill, as it knows no price of the model', async () => {
    const report = await audit({ logged: [zero('estimate')], billed: null });
    expect(report.totals.paid).toMatchObject({ inLog: 12.5, computed: report.totals.monthlyCurrent });
    const unpriced = await audit({ logged: [{ ...zero('estimate'), model: 'our-own-llm' }], billed: null });
    expect(unpriced.workloads[0]).toMatchObject({ outcome: 'unpriced', monthly: { current: null } });
  });

  it('of an invoice, of a file whose kind nobody said, and of what is free, is zero', async () => {
    for (const kind of ['invoice', 'unknown'] as const) {
      const report = await audit({ logged: [zero(kind)], billed: null });
      expect(report.workloads[0]?.monthly.current).toBe(0);
    }
    const free = { ...zero('estimate'), provider: 'openrouter', model: 'meta-llama/llama-3.3-70b-instruct:free' };
    const report = await audit({ logged: [free], billed: null });
    expect(report.workloads[0]?.monthly.current).toBe(0);
  });
});

describe('prices of this installation', () => {
  it('scale an estimate by exactly the ratio of its bills, and change no invoice', async () => {
    const count = fc.integer({ min: 1, max: 5_000_000 });
    const price = fc.integer({ min: 1, max: 4000 }).map((cents) => cents / 100);
    const cents = fc.integer({ min: 1, max: 1_000_000 });
    const inputs = [count, count, price, price, cents] as const;
    await fc.assert(
      fc.asyncProperty(...inputs, async (input, output, inputPrice, outputPrice, usdCents) => {
        const usd = usdCents / 100;
        const logged = [{ id: 'a', usd, tokens: { ...MILLION, input, output } }];
        const overrides = [entered({ kind: 'rate', rate: rate(inputPrice, outputPrice) })];
        const inLog = async (billed: BilledKind) => (await audit({ logged, billed, overrides })).totals.paid.inLog;
        expect(await inLog('invoice')).toBe(usd);
        const ratio = (input * inputPrice + output * outputPrice) / (input * 2.5 + output * 10);
        expect(await inLog('estimate')).toBe(roundUsd(Number((usd * ratio).toPrecision(12))));
      }),
      { numRuns: 100 },
    );
  });

  it('do not scale an estimate where they are list prices that were read later, or the name of a model', async () => {
    const file = {
      name: 'newer',
      rates: [rate(5, 20)],
      listedIn: { source: 'a public list', url: 'https://example.com/rates', observedOn: '2026-11-20' },
    };
    const overrides = [
      entered({ kind: 'file', ...file }),
      entered({
        kind: 'alias',
        alias: {
          provider: 'openai',
          model: 'our-model',
          target: { provider: 'openai', model: 'gpt-4o', region: null },
        },
      }),
    ];
    const logged = [
      { id: 'a', usd: 12.5 },
      { id: 'b', usd: 12.5, model: 'our-model' },
    ];
    const { totals } = await audit({ logged, billed: 'estimate', overrides });
    expect(totals.paid).toMatchObject({ inLog: 25, ownPrices: 0 });
  });

  it('scale the part of an estimate that is known where requests lack a cost and tokens have no rate', async () => {
    const profile = { ...profileOf({ id: 'a', usd: 4, tokens: { ...MILLION, input: 0, output: 0 } }) };
    const source = { days: 14, from: null, sampleRate: 1, billed: 'estimate' as const };
    const works = worksOf({ from: 'log', workloads: [{ ...profile, billed: { requests: 5, usd: 4 } }] }, source);
    const intake = (await audit({ logged: [{ id: 'a', usd: 4 }], billed: 'estimate' })).source;
    const prices = pricesOf(catalogue, [off('openai', 25)]);
    const report = await conclude({ source: { ...intake, ...source }, notes: [] }, works, inContext({ prices }));
    expect(report.totals.paid).toMatchObject({ inLog: 3, estimate: report.totals.monthlyCurrent });
  });
});

describe('what is paid now', () => {
  const both = [
    { id: 'a', usd: 12.5 },
    { id: 'b', usd: null },
  ];

  it.each([
    ['billed', 'invoice', 'billed'],
    ['an estimate', 'estimate', 'estimated by the gateway at list prices'],
    ['of an unknown kind', 'unknown', 'as logged (taken as billed)'],
  ] as const)('is said to be %s', async (_, billed, says) => {
    const report = await audit({ logged: [{ id: 'a', usd: 12.5 }], billed });
    expect(paidSays(report)).toBe(says);
    expect(headlineOf(report).paidFrom).toEqual([billed]);
    expect(formatReport(report, 'id', 200)).toContain(`What it is: ${says}. In the 14 days of the log: $12.50.`);
  });

  it('is said to be at list prices where the log has no costs, and at own prices where they count', async () => {
    const logged = [{ id: 'b', usd: null }];
    expect(paidSays(await audit({ logged, billed: null }))).toBe('at list prices');
    const own = await audit({ logged, billed: null, overrides: [off('openai', 15)] });
    expect(paidSays(own)).toBe('at list prices, with your own prices for 1 workload');
  });

  it('is said in parts that add up to it', async () => {
    const report = await audit({ logged: both, billed: 'invoice' });
    const { paid, monthlyCurrent } = report.totals;
    expect(roundUsd(paid.invoice + paid.computed)).toBe(monthlyCurrent);
    expect(paidSays(report)).toBe('$27.18 billed and $27.18 at list prices');
    const text = formatReport(report, 'id', 400);
    expect(text).toMatch(/ \$27\.18 +billed /);
    expect(text).toMatch(/ \$27\.18 +list prices /);
  });

  it('is summed over the days of the log and a year without rounding a month first', async () => {
    const logged = Array.from({ length: 40 }, (_, at) => ({ id: `w${at}`, usd: 0.37 + at / 100 }));
    const { totals, ...report } = await audit({ logged, billed: 'invoice' });
    // 40 x 0.37 + (0 + ... + 39) / 100.
    expect(totals.paid.inLog).toBe(22.6);
    const year = logged.reduce((sum, { usd }) => sum + Math.round((usd * 365.25 * 100) / 14), 0) / 100;
    expect(totals.paid.inYear).toBe(year);
    expect(spendPeriodsSay({ ...report, totals })).toBe(
      `In the 14 days of the log: $22.60. In a year: $${year.toFixed(2)}.`,
    );
  });

  it('is that of all requests, where the log is a sample', async () => {
    const { totals } = await audit({ logged: [{ id: 'a', usd: 12.5 }], billed: 'invoice', sampleRate: 0.1 });
    expect(totals.paid.inLog).toBe(125);
  });

  it('is of no year where the log covers less than a day', async () => {
    const report = await audit({ logged: [{ id: 'a', usd: 12.5 }], billed: 'invoice', days: 0.5 });
    expect(report.totals.paid).toMatchObject({ inLog: 12.5, inYear: null });
    expect(report.workloads.map(({ paid }) => paid.inYear)).toEqual([null]);
    expect(spendPeriodsSay(report)).toBe('In the 12 h of the log: $12.50. A year is unknown from less than a day.');
  });

  it('has no days of the log where it has no times', async () => {
    const report = await audit({ logged: [{ id: 'a', usd: 12.5 }], billed: 'invoice', days: null });
    expect(report.totals.paid).toMatchObject({ inLog: null, inYear: 150 });
    expect(spendPeriodsSay(report)).toBe('In a year: $150.00.');
  });
});

describe('whether costs are an invoice or an estimate', () => {
  const logged = [{ id: 'a', usd: 12.5 }];

  it('is asked with its money where own prices would change an estimate', async () => {
    const report = await audit({ logged, billed: 'unknown', overrides: [off('openai', 20)] });
    const question = costsQuestion(report);
    expect(question).toMatchObject({ asInvoice: 27.18, asEstimate: 21.74 });
    expect(question && costsQuestionSays(question)).toBe(
      'The log has costs of $27.18 a month, which are taken as an invoice of the provider. If they are an estimate at list prices, your own prices make them $21.74, $5.44 less.',
    );
    expect(formatReport(report, 'ID', 200)).toContain('whowaits reprice ID --costs estimate');
  });

  it('is asked where costs are over 5% from the rates, and not below', async () => {
    const above = await audit({ logged: [{ id: 'a', usd: 13.2 }], billed: 'unknown' });
    expect(costsQuestion(above)).toMatchObject({ asInvoice: 28.7, asEstimate: 28.7, residual: 1.52 });
    expect(costsQuestion(await audit({ logged: [{ id: 'a', usd: 13 }], billed: 'unknown' }))).toBeNull();
  });

  it('is not asked where it is known, or there are no costs', async () => {
    const overrides = [off('openai', 20)];
    for (const billed of ['invoice', 'estimate'] as const)
      expect(costsQuestion(await audit({ logged, billed, overrides }))).toBeNull();
    expect(costsQuestion(await audit({ logged: [{ id: 'b', usd: null }], billed: null, overrides }))).toBeNull();
  });
});

describe('costs of several kinds', () => {
  const ofKind = (id: string, kind: BilledKind, usd: number): Logged => ({ id, usd, parts: [{ kind, usd }] });
  const both = (id: string, estimate: number, other: BilledKind, usd: number): Logged => ({
    id,
    usd: estimate + usd,
    parts: [
      { kind: other, usd },
      { kind: 'estimate', usd: estimate },
    ],
  });
  const overrides = [off('openai', 15)];

  it('are told apart by workload, whatever is said of the whole log', async () => {
    const logged = [ofKind('gateway', 'estimate', 10), ofKind('vendor', 'invoice', 10), ofKind('own', 'unknown', 10)];
    for (const [billed, paid] of [
      ['unknown', { invoice: 21.74, estimate: 18.48, unknown: 21.74 }],
      ['invoice', { invoice: 43.48, estimate: 18.48, unknown: 0 }],
      ['estimate', { invoice: 21.74, estimate: 36.96, unknown: 0 }],
    ] as const)
      expect((await audit({ logged, billed, overrides })).totals.paid).toMatchObject(paid);
  });

  it('are asked about only where they are unknown', async () => {
    const logged = [
      ofKind('gateway', 'estimate', 12.5),
      ofKind('vendor', 'invoice', 99),
      ofKind('own', 'unknown', 12.5),
    ];
    const question = costsQuestion(await audit({ logged, billed: 'unknown', overrides }));
    expect(question).toMatchObject({ asInvoice: 27.18, asEstimate: 23.1 });
    const known = logged.slice(0, 2);
    expect(costsQuestion(await audit({ logged: known, billed: 'unknown', overrides }))).toBeNull();
  });

  it('are told apart within a workload, to the cent', async () => {
    const usd = fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100);
    await fc.assert(
      fc.asyncProperty(usd, usd, fc.constantFrom('invoice' as const, 'unknown' as const), async (one, other, kind) => {
        const { workloads, totals } = await audit({
          logged: [both('a', one, kind, other)],
          billed: 'unknown',
          overrides,
        });
        const [workload] = workloads;
        expect(workload?.paid.from).toBe('several');
        expect(workload?.paid.inLog).toBe(roundUsd(one * 0.85 + other));
        const parts = workload?.paid.parts ?? [];
        expect(roundUsd(parts.reduce((sum, part) => sum + part.usd, 0))).toBe(workload?.monthly.current);
        for (const { from, usd } of parts) expect(totals.paid[from]).toBe(usd);
      }),
      { numRuns: 30 },
    );
  });

  it('are nothing where credits are more than an estimate at the prices of this installation', async () => {
    for (const percentOff of [50, 100]) {
      const overrides = [off('openai', percentOff)];
      const { workloads, totals } = await audit({
        logged: [both('a', 6, 'invoice', -5)],
        billed: 'unknown',
        overrides,
      });
      const [workload] = workloads;
      expect(totals.paid).toMatchObject({ invoice: 0, estimate: 0, inLog: 0, inYear: 0 });
      expect(workload?.paid.share).toBeUndefined();
      // The rates of a million tokens each way, with the discount.
      expect(workload?.monthly.sync).toBe(roundUsd(((12.5 * MONTH) / 14) * (1 - percentOff / 100)));
      expect(totals.net.median).toBe(0);
    }
  });

  it('are said in parts, on every line', async () => {
    const report = await audit({ logged: [both('a', 10, 'invoice', 5)], billed: 'unknown', overrides });
    const says = '$10.87 billed and $18.48 estimated by the gateway at list prices';
    expect(paidSays(report)).toBe(`${says}, with your own prices for 1 workload`);
    expect(report.workloads.map(workloadPaidSays)).toEqual([says]);
    expect(headlineOf(report).paidFrom).toEqual(['invoice', 'estimate']);
    expect(loggedWords(report.workloads).head).toBe('In the log');
    const { says: why, terms } = explained(report);
    expect(why).toBe(
      '(What the provider billed over the log + What the log estimates at list prices x your prices over list prices) x the monthly factor.',
    );
    expect(terms.map(({ value }) => value)).toEqual([5, 10, 0.85, MONTH / 14]);
  });
});

function explained({ workloads: [workload], rates }: Report) {
  const input = workload === undefined ? null : inputOfReported(workload, rates);
  if (input === null) throw new Error('a workload without a basis');
  return explainBill('current', input, baseValues(defaultAssumptions, input.provider));
}
