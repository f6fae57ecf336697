import { describe, expect, it } from 'vitest';
import { proposeColumns } from '../../../../lib/logs/names/propose-columns';

const NOW = Date.UTC(2026, 10, 21);
const propose = (table: Record<string, string[]>) =>
  Object.fromEntries(proposeColumns(Object.keys(table), table, NOW).map((proposal) => [proposal.column, proposal]));
const canonicals = (table: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(propose(table)).map(([column, { canonical }]) => [column, canonical]));

describe('what the columns of a file are', () => {
  it('is told for names that no list knows', () => {
    expect(
      canonicals({
        ts_utc: ['1761998400', '1761998460'],
        mdl: ['gpt-4o-mini', 'claude-sonnet-4-5'],
        svc: ['billing', 'search'],
        prompt_len: ['1200', '900'],
        answer_len: ['80', '95'],
        cached_prompt_tok: ['0', '512'],
        took_secs: ['1.4', '2.2'],
        cost_cents_usd: ['0.01', '0.02'],
        customer_ref: ['c-1', 'c-2'],
        conv: ['k1', 'k2'],
        remark: ['', ''],
      }),
    ).toEqual({
      ts_utc: 'started_at',
      mdl: 'model',
      svc: 'application',
      prompt_len: 'input_tokens',
      answer_len: 'output_tokens',
      cached_prompt_tok: 'cache_read_tokens',
      took_secs: 'latency_ms',
      cost_cents_usd: 'billed_usd',
      customer_ref: 'end_user',
      conv: 'session_id',
      remark: null,
    });
  });

  it('is told by content where the names say nothing, and surer where both agree', () => {
    const proposals = propose({ a: ['2026-11-02T09:00:00Z'], b: ['gpt-4o'], model: ['gpt-4o'], c: ['17'] });
    expect(proposals.a).toMatchObject({ canonical: 'started_at', because: 'content' });
    expect(proposals.model).toMatchObject({ canonical: 'model', because: 'both' });
    expect(proposals.b?.canonical).toBeNull();
    expect(proposals.c?.canonical).toBeNull();
    expect(proposals.model?.confidence).toBeGreaterThan(0.95);
    expect(proposals.a?.confidence).toBeLessThan(0.7);
  });

  it('is told of texts and times that are written as JSON writes them', () => {
    expect(canonicals({ a: ['"2026-11-02T09:00:00Z"'], b: ['"gpt-4o-mini"', '""'], c: ['"openai"'] })).toEqual({
      a: 'started_at',
      b: 'model',
      c: 'provider',
    });
  });

  it.each(['02.11.2026 09:30', '20261102T093015Z', 'Mon, 02 Nov 2026 09:30:15 GMT', '2026-11-02 09:30:15,250'])(
    'is a start where the values are times such as %s',
    (time) => expect(canonicals({ x: [time] }).x).toBe('started_at'),
  );

  it('is not told by a name that the content belies', () => {
    expect(
      canonicals({ prompt: ['Summarise the following letter to our customer in three sentences, please.'] }),
    ).toEqual({
      prompt: null,
    });
    expect(canonicals({ input_tokens: ['2026-11-02T09:00:00Z'] }).input_tokens).not.toBe('input_tokens');
    expect(canonicals({ model: ['12', '13'] }).model).toBeNull();
  });

  it('gives each canonical column to the one that fits it best', () => {
    expect(canonicals({ request_time: ['2026-11-02T09:00:00Z'], started_at: ['2026-11-02T09:00:00Z'] })).toEqual({
      request_time: null,
      started_at: 'started_at',
    });
  });

  it('never takes one thing for another that it is called like', () => {
    expect(
      canonicals({
        'attributes.session.id': ['s1', 's1'],
        'latencies.request': ['700', '2700'],
        price: ['0.003', '0.006'],
        unit_price: ['0.003', '0.006'],
        upstream_uri: ['/v1/chat/completions', '/v1/chat/completions'],
        prompt: ['hi', 'yo'],
        api_version: ['2024-10-21', '2024-10-21'],
        prompt_cache_hit_tokens: ['512', '0'],
        time_per_token: ['10.5', '9'],
        model_latency: ['680', '2680'],
        api_key: ['sk-abc123', 'sk-def456'],
        user_agent: ['app/1', 'app/1'],
        parent_uuid: ['p1', 'p2'],
      }),
    ).toEqual({
      'attributes.session.id': 'session_id',
      'latencies.request': 'latency_ms',
      price: null,
      unit_price: null,
      upstream_uri: null,
      prompt: null,
      api_version: null,
      prompt_cache_hit_tokens: 'cache_read_tokens',
      time_per_token: null,
      model_latency: null,
      api_key: null,
      user_agent: 'client',
      parent_uuid: null,
    });
  });

  it.each(['calls', 'call_count', 'invocations', 'Total Requests'])('takes %s for the number of requests', (column) =>
    expect(canonicals({ [column]: ['120', '80'] })[column]).toBe('request_count'),
  );

  it('reads amounts with the sign of a currency and commas', () => {
    expect(canonicals({ 'Cost (USD)': ['$0.00027'], 'Prompt Tokens': ['1,100'] })).toEqual({
      'Cost (USD)': 'billed_usd',
      'Prompt Tokens': 'input_tokens',
    });
  });

  it('proposes nothing for what holds objects, and lists for tags alone', () => {
    const places = {
      usage_tokens_in: { level: 0, keys: ['x'], holds: 'objects' as const },
      service: { level: 0, keys: ['service'], holds: 'lists' as const },
      tags: { level: 0, keys: ['tags'], holds: 'lists' as const },
    };
    const proposals = proposeColumns(Object.keys(places), {}, NOW, places);
    expect(proposals.map(({ canonical }) => canonical)).toEqual([null, null, 'tags']);
  });

  it('marks columns of long texts, which are never read', () => {
    const long = 'word '.repeat(40);
    expect(propose({ body: [long, long], model: ['gpt-4o'] })).toMatchObject({
      body: { canonical: null, prose: true },
      model: { prose: false },
    });
  });

  it.each([
    ['duration_ms', '1.5', 'ms'],
    ['elapsed_seconds', '1500', 's'],
    ['latency_s', '1500', 's'],
    ['latency', '1.5', 's'],
    ['latency', '1500', 'ms'],
    ['elapsed', '2500000', 'us'],
    ['elapsed', '2500000000', 'ns'],
  ])('tells the unit of %s with %s', (column, value, unit) => {
    expect(propose({ [column]: [value] })[column]).toMatchObject({ canonical: 'latency_ms', unit });
  });
});
