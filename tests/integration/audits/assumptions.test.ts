import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DELETE, GET, PUT } from '@/app/api/assumptions/route';
import { setAssumption } from '../../../lib/audits/assumptions/set-assumption';
import { getAudit } from '../../../lib/audits/audits';
import { concludeLeft } from '../../../lib/audits/decisions/conclude-stale';
import { decide, getAuditHistory } from '../../../lib/audits/decisions/decide';
import { runAudit } from '../../../lib/audits/intake/run-audit';
import { explainFigure } from '../../../lib/cost/explain';
import { roundUsd } from '../../../lib/cost/money';
import { assumptionsOf } from '../../../lib/reports/assumptions-of';
import { inputOfReported } from '../../../lib/reports/cost-basis';
import type { Report } from '../../../lib/reports/report';
import { assumptionsTable } from '../../../lib/reports/tables/prices/assumptions';
import { verdictSays } from '../../../lib/reports/words/verdict/verdict-says';
import { dataDirectory } from '../../../lib/store/folders/data-directory';
import { assumptionHistory } from '../../../lib/store/own-assumptions';
import { logInput } from '../../fixtures/log-input';
import { expectAccountingAddsUp, expectNetFollowsFromItsParts } from '../expect-accounting';
import { dataInTemporaryDirectory } from '../store/data-in-temporary-directory';

/** An audit that every test finds in its data folder. */
let first: { id: string; report: Report };

dataInTemporaryDirectory(async () => {
  first = await importLog();
});

/** A nightly job of many dear requests, which batch alone pays for: anthropic sells no flex. */
async function importLog(): Promise<{ id: string; report: Report }> {
  const path = join(dataDirectory(), 'nightly.csv');
  const rows = Array.from({ length: 6000 }, (_, at) => {
    const [day, minute, second] = [1 + Math.floor(at / 600), Math.floor(at / 60) % 10, at % 60];
    const [dd, mm, ss] = [day, minute, second].map((part) => String(part).padStart(2, '0'));
    return `2026-11-${dd}T02:${mm}:${ss}Z,nightly-digest,anthropic,claude-sonnet-4-5,100000,2000`;
  });
  writeFileSync(path, `timestamp,application,provider,model,input_tokens,output_tokens\n${rows.join('\n')}\n`);
  return runAudit(logInput([{ name: 'nightly.csv', path }], { name: 'nightly.csv' }), () => {});
}

const ada = { by: 'Ada', reason: 'Compliance samples 1%' };

async function stored(): Promise<{ report: Report; stale: boolean }> {
  const audit = await getAudit(first.id);
  if (!audit?.report) throw new Error('This audit has no report.');
  return { report: audit.report, stale: audit.summary.stale };
}

