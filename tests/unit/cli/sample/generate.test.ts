import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { generateSample, SAMPLE_DEFAULTS, sampleCsv, writeSample } from '../../../../lib/sample/generate';
import { sampleCost } from '../../../../lib/sample/sample-rates';
import { costText, type SampleRow } from '../../../../lib/sample/sample-row';
import type { SampleWorkload } from '../../../../lib/sample/sample-workload';
import { SAMPLE_WORKLOADS } from '../../../../lib/sample/sample-workloads';

const rows = [...generateSample(SAMPLE_DEFAULTS)];

/** What the log says a row belongs to; the log holds no name of a workload. */
function keyOf(row: SampleRow): string {
  const { application, route, api_key_name, tags, operation, provider, model, service_tier } = row;
  return [application, route, api_key_name, tags, operation, provider, model, service_tier].join('|');
}

function keyOfWorkload(workload: SampleWorkload): string {
  const { application, route, apiKeyName, tags, operation, provider, model, serviceTier } = workload;
  return [application, route, apiKeyName, tags, operation, provider, model, serviceTier].join('|');
}

function rowsOf(name: string): SampleRow[] {
  const workload = SAMPLE_WORKLOADS.find((candidate) => candidate.name === name);
  if (!workload) throw new Error(`no workload ${name}`);
  const key = keyOfWorkload(workload);
  return rows.filter((row) => keyOf(row) === key);
}

const committed = readFileSync(new URL('../../../../public/sample-log-synthetic.csv.gz', import.meta.url));
const committedText = gunzipSync(committed).toString();

function share(part: readonly SampleRow[], is: (row: SampleRow) => boolean): number {
  return part.filter(is).length / part.length;
}

describe('generateSample', () => {
  it('makes other lines from another seed', () => {
    // Without the request id, which holds the seed itself.
    const withoutId = (line: string) => line.slice(line.indexOf(','));
    const other = sampleCsv({ ...SAMPLE_DEFAULTS, seed: 2 });
    const differ = committedText.split('\n', 5000).filter((line) => {
      const { value } = other.next();
      return withoutId(`${line}\n`) !== withoutId(value as string);
    });
    // All but the header.
    expect(differ).toHaveLength(4999);
  });

  it('makes about 100,000 rows over 14 days, in order of time, with ids that say synthetic', () => {
    expect(rows.length).toBeGreaterThan(90_000);
    expect(rows.length).toBeLessThan(110_000);
    const times = rows.map(({ timestamp }) => timestamp);
    expect(times).toEqual([...times].sort());
    expect(times[0]?.slice(0, 10)).toBe('2026-11-02');
    expect(times.at(-1)?.slice(0, 10)).toBe('2026-11-15');
    expect(rows.every(({ request_id }) => request_id.startsWith('synthetic-'))).toBe(true);
    expect(new Set(rows.map(({ request_id }) => request_id)).size).toBe(rows.length);
    expect(rows.every(({ tags }) => tags.split(';')[0] === 'synthetic')).toBe(true);
  });

  it('starts at the midnight that it is given', () => {
    const start = Date.UTC(2025, 0, 6);
    const first = generateSample({ seed: 3, start }).next().value as SampleRow;
    expect(first.timestamp.slice(0, 10)).toBe('2025-01-06');
  });

  it('mixes 29 workloads of all three classes, each with a key of its own', () => {
    expect(SAMPLE_WORKLOADS).toHaveLength(29);
    expect(new Set(SAMPLE_WORKLOADS.map(({ name }) => name)).size).toBe(29);
    const keys = SAMPLE_WORKLOADS.map(keyOfWorkload);
    expect(new Set(rows.map(keyOf))).toEqual(new Set(keys));
    expect(new Set(keys).size).toBe(29);
    expect(new Set(SAMPLE_WORKLOADS.map(({ truth }) => truth))).toEqual(
      new Set(['real-time', 'near-real-time', 'scheduled']),
    );
  });

  it('counts cached and written tokens inside the prompt and reasoning inside the output', () => {
    const wrong = rows.filter(
      (row) =>
        row.cached_tokens + row.cache_write_tokens > row.prompt_tokens ||
        row.reasoning_tokens > row.completion_tokens ||
        (row.ttft_ms !== null && row.ttft_ms > row.latency_ms) ||
        row.prompt_tokens > 200_000,
    );
    expect(wrong).toEqual([]);
  });

  it('fails a few dozen calls, unbilled but for the readers who left', () => {
    const failed = rows.filter(({ status }) => status !== 200);
    expect(failed.length).toBeGreaterThan(40);
    expect(failed.length).toBeLessThan(250);
    for (const row of failed.filter(({ status, provider }) => status !== 499 && provider !== 'self-hosted')) {
      expect([row.prompt_tokens, row.completion_tokens, row.cost_usd]).toEqual([0, 0, '0']);
    }
    const left = failed.filter(({ status }) => status === 499);
    expect(left.length).toBeGreaterThan(10);
    expect(left.every((row) => row.cost_usd === null && row.prompt_tokens > 0)).toBe(true);
  });

  it('bills each row by its rate and has no cost for the fine-tune without one', () => {
    const wrong = rows.filter((row) => {
      const tokens = {
        input: row.prompt_tokens,
        cached: row.cached_tokens,
        written: row.cache_write_tokens,
        output: row.completion_tokens,
        reasoning: row.reasoning_tokens,
      };
      const usd = sampleCost(row.provider, row.model, row.service_tier === 'batch' ? 'batch' : 'standard', tokens);
      return row.cost_usd !== null && (usd === null ? null : costText(usd)) !== row.cost_usd;
    });
    expect(wrong).toEqual([]);
    expect(rowsOf('ticket-routing').every(({ cost_usd }) => cost_usd === null)).toBe(true);
  });
});

