import { describe, expect, it } from 'vitest';
import { parquet } from '../../formats/pack';
import { csv, jsonLines, query } from '../import-files';
import { readFiles } from '../read-files';

const TIME = '2026-06-01T10:00:00Z';
const COUNTS = 'SELECT input_tokens, cache_read_tokens, output_tokens FROM requests ORDER BY input_tokens';

/** Tokens of each request, as the export writes them. */
async function counts(...given: Parameters<typeof readFiles>) {
  const rows = await query(await readFiles(...given), COUNTS);
  return rows.map((row) => [row.input_tokens, row.cache_read_tokens, row.output_tokens]);
}

describe('keys at any depth', () => {
  const usage = { prompt_tokens: 1000, completion_tokens: 200, prompt_tokens_details: { cached_tokens: 512 } };

  it('are read by their names', async () => {
    const line = { ts: TIME, a: { b: { response: { model: 'gpt-4o', usage } } } };
    expect(await counts([jsonLines('log.jsonl', line)])).toEqual([['1000', '512', '200']]);
  });

  it('are read by a path that the first rows do not show', async () => {
    const shallow = Array.from({ length: 1200 }, () => ({ ts: TIME, output_tokens: 1, o: {} }));
    const deep = { ts: TIME, output_tokens: 2, o: { a: { b: [{ x: 0 }, { c: { 'd.e': { n: 77 } } }] } } };
    const mapping = { columns: { 'o.a.b[-1].c["d.e"].n': 'input_tokens' } };
    const read = await readFiles([jsonLines('log.jsonl', ...shallow, deep)], mapping);
    expect(await query(read, 'SELECT input_tokens FROM requests WHERE input_tokens IS NOT NULL')).toEqual([
      { input_tokens: '77' },
    ]);
  });

  it.each([
    [
      'cells of a table',
      csv('log.csv', 'ts,model,usage', `${TIME},gpt-4o,"${JSON.stringify(usage).replaceAll('"', '""')}"`),
    ],
    ['texts of JSON', jsonLines('log.jsonl', { ts: TIME, model: 'gpt-4o', usage: JSON.stringify(usage) })],
    [
      'texts in texts',
      jsonLines('log.jsonl', { ts: TIME, m: JSON.stringify({ model: 'gpt-4o', body: JSON.stringify({ usage }) }) }),
    ],
  ])('are read in %s', async (_where, file) => {
    expect(await counts([file])).toEqual([['1000', '512', '200']]);
  });

  it('are read in texts of Parquet', async () => {
    const content = await parquet(`SELECT '${TIME}' AS ts, 'gpt-4o' AS model, '${JSON.stringify(usage)}' AS usage`);
    expect(await counts([{ name: 'log.parquet', content }])).toEqual([['1000', '512', '200']]);
  });

  it('are read whether an object is one or a text of JSON', async () => {
    const lines = [usage, JSON.stringify({ ...usage, prompt_tokens: 2000 })].map((one) => ({ ts: TIME, usage: one }));
    expect(await counts([jsonLines('log.jsonl', ...lines)])).toEqual([
      ['1000', '512', '200'],
      ['2000', '512', '200'],
    ]);
  });
});

describe('an object or a list', () => {
  it('is no value: not of a cost, not of a name, not in a cell of a table', async () => {
    const lines = [
      { ts: TIME, input_tokens: 1, cost: { total: 0.5 }, service: { name: 'shop' } },
      { ts: TIME, input_tokens: 2, cost: 0.25, service: 'desk' },
    ];
    const read = await readFiles([jsonLines('log.jsonl', ...lines)]);
    expect(read.rejects).toEqual([]);
    expect(await query(read, 'SELECT billed_usd, application FROM requests ORDER BY input_tokens')).toEqual([
      { billed_usd: null, application: null },
      { billed_usd: '0.250000000', application: 'desk' },
    ]);
    const table = await readFiles([csv('log.csv', 'ts,input_tokens,app', `${TIME},1,"{""name"":""shop""}"`)]);
    expect(await query(table, 'SELECT * FROM requests')).toEqual([
      expect.not.objectContaining({ application: expect.stringContaining('{') }),
    ]);
  });

  it('is no name where it first comes below the rows that show what columns hold', async () => {
    const rows = Array.from({ length: 300 }, () => `${TIME},1,shop`);
    const late = `${TIME},2,"{""name"":""shop""}"`;
    const read = await readFiles([csv('log.csv', 'ts,input_tokens,app', ...rows, late)]);
    expect(
      await query(read, 'SELECT application, count(*)::INT AS rows FROM requests GROUP BY ALL ORDER BY rows'),
    ).toEqual([
      { application: null, rows: 1 },
      { application: 'shop', rows: 300 },
    ]);
  });

  it('in a prompt or an answer gives no names', async () => {
    const canary = 'canary-7f3a9c';
    const answer = JSON.stringify({
      team: canary,
      project: canary,
      task: canary,
      model: canary,
      operation: canary,
      label: canary,
    });
    const line = {
      ts: TIME,
      input_tokens: 5,
      answer,
      prompt: JSON.parse(answer),
      response: { body: { team: canary, usage: { total: 5 } } },
    };
    const table = csv('log.csv', 'ts,input_tokens,answer', `${TIME},5,"${answer.replaceAll('"', '""')}"`);
    for (const file of [jsonLines('log.jsonl', line), table]) {
      const read = await readFiles([file]);
      expect(JSON.stringify([await query(read, 'SELECT * FROM requests'), { ...read, requests: '' }])).not.toContain(
        canary,
      );
    }
  });

  it('has keys that may be values', async () => {
    const line = {
      ts: TIME,
      usage: { input: 50, output: 5, cost: { input: 0.1, total: 0.002 } },
      service: { name: 'shop' },
    };
    const read = await readFiles([jsonLines('log.jsonl', line)]);
    expect(await query(read, 'SELECT input_tokens, output_tokens, billed_usd, application FROM requests')).toEqual([
      { input_tokens: '50', output_tokens: '5', billed_usd: '0.002000000', application: 'shop' },
    ]);
  });
});