const HOST = '127.0.0.1:3000';
const nobody = { params: Promise.resolve({}) };
function request(method: string, body?: unknown, origin = `http://${HOST}`) {
  return new Request(`http://${HOST}/api/assumptions`, {
    method,
    headers: { host: HOST, origin, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}
const put = async (body: unknown, origin?: string) => {
  const answer = await PUT(request('PUT', body, origin), nobody);
  return { status: answer.status, body: await answer.json() };
};

describe('an own assumption', () => {
  it('marks the audit stale, changes its figures, and is named with who and why; taken back, all is as before', async () => {
    expect(first.report.workloads).toMatchObject([{ verdict: 'move', way: 'batch' }]);
    expect(first.report.assumptions).toBeUndefined();

    const { stale } = await setAssumption({ name: 'reviewShare', value: '0.01', ...ada });
    expect(stale).toEqual([first.id]);
    expect((await stored()).stale).toBe(true);
    await concludeLeft();
    const after = await stored();
    expect(after.stale).toBe(false);
    expect(after.report.assumptions).toMatchObject([{ name: 'reviewShare', value: 0.01, ...ada }]);
    expect(after.report.totals.net.median).toBeLessThan(first.report.totals.net.median);
    expectAccountingAddsUp(after.report);
    expectNetFollowsFromItsParts(after.report);

    const again = await importLog();
    expect(again.report.totals.net).toEqual(after.report.totals.net);

    const answer = await DELETE(request('DELETE', { name: 'review', ...ada }), nobody);
    expect(await answer.json()).toMatchObject({ setting: { name: 'reviewShare', own: null }, stale: 2 });
    await concludeLeft();
    expect((await stored()).report.totals).toEqual(first.report.totals);
    expect((await stored()).report.assumptions).toBeUndefined();
    expect(await assumptionHistory()).toMatchObject([{ value: 0.01, ...ada }, { value: null }]);
  });

  it('explains the figures of its report, and not those of one before', async () => {
    await setAssumption({ name: 'reviewShare', value: 0.01, ...ada });
    await concludeLeft();
    const { report } = await stored();
    const review = (of: Report) => {
      const [workload] = of.workloads;
      const input = workload === undefined ? null : inputOfReported(workload, of.rates);
      if (input === null) throw new Error('It has a cost basis.');
      const assumptions = assumptionsOf(of);
      const { usd, terms } = explainFigure('review', input, assumptions);
      const table = assumptionsTable(terms, input.provider, assumptions);
      const from = table.columns.find(({ key }) => key === 'from');
      return { usd, sources: table.rows.map((row) => from?.value(row)) };
    };
    expect(review(report).usd).toBe(report.workloads[0]?.monthly.overhead?.review);
    expect(review(report).usd).toBeGreaterThan(0);
    expect(review(report).sources).toContain('Set by Ada: Compliance samples 1%');
    expect(review(first.report).usd).toBe(0);
    expect(JSON.stringify(review(first.report).sources)).not.toContain('Ada');
  });

  it('may be a limit of the rule', async () => {
    await setAssumption({ name: 'paybackMonths', value: 0, ...ada });
    await concludeLeft();
    const { report } = await stored();
    expect(report.rule.paybackMonths).toBe(0);
    expect(report.workloads).toMatchObject([{ verdict: 'not-worth-it' }]);
    expect(report.totals.net.median).toBe(0);
  });

  it('for a provider that the log does not have is not named', async () => {
    await setAssumption({ name: 'openai.cacheHitsKept', value: 0.9, ...ada });
    await concludeLeft();
    expect((await stored()).report.assumptions).toBeUndefined();
  });
});

describe('the kind of a workload', () => {
  /** One of a hundred of the 6,000 requests, a minute each at 40 USD an hour, for a month. */
  const reviewOfOnePercent = () =>
    roundUsd((60 * (first.report.workloads[0]?.costBasis?.monthlyFactor ?? 0) * 40) / 60);
  const kind = (reviewKind: string) => ({ change: { kind: 'review', reviewKind }, ...ada });

  it('decides its share of review, for it alone, until that is undone', async () => {
    const id = first.report.workloads[0]?.id ?? '';
    const { workload, history } = await decide(first.id, id, kind('customer-facing'));
    expect(workload.decided?.reviewKind).toMatchObject({ value: 'customer-facing', ...ada });
    expect(workload.costBasis?.reviewKind).toBe('customer-facing');
    expect(workload.overridden).toBe(false);
    const { report } = await stored();
    expect(workload.monthly.overhead?.review).toBe(reviewOfOnePercent());
    expect(report.totals.net.median).toBeLessThan(first.report.totals.net.median);
    expect((await getAuditHistory(first.id)).map(({ decision }) => decision.change)).toEqual([
      { kind: 'review', reviewKind: 'customer-facing' },
    ]);

    await decide(first.id, id, { change: { kind: 'undo', undoes: history[0]?.id }, by: 'Ada' });
    expect((await stored()).report.totals).toEqual(first.report.totals);
  });

  it('is one of a list', async () => {
    const refused = decide(first.id, first.report.workloads[0]?.id ?? '', kind('external'));
    await expect(refused).rejects.toThrow(/one of: customer-facing, compliance-labels, internal/);
  });

  it('may be that of the whole installation, with its share', async () => {
    await setAssumption({ name: 'review', value: 'customer-facing', ...ada });
    await concludeLeft();
    const { report } = await stored();
    expect(report.assumptions).toMatchObject([{ name: 'reviewShare', value: { review: 'customer-facing' } }]);
    expect(report.workloads[0]?.monthly.overhead?.review).toBe(reviewOfOnePercent());
  });
});

it('the verdict says how much review batch pays for, and that share is where the verdict turns', async () => {
  const [workload] = first.report.workloads;
  const share = workload?.reviewBreakEven;
  if (workload === undefined || typeof share !== 'number')
    throw new Error('Review of all records costs less than it saves.');
  expect(verdictSays(workload)).toMatch(/ It pays until \d+(\.\d)?% of records are reviewed\./);
  for (const [factor, pays] of [
    [0.999, true],
    [1.001, false],
  ] as const) {
    await setAssumption({ name: 'reviewShare', value: share * factor, ...ada });
    await concludeLeft();
    expect((await stored()).report.workloads[0]?.verdict === 'move').toBe(pays);
  }
});

describe('the API', () => {
  it('lists every setting with its default and own value', async () => {
    await put({ name: 'retentionDays', value: { low: 1, base: 2, high: 3 }, ...ada });
    const answer = await GET(request('GET'), nobody);
    expect(answer.status).toBe(200);
    const { settings } = (await answer.json()) as { settings: { name: string }[] };
    expect(settings.find(({ name }) => name === 'retentionDays')).toMatchObject({
      default: { low: 7, base: 30, high: 90 },
      own: { value: { low: 1, base: 2, high: 3 }, ...ada },
    });
    expect(settings.find(({ name }) => name === 'paybackMonths')).toEqual({
      name: 'paybackMonths',
      default: 12,
      own: null,
    });
  });

  it('answers with the setting and the number of reports that are made again', async () => {
    expect(await put({ name: 'missedDeadlineCostUsd', value: 5, ...ada })).toMatchObject({
      status: 200,
      body: { setting: { name: 'missedDeadlineCostUsd', default: 0, own: { value: 5, ...ada } }, stale: 1 },
    });
  });

  it.each([
    ['a name that is none', { name: 'reviewShre', value: 0.1, ...ada }, 'Did you mean reviewShare?'],
    ['a value outside of its domain', { name: 'reviewShare', value: 2, ...ada }, 'from 0% to 100%'],
    ['a range out of order', { name: 'reviewShare', value: { low: 1, base: 0, high: 1 }, ...ada }, 'at most base'],
    ['a value of no kind', { name: 'reviewShare', value: ['x'], ...ada }, 'Give a value'],
    ['a change that nobody signs', { name: 'reviewShare', value: 0.1, reason: 'x' }, 'Give your name'],
    ['a change without a reason', { name: 'reviewShare', value: 0.1, by: 'Ada', reason: ' ' }, 'Give a reason'],
  ])('refuses %s, and keeps nothing', async (_what, body, says) => {
    const answer = await put(body);
    expect(answer.status).toBe(400);
    const { message, remedy } = answer.body.error;
    expect(`${message} ${remedy}`).toContain(says);
    expect(await assumptionHistory()).toEqual([]);
    expect((await stored()).stale).toBe(false);
  });

  it('refuses other origins, and a reset of a default', async () => {
    const foreign = await put({ name: 'reviewShare', value: 0.1, ...ada }, 'https://example.com');
    expect(foreign).toMatchObject({ status: 403, body: { error: { code: 'foreign-origin' } } });
    const byOthers = await DELETE(request('DELETE', { name: 'reviewShare', ...ada }, 'https://example.com'), nobody);
    expect(byOthers.status).toBe(403);
    const reset = await DELETE(request('DELETE', { name: 'reviewShare', ...ada }), nobody);
    expect(reset.status).toBe(409);
    expect(await assumptionHistory()).toEqual([]);
  });
});
