import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { warningsOf } from '../../../../lib/assessment/warnings/warnings';
import type { ReadColumn } from '../../../../lib/logs/columns/canonical-columns';
import { type Cell, cellsOf } from '../../../../lib/logs/columns/column-source';
import { type Preview, previewFile, samplesOf } from '../../../../lib/logs/files/preview-file';
import { UnreadableFile } from '../../../../lib/logs/files/unreadable-file';
import { NO_MAPPING } from '../../../../lib/logs/mapping/column-mapping';
import { lacksTokens, refuseUnreadTokens } from '../../../../lib/logs/mapping/unread-tokens';
import { proposeColumns } from '../../../../lib/logs/names/propose-columns';
import { planReading, type ReadPlan } from '../../../../lib/logs/read-plan';
import { plainName } from '../../../../lib/workloads/key/plain-name';
import { assessProfile, inContext } from '../../../fixtures/in-context';
import { REPOSITORY } from '../../run-whowaits';
import { csv, type Input, importFiles, jsonLines, query } from '../import-files';
import { type Read, readFiles } from '../read-files';

/** What must hold for every file that is read, over all fixtures: a wrong number is worse than a refusal. */

const FIXTURES = join(REPOSITORY, 'tests/fixtures/logs');
const NOW = Date.UTC(2026, 11, 1);
const textOf = (name: string) => readFileSync(join(FIXTURES, name), 'utf8');
const texts = readdirSync(FIXTURES).filter((name) => /\.(csv|tsv|jsonl?)$/.test(name));
const planned = await Promise.all(texts.map(async (name) => ({ name, seen: await planOf(name, textOf(name)) })));
const read = planned.flatMap(({ name, seen }) => (seen instanceof UnreadableFile ? [] : [{ name, ...seen }]));

/** How a text is read, or why it is not. */
async function planOf(name: string, text: string): Promise<{ plan: ReadPlan; preview: Preview } | UnreadableFile> {
  try {
    const preview = await previewFile(name, new Blob([text]));
    if (preview === null) return new UnreadableFile(`${name}: no text`);
    const plan = planReading(name, preview.shape, NO_MAPPING);
    if (lacksTokens(plan)) refuseUnreadTokens(name, plan, NO_MAPPING, preview, NOW);
    return { plan, preview };
  } catch (error) {
    if (error instanceof UnreadableFile) return error;
    throw error;
  }
}

const placeOf = ({ column, path = [], attribute }: Cell) => [column, ...path, attribute ?? ''].join(' ');
const placesOf = (plan: ReadPlan, column: ReadColumn) => {
  const source = plan.projection[column];
  return source === undefined ? [] : cellsOf(source).map(placeOf);
};

/** The names under which a file keeps a canonical column: of a column of its own, of a key or of an attribute. */
function namesOf(plan: ReadPlan, column: ReadColumn): string[] {
  const source = plan.projection[column];
  return (source === undefined ? [] : cellsOf(source)).flatMap(({ column: own, path = [], attribute }) => {
    const key = path.filter((part) => typeof part === 'string').at(-1);
    return attribute ?? key ?? [own, own.split('.').at(-1) ?? own];
  });
}

/** The text of a file in which these names mean nothing. */
function withoutNames(text: string, names: readonly string[]): string {
  return names.reduce((changed, name) => {
    const plain = name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
    return changed
      .replace(new RegExp(`"${plain}(\\\\?")`, 'g'), '"qzx$1')
      .replace(new RegExp(`(^|[,\\t])${plain}(?=[,\\t\\r\\n])`, 'gm'), '$1qzx');
  }, text);
}

const SUMS = `SELECT count(*) AS rows, sum(request_count) AS requests, sum(input_tokens) AS input, sum(cache_read_tokens) AS cached,
  sum(output_tokens) AS output, sum(reasoning_tokens) AS reasoning, sum(billed_usd) AS usd, sum(latency_ms)::BIGINT AS ms,
  count(*) FILTER (status = 'error') AS errors, min(started_at) AS first, max(started_at) AS last FROM requests`;
const sumsOf = async (imported: Read) => (await query(imported, SUMS))[0];