describe('the awkward truths of the sample', () => {
  it('streams a weekly job that nobody reads', () => {
    expect(share(rowsOf('account-review'), ({ stream }) => stream)).toBe(1);
    expect(new Set(rowsOf('account-review').map(({ timestamp }) => timestamp.slice(0, 10)))).toEqual(
      new Set(['2026-11-06', '2026-11-13']),
    );
  });

  it('has little data without a name', () => {
    expect(rowsOf('unnamed-notebook').length).toBeGreaterThan(5);
    expect(rowsOf('unnamed-notebook').length).toBeLessThan(50);
  });

  it('caches more than 5/9 of the Bedrock input, and much of the Vertex and Anthropic input', () => {
    const cachedShare = (name: string) => {
      const part = rowsOf(name);
      const sum = (of: (row: SampleRow) => number) => part.reduce((total, row) => total + of(row), 0);
      return sum(({ cached_tokens }) => cached_tokens) / sum(({ prompt_tokens }) => prompt_tokens);
    };
    expect(cachedShare('contract-check')).toBeGreaterThan(5 / 9);
    expect(cachedShare('call-transcripts')).toBeGreaterThan(0.5);
    expect(cachedShare('nightly-tickets')).toBeGreaterThan(0.3);
    expect(cachedShare('coding-agent')).toBeGreaterThan(0.7);
  });

  it('runs agents as chains: a call starts after the one before has ended', () => {
    const ended = new Map<string, number>();
    const early: SampleRow[] = [];
    for (const row of [...rowsOf('coding-agent'), ...rowsOf('research-agent')]) {
      const started = Date.parse(row.timestamp);
      if (!(started >= (ended.get(row.session_id ?? '') ?? 0))) early.push(row);
      ended.set(row.session_id ?? '', started + row.latency_ms);
    }
    expect(early).toEqual([]);
    expect(ended.size).toBeGreaterThan(100);
  });

  it('starts the hourly job at the hour and the evaluation at 22:15 on working days', () => {
    expect(share(rowsOf('hourly-metrics'), ({ timestamp }) => timestamp.slice(14, 16) <= '02')).toBe(1);
    const evaluation = rowsOf('realtime-eval').map(({ timestamp }) => timestamp);
    expect(new Set(evaluation.map((time) => time.slice(0, 10))).size).toBe(10);
    expect(evaluation.every((time) => time.slice(11, 16) >= '22:15' && time.slice(11, 13) <= '23')).toBe(true);
  });
});

describe('writeSample and the committed file', () => {
  it('public/sample-log-synthetic.csv.gz is what the generator makes today', async () => {
    expect(committed.length).toBeLessThan(4_000_000);
    const folder = await mkdtemp(join(tmpdir(), 'whowaits-sample-'));
    try {
      const path = join(folder, 'sample.csv.gz');
      await writeSample(path, SAMPLE_DEFAULTS);
      const made = await readFile(path);
      expect(gunzipSync(made).toString() === committedText).toBe(true);
      // The header of gzip keeps a time stamp in bytes 4 to 7.
      for (const file of [committed, made]) expect(file.subarray(4, 8)).toEqual(Buffer.alloc(4));
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 60_000);
});
