import { describe, expect, it } from 'vitest';
import { CANONICAL_COLUMN_NAMES } from '../../../../lib/logs/columns/canonical-columns';
import { COLUMN_ALIASES } from '../../../../lib/logs/columns/column-aliases';
import { projectNamedColumns } from '../../../../lib/logs/names/named-columns';
import { plainName } from '../../../../lib/workloads/key/plain-name';

/** Canonical column -> file column, for the sources that are one cell. */
const named = (...columns: string[]): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(projectNamedColumns(columns)).map(([canonical, source]) => [
      canonical,
      source.from === 'cells' ? source.cells[0]?.column : undefined,
    ]),
  );

describe('a column’s plain name', () => {
  it.each([
    ['Prompt Tokens', 'prompt_tokens'],
    ['promptTokens', 'prompt_tokens'],
    ['prompt-tokens', 'prompt_tokens'],
    [' prompt_tokens ', 'prompt_tokens'],
    ['gen_ai.usage.input_tokens', 'gen_ai_usage_input_tokens'],
    ['TTFT (ms)', 'ttft_ms'],
    ['TIMESTAMP', 'timestamp'],
  ])('%s is %s', (column, plain) => expect(plainName(column)).toBe(plain));
});

describe('the aliases', () => {
  it('name every canonical column itself and are written as plain names', () => {
    for (const canonical of CANONICAL_COLUMN_NAMES) {
      expect(COLUMN_ALIASES[canonical][0]).toEqual({ name: canonical });
      for (const { name } of COLUMN_ALIASES[canonical]) expect(plainName(name)).toBe(name);
    }
  });

  it('stand for one canonical column each', () => {
    const all = CANONICAL_COLUMN_NAMES.flatMap((canonical) => COLUMN_ALIASES[canonical].map(({ name }) => name));
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });
});