describe('an input column without its name', () => {
  const counted = read.filter(({ plan }) => plan.projection.input_tokens !== undefined);

  it('is refused, or not read: no other column takes its place', async () => {
    expect(counted.length).toBeGreaterThan(80);
    const astray: string[] = [];
    for (const { name, plan } of counted) {
      const seen = await planOf(name, withoutNames(textOf(name), namesOf(plan, 'input_tokens')));
      if (seen instanceof UnreadableFile || plan.format !== seen.plan.format) continue;
      const before = placesOf(plan, 'input_tokens');
      astray.push(...placesOf(seen.plan, 'input_tokens').filter((place) => !before.includes(place)));
    }
    expect(astray).toEqual([]);
  });

  it('is said to be missing where the rest is read, and what the requests cost is not zero', async () => {
    const files = ['envoy-ai-gateway.jsonl', 'phoenix-spans.csv', 'tensorzero-inferences.jsonl', 'otel-zipkin.json'];
    const inputs = files.map((name) => {
      const { plan } = counted.find((file) => file.name === name) as (typeof counted)[number];
      return { name, content: withoutNames(textOf(name), namesOf(plan, 'input_tokens')) };
    });
    const { profiles } = await importFiles(inputs);
    const assessed = profiles.map((profile) => assessProfile(profile, 1));
    expect(profiles.length).toBeGreaterThanOrEqual(files.length);
    // Where every request failed without an answer there is nothing to pay.
    for (const { workload } of assessed.filter(({ workload: { errorRate } }) => errorRate !== 1)) {
      expect(workload.monthly.current, workload.name).not.toBe(0);
    }
    for (const { workload } of assessed.filter(({ workload: { outputTokens } }) => outputTokens > 0)) {
      expect(workload.uncounted?.withoutInput, workload.name).toBeGreaterThan(0);
    }
    const said = warningsOf(assessed, inContext()).filter(({ says }) => says.includes('no count of input tokens'));
    expect(said.length).toBeGreaterThan(0);
  });
});

