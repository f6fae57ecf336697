import { expect, it } from 'vitest';
import { seededRandom } from '../../../lib/cost/assumptions/points';
import { tokenBill } from '../../../lib/cost/bills';
import type { WorkloadInput } from '../../../lib/cost/workload-input';
import { findCapability } from '../../../lib/pricing/capabilities/capability';
import { catalogue } from '../../../lib/pricing/catalogue/catalogue';
import type { Rate } from '../../../lib/pricing/catalogue/rate';
import { findRates, rateForBand } from '../../../lib/pricing/lookup/find-rates';
import { ratesAt } from '../../../lib/pricing/lookup/rates-at';
import { resolveModel } from '../../../lib/pricing/models/resolve-model';
import type { WorkloadProfile } from '../../../lib/workloads/profile/profile';
import { assessProfile } from '../../fixtures/in-context';
import { csv, importFiles, query } from '../engine/import-files';

/**
 * Every model of the catalogue in every tier, as a log: its bill from the profile in TypeScript, and from the Parquet rows
 * in SQL, where each request looks up its own rate and the rules for cached tokens are written down a second time.
 */
const NANODOLLAR = 1e-9;
/** All on one day and hour, at which each rate has one price: weighing several prices is tested in lib/pricing. */
const DAY = '2026-11-03';
const AT = Date.parse(DAY);
const LENGTHS = [0, 1, 900, 128_000, 128_001, 200_000, 200_001, 272_000, 272_001, 900_000];

type Priced = { profile: WorkloadProfile; input: WorkloadInput };
type SqlBills = Record<'current' | 'standard' | 'batch' | 'flex', number | null>;

const BILLS: [way: keyof SqlBills, (input: WorkloadInput) => number | null][] = [
  ['current', (input) => tokenBill(input.bands, input.currentRates)],
  ['standard', (input) => tokenBill(input.bands, input.standardRates)],
  ['batch', (input) => input.batchRates && tokenBill(input.bands, input.batchRates)],
  ['flex', (input) => input.flexRates && tokenBill(input.bands, input.flexRates)],
];

it('two computations of every bill of the catalogue agree to the nanodollar, and on what is unknown', async () => {
  const imported = await importFiles([csv('every-rate.csv', HEADER, ...everyRate())]);
  const priced = imported.profiles.map((profile) => {
    const { input } = assessProfile(profile, 1);
    if (input === null) throw new Error('a log always has a volume');
    return { profile, input };
  });
  const bySql = await sqlBills(imported, priced);
  for (const [way, bill] of BILLS) {
    const known = priced.filter(({ profile: { id, key }, input }) => {
      const ours = bill(input);
      const theirs = bySql.get(id)?.[way] ?? null;
      const name = `${way} of ${key.provider} ${key.model} ${key.serviceTier}`;
      if (ours === null || theirs === null) expect(ours, name).toBe(theirs);
      else expect(Math.abs(ours - theirs), name).toBeLessThan(NANODOLLAR);
      return ours !== null;
    });
    expect(known.length, way).toBeGreaterThan(100);
  }

  for (const of of [(rate: Rate) => rate.provider, (rate: Rate) => rate.tier, (rate: Rate) => String(rate.over)]) {
    const inLog = new Set(priced.flatMap(({ input }) => input.currentRates.map(of)));
    expect([...inLog].sort()).toEqual([...new Set(ratesAt(catalogue.rates, AT).filter(plain).map(of))].sort());
  }
}, 300_000);

const HEADER =
  'request_id,provider,model,service_tier,input_tokens,cache_read_tokens,cache_write_tokens,output_tokens,started_at';

/** A rate that a log without regions is priced at. */
function plain({ provider, model, region, tier }: Rate): boolean {
  const same = resolveModel(catalogue, provider, model);
  if (region !== 'default' || same?.provider !== provider || same.model !== model) return false;
  return tier !== 'batch' || findRates(catalogue, { provider, model }, 'standard', AT).length > 0;
}

/** Requests on both sides of each edge, some with cached tokens inside the input and some beside it. */
function* everyRate(): Generator<string> {
  const random = seededRandom(5);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  let id = 0;
  for (const name of new Set(
    ratesAt(catalogue.rates, Date.parse(DAY))
      .filter(plain)
      .map((r) => `${r.provider},${r.model},${r.tier}`),
  )) {
    const caches = random() < 0.7;
    for (const length of LENGTHS) {
      const read = caches ? upTo(length) : 0;
      const write = caches && random() < 0.5 ? upTo(length - read) : 0;
      const input = random() < 0.1 && read + write > length / 2 ? length - read - write : length;
      id += 1;
      yield `r${id},${name},${input},${read},${write},${upTo(9000)},${DAY}T00:00:${10 + (id % 50)}Z`;
    }
  }
}