describe('columns recognised by name', () => {
  it('are found under every alias', () => {
    for (const canonical of CANONICAL_COLUMN_NAMES) {
      for (const { name, beside } of COLUMN_ALIASES[canonical]) {
        expect(named(name, ...(beside === undefined ? [] : [beside]))).toMatchObject({ [canonical]: name });
        if (beside !== undefined) expect(named(name)).toEqual({});
      }
    }
  });

  it('are found in camel case and with spaces', () => {
    expect(named('startTime', 'Model Name', 'promptTokens', 'Completion Tokens')).toEqual({
      started_at: 'startTime',
      model: 'Model Name',
      input_tokens: 'promptTokens',
      output_tokens: 'Completion Tokens',
    });
  });

  it('prefer the earlier alias, whatever the order in the file', () => {
    expect(named('date', 'created_at', 'started_at')).toEqual({ started_at: 'started_at' });
    expect(named('team', 'app')).toEqual({ application: 'app' });
    expect(named('timestamp', 'start_timestamp')).toEqual({ started_at: 'start_timestamp', ended_at: 'timestamp' });
  });

  it('take what OpenRouter bills by, and not its count that compares models', () => {
    expect(
      named('data.created_at', 'data.tokens_prompt', 'data.native_tokens_prompt', 'data.native_tokens_cached'),
    ).toEqual({
      started_at: 'data.created_at',
      input_tokens: 'data.native_tokens_prompt',
      cache_read_tokens: 'data.native_tokens_cached',
    });
  });

  it('name a model as older tools do, where nothing else can be meant', () => {
    expect(named('ts', 'engine')).toEqual({ started_at: 'ts', model: 'engine' });
    expect(named('runtime.engine', 'snapshot_id')).toEqual({});
  });

  it('serve once', () => {
    const projection = named('user', 'User', 'session', 'id', 'uuid');
    expect(projection).toEqual({ end_user: 'user', session_id: 'session', request_id: 'id' });
    const sources = Object.values(named(...CANONICAL_COLUMN_NAMES, 'cost', 'price_usd', 'status_code'));
    expect(new Set(sources).size).toBe(sources.length);
  });

  it('inside objects serve under their last name, after the plain columns', () => {
    expect(named('timestamp', 'usage', 'usage.prompt_tokens', 'usage.details.cached_tokens')).toEqual({
      started_at: 'timestamp',
      input_tokens: 'usage.prompt_tokens',
      cache_read_tokens: 'usage.details.cached_tokens',
    });
    expect(named('response.model', 'model')).toEqual({ model: 'model' });
  });

  it('inside objects never serve under a name that means nothing alone, nor for a person', () => {
    expect(named('message.id', 'step.name', 'tool.created', 'user.name', 'user.team', 'customer.label')).toEqual({});
    expect(named('user', 'user.id', 'user.name')).toEqual({ end_user: 'user.id' });
    expect(named('name', 'id')).toEqual({ route: 'name', request_id: 'id' });
  });

  it('inside objects serve under their last two names, and those of one request before sums', () => {
    expect(named('usage.cost.total', 'service.name', 'session.id', 'x.time.created')).toEqual({
      billed_usd: 'usage.cost.total',
      application: 'service.name',
      session_id: 'session.id',
      started_at: 'x.time.created',
    });
    expect(named('info.total_token_usage.input_tokens', 'info.a.last_token_usage.input_tokens')).toEqual({
      input_tokens: 'info.a.last_token_usage.input_tokens',
    });
    expect(named('heliconeMetadata.createdAt', 'a.b.createdAt')).toEqual({ started_at: 'heliconeMetadata.createdAt' });
    expect(named('user.createdAt', 'model.createdAt')).toEqual({});
    expect(named('x.request.model', 'x.response.model')).toEqual({ model: 'x.response.model' });
  });

  it('inside a prompt or an answer are no names, whatever their keys', () => {
    expect(named('answer.team', 'answer.model', 'output.project', 'response.body.task', 'request.headers.app')).toEqual(
      {},
    );
    expect(named('output.tokens_out', 'answer.model', 'response.body.model', 'body.usage.prompt_tokens')).toEqual({
      output_tokens: 'output.tokens_out',
      model: 'response.body.model',
      input_tokens: 'body.usage.prompt_tokens',
    });
  });

  it('that hold objects are no values, and of mixed ones only the values are taken', () => {
    const place = (holds: 'objects' | 'lists' | 'mixed', level = 0) => ({ level, keys: ['x'], holds });
    const projection = projectNamedColumns(['service', 'cost', 'tags', 'user', 'app'], {
      service: place('objects'),
      cost: place('mixed'),
      tags: place('lists'),
      user: place('lists'),
    });
    expect(projection).toEqual({
      application: { from: 'cells', cells: [{ column: 'app' }] },
      billed_usd: { from: 'cells', cells: [{ column: 'cost', scalar: true }] },
      tags: { from: 'cells', cells: [{ column: 'tags' }] },
    });
  });

  it('around the records come after those of the records, whatever their names', () => {
    const places = { '$.started_at': { level: 1, keys: ['started_at'] }, ts: { level: 0, keys: ['ts'] } };
    expect(
      projectNamedColumns(['$.started_at', '$.model', 'ts'], { ...places, '$.model': { level: 1, keys: ['model'] } }),
    ).toEqual({
      started_at: { from: 'cells', cells: [{ column: 'ts' }] },
      model: { from: 'cells', cells: [{ column: '$.model' }] },
    });
  });

  it('carry the unit that the name says, and milliseconds where it says none', () => {
    expect(projectNamedColumns(['latency_s', 'time_to_first_token'])).toEqual({
      latency_ms: { from: 'cells', cells: [{ column: 'latency_s' }], unit: 's' },
      first_token_ms: { from: 'cells', cells: [{ column: 'time_to_first_token' }], unit: 's' },
    });
    expect(projectNamedColumns(['duration', 'ttft'])).toEqual({
      latency_ms: { from: 'cells', cells: [{ column: 'duration' }] },
      first_token_ms: { from: 'cells', cells: [{ column: 'ttft' }] },
    });
  });

  it('turn a yes or no of success into a status', () => {
    expect(projectNamedColumns(['success']).status).toMatchObject({ rename: { true: 'success', false: 'failure' } });
  });
});

it('what helps to read a row is its own, and not that of the page around it', () => {
  const own = { level: 0, keys: [] };
  const around = { level: 1, keys: [] };
  const columns = ['start_time', 'model', 'data[].end_time', 'data[].total_tokens', 'data[].currency'];
  const places = Object.fromEntries(columns.map((column) => [column, column.includes('[]') ? around : own]));
  const found = Object.keys(projectNamedColumns(columns, places));
  expect(found).toContain('currency');
  expect(found.filter((column) => ['ended_at', 'total_tokens'].includes(column))).toEqual([]);
  expect(Object.keys(projectNamedColumns(['start_time', 'end_time', 'model']))).toContain('ended_at');
});