it('takes no object or list for a value', async () => {
  const thing = { name: 'shop' };
  const row = {
    ...{ timestamp: '2026-03-01T09:00:00Z', model: 'gpt-4o-mini', input_tokens: 1000, output_tokens: 200 },
    ...{ application: thing, route: [thing], provider: thing, tier: ['flex'], user: thing, status: thing, cost: thing },
    ...{ latency: thing, ttft: [1], session_id: thing, request_id: thing, key_name: [thing], reasoning_tokens: thing },
  };
  const imported = await readFiles([
    jsonLines('objects.jsonl', row, { ...row, input_tokens: 500 }),
    // Now and then a value, so that the column is read.
    jsonLines('mixed.jsonl', { ...row, application: 'shop', route: 'ask', status: 'success', latency: 900 }, row),
  ]);
  const rows = await query(imported, 'SELECT * FROM requests');
  expect(rows).toHaveLength(4);
  const values = rows.flatMap((found) => Object.values(found)).filter((value) => typeof value === 'string');
  expect(values.filter((value) => /[{[]|shop"/.test(String(value)))).toEqual([]);
  expect(rows.filter(({ billed_usd }) => billed_usd != null)).toEqual([]);
});

it('never believes a call of hours, whatever unit its durations are in', async () => {
  // 2.3 s and 41 s in nanoseconds, microseconds and seconds, under names that say no unit, and one that says another.
  for (const name of ['latency', 'duration', 'latency_ms']) {
    const inputs = [1e9, 1e6, 1].map((unit, at) =>
      csv(
        `${at}.csv`,
        `timestamp,application,model,input_tokens,output_tokens,${name}`,
        ...[2.3, 41, 3.1, 0.9, 12].map(
          (s, row) => `2026-03-0${row + 1}T09:00:00Z,unit-${at},gpt-4o-mini,1000,200,${s * unit}`,
        ),
      ),
    );
    const rows = await query(await readFiles(inputs), 'SELECT * FROM requests');
    expect(rows).toHaveLength(15);
    const wrong = rows.filter(({ latency_ms: ms }) => ms != null && (Number(ms) > 3_600_000 || Number(ms) < 500));
    expect(wrong.map(({ application, latency_ms }) => `${name} ${application} ${latency_ms}`)).toEqual([]);
  }
});

it('takes no other currency for dollars', async () => {
  const start = 'timestamp,model,input_tokens,output_tokens';
  const row = '2026-03-01T09:00:00Z,gpt-4o-mini,1000,200';
  const imported = await readFiles([
    csv('name.csv', `${start},cost_eur`, `${row},0.5`),
    csv('beside.csv', `${start},cost,currency`, `${row},0.5,CNY`, `${row},0.25,USD`),
    csv('sign.csv', `${start},cost`, `${row},€0.50`),
    csv('billing.csv', `${start},total_cost,billing_currency_code`, `${row},0.5,gbp`),
    jsonLines('object.jsonl', {
      ...{ timestamp: '2026-03-01T09:00:00Z', model: 'gpt-4o-mini', input_tokens: 1000, output_tokens: 200 },
      ...{ cost: 0.5, currency: 'JPY' },
    }),
  ]);
  expect(await query(imported, 'SELECT billed_usd AS usd FROM requests WHERE billed_usd IS NOT NULL')).toEqual([
    { usd: '0.250000000' },
  ]);
});

describe('the same rows', () => {
  /** Of a row for each request, whose order says nothing. */
  const flat = ['langfuse-observations.jsonl', 'langsmith-runs.csv', 'otel-flat-spans.jsonl', 'portkey.jsonl'];

  it('give the same in another order, with a byte order mark, Windows’ line ends and packed', async () => {
    const changed = flat.map((name): Input => {
      const [head = '', ...rows] = linesOf(name);
      const header = name.endsWith('.csv') ? [head] : [];
      const turned = [...header, ...(header.length > 0 ? rows : [head, ...rows]).reverse()];
      return { name: `${name}.gz`, content: gzipSync(`\uFEFF${turned.join('\r\n')}\r\n`) };
    });
    const before = await sumsOf(await readFiles(flat.map((name) => join(FIXTURES, name))));
    expect(Number(before?.rows)).toBeGreaterThan(8);
    expect(await sumsOf(await readFiles(changed))).toEqual(before);
  });

  it('count once where a wrapper repeats each', async () => {
    const spans = ['langfuse-observations.jsonl', 'langsmith-runs.jsonl', 'phoenix-spans.jsonl'];
    const wrapped = spans.map((name): Input => {
      const { plan } = read.find((file) => file.name === name) as (typeof read)[number];
      const [span = ''] = placesOf(plan, 'span_id').map((place) => place.trim());
      const [parent = ''] = placesOf(plan, 'parent_span_id').map((place) => place.trim());
      const rows = linesOf(name).map((line) => JSON.parse(line) as Record<string, unknown>);
      const doubled = rows.flatMap((row) => [
        { ...row, [parent]: `${row[span]}0` },
        { ...row, [span]: `${row[span]}0` },
      ]);
      expect(doubled.every((row) => typeof row[span] === 'string')).toBe(true);
      return jsonLines(name, ...doubled);
    });
    const before = await sumsOf(await readFiles(spans.map((name) => join(FIXTURES, name))));
    expect(await sumsOf(await readFiles(wrapped))).toEqual(before);
  });
});

const linesOf = (name: string) =>
  textOf(name)
    .split(/\r?\n/)
    .filter((line) => line !== '');

describe('a proposal', () => {
  const NEVER: [canonical: RegExp, words: RegExp][] = [
    [/^billed_usd$/, /^(prices?|rates?|ratio|budget|limit)$/],
    [/^(request_id|span_id)$/, /^(session|conversation|thread|chat|user|customer|parent)$/],
    [
      /^(input|output|cache_read|cache_write|reasoning|total)_tokens$/,
      /^(latency|latencies|duration|elapsed|ms|seconds|price|cost|usd)$/,
    ],
    [/^(latency|first_token)_ms$/, /^(price|cost|usd|count)$/],
    [/^provider$/, /^(uri|url|host|ip)$/],
  ];
  const against = (column: string, canonical: string) => {
    const words = plainName(column).split('_');
    return NEVER.some(([of, word]) => of.test(canonical) && words.some((one) => word.test(one)));
  };

  it('never takes a price for a cost, a session for a request, a latency for tokens', () => {
    const proposals = read.flatMap(({ name, preview: { shape, rows } }) =>
      proposeColumns(shape.columns, samplesOf({ shape, rows }), NOW, shape.paths).flatMap(({ column, canonical }) =>
        canonical === null ? [] : [{ name, column, canonical }],
      ),
    );
    expect(proposals.length).toBeGreaterThan(500);
    expect(proposals.filter(({ column, canonical }) => against(column, canonical))).toEqual([]);
  });
});