describe('records anywhere in a document', () => {
  const call = (n: number) => ({ ts: TIME, model: 'gpt-4o', usage: { prompt_tokens: n, completion_tokens: 1 } });
  const document = (...lines: unknown[]) => ({
    name: 'log.json',
    content: lines.map((line) => JSON.stringify(line, null, 1)).join('\n'),
  });

  it.each([
    [
      'behind objects',
      document({ took: 1, hits: { total: { value: 2 }, hits: [{ _source: call(1) }, { _source: call(2) }] } }),
    ],
    [
      'in lists inside lists',
      document({
        sessions: [
          { id: 1, turns: [call(1)] },
          { id: 2, turns: [call(2)] },
        ],
      }),
    ],
    ['in arrays of arrays', document([[call(1)], [call(2)]])],
    ['in a list of arrays', document({ pages: [[call(1)], [call(2)]] })],
    ['on lines of their own', jsonLines('log.jsonl', { chat: { messages: [call(1), call(2)] } })],
    [
      'as texts',
      document({ events: [1, 2].map((n) => ({ timestamp: 1780308000000, message: JSON.stringify(call(n)) })) }),
    ],
  ])('are found %s', async (_where, file) => {
    expect(await counts([file])).toEqual([
      ['1', null, '1'],
      ['2', null, '1'],
    ]);
  });

  it('have what stands around them, with its own name', async () => {
    const file = document({ sessions: [{ team: 'desk', turns: [call(1)] }] });
    const read = await readFiles([file], { columns: { 'sessions[].team': 'route' } });
    expect(await query(read, 'SELECT route, application FROM requests')).toEqual([
      { route: 'desk', application: 'desk' },
    ]);
  });
});

describe('a table in long form', () => {
  const pivot = {
    by: ['day', 'model'],
    kind: 'type',
    amount: 'quantity',
    times: 1000,
    kinds: {
      '*-cached-tokens': ['input_tokens', 'cache_read_tokens'],
      '*-input-tokens': 'input_tokens',
      '*-output-tokens': 'output_tokens',
    },
    sums: { billed_usd: 'cost' },
  } as const;
  const header = 'day,model,type,quantity,cost';

  it('has a row for all lines of one key, with what they count added up', async () => {
    const lines = [
      'gpt-4o,USW2-input-tokens,29.481,0.1',
      'gpt-4o,USE1-input-tokens,1,0.2',
      'gpt-4o,EU-Cached-tokens,"1,002",0.3',
      'o3,x-output-tokens,2,1',
      'o3,storage,9,4',
    ];
    const read = await readFiles([csv('long.csv', header, ...lines.map((line) => `2026-06-01,${line}`))], { pivot });
    // 29,481 + 1,000 + 1,002,000 in, of which the last are cached.
    expect(
      await query(
        read,
        'SELECT model, input_tokens, cache_read_tokens, output_tokens, billed_usd FROM requests ORDER BY model',
      ),
    ).toEqual([
      {
        model: 'gpt-4o',
        input_tokens: '1032481',
        cache_read_tokens: '1002000',
        output_tokens: null,
        billed_usd: '0.600000000',
      },
      { model: 'o3', input_tokens: null, cache_read_tokens: null, output_tokens: '2000', billed_usd: '5.000000000' },
    ]);
    expect(read.files[0]?.notes.map(({ says }) => says).join()).toContain(
      'lines that count neither tokens nor requests',
    );
  });

  it('rejects the row of an amount that is no number, with its line, and lines without the header’s shape', async () => {
    const read = await readFiles(
      [
        csv(
          'long.csv',
          header,
          '2026-06-01,m,x-input-tokens,1,0',
          '2026-06-02,m,x-input-tokens,many,0',
          '2026-06-03,m',
        ),
      ],
      { pivot },
    );
    expect(read.accepted).toBe(1);
    expect(read.rejects).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ reason: 'not-a-number', examples: [expect.objectContaining({ line: 3 })] }),
        expect.objectContaining({ reason: 'too-few-columns', count: 1 }),
      ]),
    );
  });
});

it('an undated log is told which column is full of times', async () => {
  const read = await readFiles([
    csv('log.csv', 'moment of call,input_tokens', '2026-06-01T10:00:00Z,5', '2026-06-02T10:00:00Z,6'),
  ]);
  expect(read.files[0]?.notes.map(({ says }) => says).join()).toContain(
    "If its time is in moment of call, map it: --map 'moment of call=started_at'",
  );
});