describe('objects that say more than their keys', () => {
  it('what Cohere bills comes before what it counts, in any order, and its cached tokens are of the latter', () => {
    const projection = projectNamedColumns([
      'model',
      'usage.tokens.input_tokens',
      'usage.tokens.output_tokens',
      'usage.cached_tokens',
      'usage.billed_units.input_tokens',
      'usage.billed_units.output_tokens',
    ]);
    expect(projection.input_tokens).toMatchObject({ cells: [{ column: 'usage.billed_units.input_tokens' }] });
    expect(projection.output_tokens).toMatchObject({ cells: [{ column: 'usage.billed_units.output_tokens' }] });
    expect(projection.cache_read_tokens).toBeUndefined();
  });

  it('where a program runs is not whom it calls', () => {
    expect(projectNamedColumns(['cloud.provider', 'cloud.service.name', 'model', 'prompt_tokens'])).not.toHaveProperty(
      'provider',
    );
    expect(projectNamedColumns(['cloud.service.name', 'model', 'prompt_tokens'])).not.toHaveProperty('application');
    expect(projectNamedColumns(['llm.provider', 'model'])).toHaveProperty('provider');
  });

  it('how long a request took comes before how long an event of its log took', () => {
    const { latency_ms: latency } = projectNamedColumns(['event.duration', 'log.metadata.request_latency', 'model']);
    expect(latency).toMatchObject({ cells: [{ column: 'log.metadata.request_latency' }] });
  });

  it('cached tokens are found beside input and output of the same object', () => {
    const projection = projectNamedColumns(['tokens.cache_read', 'tokens.cache_creation', 'model', 'input_tokens']);
    expect(projection.cache_read_tokens).toMatchObject({ cells: [{ column: 'tokens.cache_read' }] });
    expect(projection.cache_write_tokens).toMatchObject({ cells: [{ column: 'tokens.cache_creation' }] });
  });
});

describe('names that mean another thing beside others', () => {
  it('are durations beside the time of a request, and a proxy’s count of its own requests is none of a row', () => {
    expect(projectNamedColumns(['time_iso8601', 'request_time', 'status'])).toMatchObject({
      started_at: { cells: [{ column: 'time_iso8601' }] },
      latency_ms: { cells: [{ column: 'request_time' }], unit: 's' },
    });
    expect(named('startedDateTime', 'time')).toEqual({ started_at: 'startedDateTime', latency_ms: 'time' });
    expect(named('request_time')).toEqual({ started_at: 'request_time' });
    expect(named('StartUTC', 'time', 'RequestCount', 'DownstreamStatus')).toEqual({
      started_at: 'StartUTC',
      status: 'DownstreamStatus',
    });
  });

  it('are ids of spans where traces are the parents of rows', () => {
    expect(named('trace_id', 'parent_trace_id', 'root_trace_id')).toEqual({
      trace_id: 'root_trace_id',
      span_id: 'trace_id',
      parent_span_id: 'parent_trace_id',
    });
  });
});

describe('tokens that are not those of a row', () => {
  it('are running sums, which hold the rows before again, and values of objects by their ids', () => {
    expect(named('llm_metrics.accumulated_token_usage.prompt_tokens', 'x.cumulative.output_tokens')).toEqual({});
    expect(named('spans.00f067aa0ba902b7.usage.prompt_tokens')).toEqual({});
    expect(named('runs.4c6e3f0a-0000-4000-8000-000000000001.prompt_tokens')).toEqual({});
  });

  it('are around the rows, as durations, costs and ids are there', () => {
    const columns = [
      'model',
      '$.id',
      '$.stats.prompt_tokens',
      '$.stats.duration',
      '$.cost',
      '$.model_name',
      '$.start_time',
    ];
    const places = Object.fromEntries(
      columns.map((column) => [column, { level: column.startsWith('$') ? 1 : 0, keys: [] }]),
    );
    expect(Object.keys(projectNamedColumns(columns, places))).toEqual(['model', 'started_at']);
  });

  it('are further from the row than others of the same meaning', () => {
    const places = { 'a[].b[].startTime': { level: 1, keys: [] }, 'a[].startedAt': { level: 2, keys: [] } };
    expect(projectNamedColumns(Object.keys(places), places).started_at).toMatchObject({
      cells: [{ column: 'a[].b[].startTime' }],
    });
  });
});

describe('lines that a log store keeps', () => {
  const inLine = { level: 0, keys: ['log'], texts: [['x']] };

  it('know their own time, before that of the store', () => {
    const columns = ['log.ts', 'log.time', 'log.model', 'log.usage.prompt_tokens', 'stream', 'time'];
    const places = Object.fromEntries(
      columns.flatMap((column) => (column.startsWith('log.') ? [[column, inLine]] : [])),
    );
    expect(projectNamedColumns(columns, places).started_at).toMatchObject({ cells: [{ column: 'log.time' }] });
    expect(projectNamedColumns(['time', 'log.usage.prompt_tokens'], places).started_at).toMatchObject({
      cells: [{ column: 'time' }],
    });
  });

  it('and answers in other texts do not', () => {
    const places = { 'response_body.created': inLine, 'response_body.usage.prompt_tokens': inLine };
    expect(projectNamedColumns([...Object.keys(places), 'time'], places).started_at).toMatchObject({
      cells: [{ column: 'time' }],
    });
  });

  it('have values with types, as MongoDB and DynamoDB export them', () => {
    expect(named('_id.$oid', 'createdAt.$date.$numberLong', 'model', 'usage.prompt_tokens.$numberInt')).toEqual({
      request_id: '_id.$oid',
      started_at: 'createdAt.$date.$numberLong',
      model: 'model',
      input_tokens: 'usage.prompt_tokens.$numberInt',
    });
    expect(named('Item.created_at.S', 'Item.prompt_tokens.N', 'Item.ok.BOOL')).toEqual({
      started_at: 'Item.created_at.S',
      status: 'Item.ok.BOOL',
      input_tokens: 'Item.prompt_tokens.N',
    });
  });
});