/** The bills of each workload, from its rows. Rates are looked up for each request by its own length. */
async function sqlBills(imported: { requests: string }, all: readonly Priced[]): Promise<Map<string, SqlBills>> {
  const rates = all.flatMap((one) => [
    ...one.input.currentRates.map((rate) => rateRow(one, 'current', rate)),
    ...one.input.standardRates.map((rate) => rateRow(one, 'standard', rate)),
    ...(one.input.flexRates ?? []).map((rate) => rateRow(one, 'flex', rate)),
    ...(one.input.batchRates ?? []).map((rate) => batchRow(one, rate)),
  ]);
  const rows = await query(
    imported,
    `WITH rate(id, provider, model, tier, way, lower, upper, input, read, write, output) AS (
       SELECT id, provider, model, tier, way, lower,
         lead(lower, 1, 1000000000) OVER (PARTITION BY id, way ORDER BY lower),
         input::DECIMAL(20, 12),
         -- A cached token that no source prices costs what input does.
         coalesce(CASE rule WHEN 'listed' THEN read WHEN 'multiply' THEN standard_read * input / standard_input
           WHEN 'cache-wins' THEN standard_read WHEN 'per-model' THEN coalesce(read, CASE WHEN keeps_standard THEN standard_read ELSE input END)
           ELSE input END, input)::DECIMAL(20, 12),
         CASE rule WHEN 'listed' THEN write WHEN 'multiply' THEN standard_write * input / standard_input
           WHEN 'per-model' THEN coalesce(write, standard_write * input / standard_input, input)
           WHEN 'unknown' THEN coalesce(greatest(input, standard_write * input / standard_input), input)
           ELSE input END::DECIMAL(20, 12),
         output::DECIMAL(20, 12)
       FROM (VALUES ${rates.join(',\n')}) AS listed(id, provider, model, tier, way, lower, input, read, write, output, rule,
         standard_input, standard_read, standard_write, keeps_standard)),
     request AS (
       SELECT provider, model, service_tier AS tier, cache_read_tokens AS read_tokens, cache_write_tokens AS write_tokens, output_tokens,
         CASE WHEN cache_read_tokens + cache_write_tokens > input_tokens THEN input_tokens ELSE input_tokens - cache_read_tokens - cache_write_tokens END AS plain_tokens,
         plain_tokens + read_tokens + write_tokens AS length
       FROM requests)
     SELECT id, way, sum(plain_tokens * coalesce(input, 0) + read_tokens * coalesce(read, 0) + write_tokens * coalesce(write, 0)
         + output_tokens * coalesce(output, 0)) / 1000000 AS usd,
       bool_or((plain_tokens > 0 AND input IS NULL) OR (read_tokens > 0 AND read IS NULL) OR (write_tokens > 0 AND write IS NULL)
         OR (output_tokens > 0 AND output IS NULL)) AS unknown
     FROM request JOIN rate USING (provider, model, tier)
     WHERE (length > lower OR (lower = 0 AND length = 0)) AND length <= upper
     GROUP BY id, way`,
  );
  const bills = new Map<string, SqlBills>();
  for (const { id, way, usd, unknown } of rows) {
    const own = bills.get(String(id)) ?? { current: null, standard: null, batch: null, flex: null };
    bills.set(String(id), { ...own, [String(way)]: unknown ? null : Number(usd) });
  }
  return bills;
}

function rateRow({ profile }: Priced, way: string, { over, usd }: Rate): string {
  const { input, cacheRead, cacheWrite5m, output } = usd;
  return values(profile, way, [over, input, cacheRead, cacheWrite5m, output], 'listed', [null, null, null], false);
}

/** Input and output of a batch rate as they are; the cached types are left to the rule that the SQL spells out. */
function batchRow({ profile }: Priced, rate: Rate): string {
  const listed = findRates(catalogue, { provider: rate.provider, model: rate.model }, 'batch', AT).find(
    ({ over }) => over === rate.over,
  );
  // Not those of the workload: work paid at priority is compared with priority.
  const { provider, model } = rate;
  const standard = rateForBand(findRates(catalogue, { provider, model }, 'standard', AT), rate.over)?.usd;
  const capability = findCapability(rate.provider, rate.model);
  return values(
    profile,
    'batch',
    [rate.over, rate.usd.input, listed?.usd.cacheRead ?? null, listed?.usd.cacheWrite5m ?? null, rate.usd.output],
    capability?.stackingRule ?? 'unknown',
    [standard?.input ?? null, standard?.cacheRead ?? null, standard?.cacheWrite5m ?? null],
    capability?.unlistedCacheRead === 'standard-cache',
  );
}

function values(
  { id, key }: WorkloadProfile,
  way: string,
  figures: readonly (number | null)[],
  rule: string,
  standard: readonly (number | null)[],
  keepsStandard: boolean,
): string {
  const text = [id, key.provider, key.model, key.serviceTier, way].map((part) => `'${part}'`);
  const number = (usd: number | null) => (usd === null ? 'NULL::DOUBLE' : `${usd}::DOUBLE`);
  const [over, ...usd] = figures;
  return `(${[...text, over, ...usd.map(number), `'${rule}'`, ...standard.map(number), keepsStandard].join(', ')})`;
}
