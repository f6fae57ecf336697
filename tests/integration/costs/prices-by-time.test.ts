import { expect, it } from 'vitest';
import { seededRandom } from '../../../lib/cost/assumptions/points';
import { exactStandardBill, tokenBill } from '../../../lib/cost/bills';
import { catalogue } from '../../../lib/pricing/catalogue/catalogue';
import { isInForce } from '../../../lib/pricing/catalogue/in-force';
import type { Rate } from '../../../lib/pricing/catalogue/rate';
import { resolveModel } from '../../../lib/pricing/models/resolve-model';
import { assessProfile } from '../../fixtures/in-context';
import { csv, importFiles, query } from '../engine/import-files';

/**
 * Every model of the catalogue whose price changed or depends on the hour, as a log across the changes: its bill from the
 * profile, with prices weighted by tokens, and from the Parquet rows in SQL, where each request pays the rate of its own time.
 */
const NANODOLLAR = 1e-9;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LENGTHS = [900, 100_001, 200_001, 272_001];

const HEADER =
  'request_id,provider,model,service_tier,input_tokens,cache_read_tokens,cache_write_tokens,output_tokens,started_at';

const nameOf = ({ provider, model, tier }: Rate) => `${provider},${model},${tier}`;
const PLAIN = catalogue.rates.filter(plain);
const DATED = [...new Set(PLAIN.filter(({ inForce }) => inForce !== undefined).map(nameOf))].map((name) => ({
  name,
  rates: PLAIN.filter((rate) => nameOf(rate) === name),
}));

/** A rate that a log without regions is priced at. What batch costs follows rules of its own (two-engines.test.ts). */
function plain({ provider, model, region, tier }: Rate): boolean {
  const same = resolveModel(catalogue, provider, model);
  return region === 'default' && tier !== 'batch' && same?.provider === provider && same.model === model;
}

/** Times on both sides of each change, in peak hours and outside of them, at which every context band has a price. */
function timesOf(rates: readonly Rate[]): number[] {
  const changes = rates.flatMap(({ inForce }) =>
    [inForce?.from, inForce?.to].flatMap((at) => (at ? [Date.parse(at)] : [])),
  );
  const overs = new Set(rates.map(({ over }) => over));
  return [...new Set(changes)]
    .flatMap((change) =>
      [-40, -27, -2, -1, 0, 1, 3, 8, 26, 31, 50, 74, 99].map((hours) => change + hours * HOUR_MS + 60_000),
    )
    .filter((at) =>
      [...overs].every((over) => rates.some((rate) => rate.over === over && isInForce(rate.inForce, at))),
    );
}

const random = seededRandom(13);
const upTo = (most: number) => Math.floor(random() * (most + 1));

/** Requests of all lengths at each time; what is long and what is cached differs from one to the next. */
function* log({ name, rates }: (typeof DATED)[number], times: readonly number[]): Generator<string> {
  const caches = rates.every(({ usd }) => usd.cacheRead !== null);
  const writes = rates.every(({ usd }) => usd.cacheWrite5m !== null);
  for (const [index, at] of times.entries()) {
    const length = LENGTHS[upTo(LENGTHS.length - 1)] ?? 0;
    const read = caches ? upTo(length) : 0;
    const write = writes ? upTo(length - read) : 0;
    yield `r${index},${name},${length},${read},${write},${upTo(9_000)},${new Date(at).toISOString()}`;
  }
}