describe('what stands in for a name that a row leaves empty', () => {
  it('is the model that was asked for', () => {
    expect(projectNamedColumns(['gen_ai.request.model', 'gen_ai.response.model']).model).toMatchObject({
      cells: [{ column: 'gen_ai.response.model' }, { column: 'gen_ai.request.model' }],
    });
  });

  it('is the object of an error', () => {
    const places = { error: { level: 0, keys: ['error'], holds: 'objects' as const } };
    expect(projectNamedColumns(['error', 'model'], places).status).toMatchObject({ rename: { '*': 'failure' } });
    expect(projectNamedColumns(['error', 'status'], places).status).toMatchObject({ cells: [{ column: 'status' }] });
  });

  it('is the id of a provider’s answer, before that of the event that holds it', () => {
    const columns = ['id', 'response.id', 'response.usage.prompt_tokens'];
    const places = Object.fromEntries(columns.map((column) => [column, { level: 0, keys: [column] }]));
    expect(projectNamedColumns(columns, places).request_id).toMatchObject({
      of: [{ cells: [{ column: 'response.id' }] }, { cells: [{ column: 'id' }] }],
    });
  });

  it('is the model and the time of an answer, even among texts', () => {
    expect(named('output.model', 'output.created', 'output.usage.prompt_tokens')).toEqual({
      started_at: 'output.created',
      model: 'output.model',
      input_tokens: 'output.usage.prompt_tokens',
    });
  });
});

describe('a column without a value', () => {
  const empty = (...columns: string[]) =>
    Object.fromEntries(columns.map((column) => [column, { level: 0, keys: [column], empty: true as const }]));
  const model = (columns: string[], places: Parameters<typeof projectNamedColumns>[1]) =>
    projectNamedColumns(columns, places).model;

  it('gives way to another column of its kind, also inside an object', () => {
    expect(model(['model', 'model_name'], empty('model'))).toMatchObject({ cells: [{ column: 'model_name' }] });
    const nested = ['prompt_tokens', 'usage.prompt_tokens'];
    expect(projectNamedColumns(nested, empty('prompt_tokens')).input_tokens).toMatchObject({
      cells: [{ column: 'usage.prompt_tokens' }],
    });
  });

  it('serves if there is no other, because later rows may have one', () => {
    expect(model(['model', 'date'], empty('model'))).toMatchObject({ cells: [{ column: 'model' }] });
  });
});

describe('counts that are split', () => {
  it('are added if a log counts cache writes by how long they live', () => {
    const columns = ['input_tokens', 'cache_read_tokens', 'cache_write_5m_tokens', 'cache_write_1h_tokens'];
    expect(projectNamedColumns(columns)).toMatchObject({
      cache_write_tokens: { from: 'sum', cells: [{ column: columns[2] }, { column: columns[3] }] },
      cache_write_1h_tokens: { cells: [{ column: columns[3] }] },
    });
    const total = projectNamedColumns([...columns, 'cache_write_tokens']);
    expect(total.cache_write_tokens).toEqual({ from: 'cells', cells: [{ column: 'cache_write_tokens' }] });
  });

  it('are cached where a log counts all input and the part that no cache had', () => {
    const { cache_read_tokens } = projectNamedColumns(['prompt_tokens', 'uncached_prompt_tokens']);
    expect(cache_read_tokens).toEqual({
      from: 'rest',
      of: { column: 'prompt_tokens' },
      without: { column: 'uncached_prompt_tokens' },
    });
    const both = projectNamedColumns(['prompt_tokens', 'cached_prompt_tokens', 'uncached_prompt_tokens']);
    expect(both.cache_read_tokens).toMatchObject({ cells: [{ column: 'cached_prompt_tokens' }] });
  });
});

it('the fast mode of Anthropic is a tier beside the tier', () => {
  const row = { cell: { column: 'message.usage.speed' }, is: ['fast'] };
  const fast = { from: 'when', row, use: { from: 'constant', value: 'fast' } };
  const { service_tier } = projectNamedColumns(['message.usage.speed', 'message.usage.service_tier']);
  expect(service_tier).toMatchObject({ ...fast, otherwise: { cells: [{ column: 'message.usage.service_tier' }] } });
  expect(projectNamedColumns(['message.usage.speed', 'model']).service_tier).toEqual(fast);
  expect(projectNamedColumns(['speed', 'model']).service_tier).toBeUndefined();
});