/** The bill of the current tier by workload, each request at the rate of its own time. */
async function sqlBills(imported: { requests: string }): Promise<Map<string, number>> {
  const text = (value: string | null) => (value === null ? 'NULL' : `'${value}'`);
  const rates = DATED.flatMap(({ rates: own }) => own).map(({ provider, model, tier, over, usd, inForce }) => {
    const { from = null, to = null, hours = null } = inForce ?? {};
    const listed = [usd.input, usd.cacheRead, usd.cacheWrite5m, usd.output].map(
      (rate) => `${rate ?? 'NULL'}::DECIMAL(20, 12)`,
    );
    const utc = `${JSON.stringify(hours?.utc ?? [[0, 24]])}::INTEGER[][]`;
    return `(${[text(provider), text(model), text(tier), over, text(from), text(to), utc, hours?.weekdaysOnly ?? false, hours?.outside ?? false, ...listed]})`;
  });
  const rows = await query(
    imported,
    `WITH rate(provider, model, service_tier, lower, since, until, utc, weekdays_only, outside, input, read, write, output) AS (VALUES ${rates.join(',\n')}),
     paid AS (
       SELECT * FROM (SELECT *, row_number() OVER () AS id FROM requests) JOIN rate USING (provider, model, service_tier)
       WHERE (since IS NULL OR started_at >= since::TIMESTAMP) AND (until IS NULL OR started_at < until::TIMESTAMP)
         AND (len(list_filter(utc, lambda span: hour(started_at) >= span[1] AND hour(started_at) < span[2])) > 0
           AND (NOT weekdays_only OR dayofweek(started_at) BETWEEN 1 AND 5)) <> outside
         AND (input_tokens > lower OR lower = 0)
       QUALIFY row_number() OVER (PARTITION BY id ORDER BY lower DESC) = 1)
     SELECT provider || ',' || model || ',' || service_tier AS name, count(*) AS requests,
       sum((input_tokens - cache_read_tokens - cache_write_tokens) * input + cache_read_tokens * coalesce(read, 0)
         + cache_write_tokens * coalesce(write, 0) + output_tokens * coalesce(output, 0)) / 1000000 AS usd
     FROM paid GROUP BY name`,
  );
  return new Map(rows.map(({ name, usd }) => [String(name), Number(usd)]));
}

async function bothBills(logs: readonly { of: (typeof DATED)[number]; times: readonly number[] }[]) {
  const rows = logs.flatMap(({ of, times }) => [...log(of, times)]).map((row, at) => row.replace(/^r\d+/, `r${at}`));
  const imported = await importFiles([csv('across-changes.csv', HEADER, ...rows)]);
  const bySql = await sqlBills(imported);
  return imported.profiles.map((profile) => {
    const { input } = assessProfile(profile, 1);
    const name = `${profile.key.provider},${profile.key.model},${profile.key.serviceTier}`;
    return { name, ours: input && tokenBill(input.bands, input.currentRates), theirs: bySql.get(name), profile };
  });
}

it('each request pays the price of its time, to the nanodollar, for every model whose price has changed', async () => {
  const logs = DATED.map((of) => ({ of, times: timesOf(of.rates) })).filter(({ times }) => times.length > 0);
  const bills = await bothBills(logs);
  expect(bills.length).toBeGreaterThan(30);
  for (const { name, ours, theirs = Number.NaN } of bills)
    expect(Math.abs((ours ?? Number.NaN) - theirs), name).toBeLessThan(NANODOLLAR);
});

it('so it does in a log of forty days without a pause, of which the profile has days and hours of the week', async () => {
  const long = (name: string, from: string) => {
    const of = DATED.find((dated) => dated.name === name);
    if (!of) throw new Error(`${name} has always cost the same`);
    return { of, times: Array.from({ length: 40 * 24 }, (_, hour) => Date.parse(from) + hour * HOUR_MS) };
  };
  const bills = await bothBills([
    long('deepseek,deepseek-v4-pro,standard', '2026-10-01T05:00:00Z'),
    long('anthropic,claude-sonnet-5-5,standard', '2026-09-20'),
    long('openai,gpt-5.6-sol,standard', '2026-08-01'),
  ]);
  expect(bills).toHaveLength(3);
  for (const { name, ours, theirs = Number.NaN, profile } of bills) {
    expect(profile.tokenTimes?.step, name).toBe('day');
    expect(Math.abs((ours ?? Number.NaN) - theirs), name).toBeLessThan(NANODOLLAR);
  }
});

it.each([
  ['a day', '2026-10-06', '2026-10-07', DAY_MS],
  ['an hour', '2026-10-06T23:00:00Z', '2026-10-07T00:00:00Z', HOUR_MS],
])('the sums of %s in a usage export pay the price of their time', async (_what, before, after, ms) => {
  const head = 'started_at,covers_until,request_count,provider,model,input_tokens,cache_read_tokens,output_tokens';
  const row = (from: string, read: number) =>
    `${from},${new Date(Date.parse(from) + ms).toISOString()},100,anthropic,claude-sonnet-5-5,4000000,${read},0`;
  const { profiles } = await importFiles([csv('sums.csv', head, row(before, 3_000_000), row(after, 1_000_000))]);
  const { input } = assessProfile(profiles[0] as (typeof profiles)[number], 1);
  // Sonnet 5.5: 2 in, cached 0.20 until 2026-10-07 and 0.10 since: (1 + 3) x 2 + 3 x 0.2 + 1 x 0.1.
  expect(input && exactStandardBill(input)).toBeCloseTo(8.7, 9);
});
