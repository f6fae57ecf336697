import { describe, expect, it } from 'vitest';
import { readShape } from '../../../../lib/logs/files/file-shape';
import { UnreadableFile } from '../../../../lib/logs/files/unreadable-file';

const HEADER = 'timestamp,model,input_tokens';
const ROW = '2026-11-02T09:00:00Z,gpt-4o,100';
const COLUMNS = ['timestamp', 'model', 'input_tokens'];
const shape = (...lines: string[]) => readShape('log.csv', `${lines.join('\n')}\n`);
const refusal = (content: string): string => {
  try {
    readShape('log.csv', content);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFile);
    return (error as Error).message;
  }
  throw new Error('nothing was thrown');
};

describe('the shape of a CSV file', () => {
  it.each([
    [',', 'comma'],
    [';', 'semicolon'],
    ['\t', 'tab'],
    ['|', 'bar'],
  ])('has the delimiter %j of its header', (delimiter) => {
    const lines = [HEADER, ROW].map((line) => line.replaceAll(',', delimiter));
    expect(shape(...lines)).toMatchObject({ kind: 'csv', delimiter, columns: COLUMNS, linesAboveHeader: 0 });
  });

  it('does not depend on separators inside the rows', () => {
    const prompt = 'a,b,c,d,e,f';
    const found = shape('timestamp;model;prompt', `t;m;${prompt}`, `t;m;${prompt}`, `t;m;${prompt}`);
    expect(found).toMatchObject({ delimiter: ';', columns: ['timestamp', 'model', 'prompt'] });
  });

  it('has names without byte order mark, quotes, spaces and carriage returns', () => {
    expect(shape(`\uFEFF"timestamp", model ,"input_tokens"\r`, `${ROW}\r`)).toMatchObject({ columns: COLUMNS });
  });

  it('keeps a separator or a line break inside a quoted name', () => {
    expect(shape('timestamp,"model, host",input_tokens', 't,m,1')).toMatchObject({
      columns: ['timestamp', 'model, host', 'input_tokens'],
    });
  });

  it('tells columns of the same name apart, also where they differ in case only', () => {
    expect(shape('a,a,A,"a (2)",,x', '1,2,3,4,5,6')).toMatchObject({
      columns: ['a', 'a (2)', 'A (3)', 'a (2) (2)', 'column 5', 'x'],
    });
  });

  it('takes one column for a CSV file too', () => {
    expect(shape('input_tokens', '5')).toMatchObject({ delimiter: ',', columns: ['input_tokens'] });
  });

  it('passes over blank lines above the header and counts them', () => {
    expect(shape('', '  ', ',,', HEADER, ROW)).toMatchObject({ columns: COLUMNS, linesAboveHeader: 3 });
  });

  it('passes over comments above the header, and reads the zone that one of them says', () => {
    expect(shape('# timezone: America/Los_Angeles', HEADER, ROW)).toMatchObject({
      columns: COLUMNS,
      linesAboveHeader: 1,
      timeZone: 'America/Los_Angeles',
    });
    const exported = shape('# usage, exported 2026-11-02', '# Time zone = UTC', '', HEADER, ROW);
    expect(exported).toMatchObject({ columns: COLUMNS, linesAboveHeader: 3, timeZone: 'UTC' });
    expect(shape('# usage of a team', HEADER, ROW)).not.toHaveProperty('timeZone');
  });

  it('takes no header for a comment', () => {
    expect(shape(`#${HEADER}`, ROW)).toMatchObject({ columns: ['#timestamp', 'model', 'input_tokens'] });
    expect(shape('# usage of a team', `# ${HEADER}`, ROW)).toMatchObject({
      columns: ['# timestamp', 'model', 'input_tokens'],
      linesAboveHeader: 1,
    });
  });

  it('tells which columns have nothing in the first rows', () => {
    expect(shape('model,model_name,input_tokens', ',gpt-4o,5', ' ,gpt-4o,7')).toMatchObject({
      paths: { model: { level: 0, keys: ['model'], empty: true } },
    });
  });

  it.each(['sep=;', 'SEP=;\r', '"sep=;"'])('has the delimiter that a line for Excel names: %j', (line) => {
    const header = 'timestamp;a,b,c,d;model';
    const columns = ['timestamp', 'a,b,c,d', 'model'];
    expect(shape(line, header, 't;x;m')).toMatchObject({ kind: 'csv', delimiter: ';', columns, linesAboveHeader: 1 });
    expect(shape('', `${line}`, header, 't;x;m')).toMatchObject({ columns, linesAboveHeader: 2 });
  });

  it.each([
    [';', '0,5;2.000', true],
    [';', '1;2', true],
    [';', '0.5;2.000', false],
    [';', '1;12.5', false],
    [',', '1,2.000', false],
  ])(
    'has decimal commas beside semicolons unless a point can part no thousands: %s %s',
    (delimiter, row, decimalComma) => {
      expect(shape(['latency', 'tokens'].join(delimiter), row)).toMatchObject({ delimiter, decimalComma });
    },
  );
});

describe('a CSV file without a header or rows', () => {
  it.each(['2026-11-02 09:00:00,gpt-4o,chat', '100,gpt-4o,chat', 'gpt-4o,1.5e-3,chat', 'gpt-4o,TRUE,chat'])(
    'says that the first line holds values: %s',
    (row) => {
      expect(refusal(`${row}\n${row}\n`)).toMatch(/^log\.csv, line 1: the first line holds values.*Add a header line/);
    },
  );

  it('says that columns which are dates hold sums', () => {
    expect(refusal('Service,2026-10-01,2026-11-01\nAmazon Bedrock,12.50,8.25\n')).toMatch(
      /^log\.csv, line 1: some columns are dates.*Export one row per request/,
    );
    expect(refusal('2026-10-01,gpt-4o,5\n2026-10-02,gpt-4o,7\n')).toMatch(/the first line holds values/);
  });

  it('says that no rows follow, naming the header’s line', () => {
    expect(refusal(`${HEADER}\n`)).toMatch(/^log\.csv has a header but no rows below line 1\./);
    expect(refusal(`\n\n${HEADER}\n\n,,\n`)).toMatch(/no rows below line 3\./);
  });

  it('says that there are only blank lines', () => {
    expect(refusal(' \n\r\n\t\n')).toMatch(/^log\.csv has only blank lines\./);
  });

  it('says that there are too many columns', () => {
    const header = Array.from({ length: 501 }, (_, index) => `c${index}`).join(',');
    expect(refusal(`${header}\n1\n`)).toMatch(/^log\.csv, line 1: it has 501 columns, and at most 500/);
  });
});

describe('the shape of JSON lines', () => {
  it('has keys that only later lines fill', () => {
    const lines = Array.from({ length: 3000 }, (_, at) =>
      JSON.stringify({ model: 'gpt-4o', usage: at < 2500 ? { in: 1 } : { in: 1, cached: 1 } }),
    );
    expect(readShape('log.jsonl', lines.join('\n')).columns).toContain('usage.cached');
  });

  it('has nested keys joined by dots, at any depth, from all of the first lines', () => {
    const found = shape(
      '{"model":"m","usage":{"prompt_tokens":1,"details":{"cached":2,"deeper":{"x":1}}}}',
      '{"model":"m","tags":[1,2],"gen_ai.system":"openai"}',
    );
    expect(found).toEqual({
      kind: 'jsonl',
      columns: [
        'model',
        'usage',
        'usage.prompt_tokens',
        'usage.details',
        'usage.details.cached',
        'usage.details.deeper',
        'usage.details.deeper.x',
        'tags',
        'gen_ai.system',
      ],
      paths: {
        model: { level: 0, keys: ['model'] },
        usage: { level: 0, keys: ['usage'], holds: 'objects' },
        'usage.prompt_tokens': { level: 0, keys: ['usage', 'prompt_tokens'] },
        'usage.details': { level: 0, keys: ['usage', 'details'], holds: 'objects' },
        'usage.details.cached': { level: 0, keys: ['usage', 'details', 'cached'] },
        'usage.details.deeper': { level: 0, keys: ['usage', 'details', 'deeper'], holds: 'objects' },
        'usage.details.deeper.x': { level: 0, keys: ['usage', 'details', 'deeper', 'x'] },
        tags: { level: 0, keys: ['tags'], holds: 'lists' },
        'gen_ai.system': { level: 0, keys: ['gen_ai.system'] },
      },
      records: [],
    });
  });

  it('is read past a byte order mark, blank and broken lines and CRLF', () => {
    expect(shape('\uFEFF\r', '{"model": ', '[1]', '{"model":"m"}\r')).toMatchObject({
      kind: 'jsonl',
      columns: ['model'],
    });
  });

  it('is refused when it is what JavaScript prints of an object', () => {
    const span =
      "{\n  resource: { attributes: { 'service.name': 'shop' } },\n  traceId: 'a1',\n  duration: 2500000\n}\n";
    expect(refusal(span)).toMatch(/a JavaScript console object, not JSON.*OTLP exporter/);
  });

  it('is refused when no line holds a whole object, as in pretty-printed JSON', () => {
    expect(refusal('{\n  "model": "m"\n}\n')).toMatch(/^log\.csv, line 1: .*jq -c/);
  });

  it('is that of the records in its lists, with the objects around them', () => {
    const page = {
      data: [
        { start_time: 1, results: [] },
        { start_time: 2, results: [{ model: 'm', more: { x: 1 } }] },
      ],
    };
    expect(shape(JSON.stringify(page))).toEqual({
      kind: 'jsonl',
      columns: ['model', 'more', 'more.x', 'data[].start_time'],
      paths: {
        model: { level: 0, keys: ['model'] },
        more: { level: 0, keys: ['more'], holds: 'objects' },
        'more.x': { level: 0, keys: ['more', 'x'] },
        'data[].start_time': { level: 1, keys: ['start_time'] },
      },
      records: [['data'], ['results']],
    });
    expect(shape('{"start_time":1,"results":[{"model":"m"}]}')).toMatchObject({
      columns: ['model', '$.start_time'],
      records: [['results']],
    });
  });

  it('names the attributes of OpenTelemetry, but not those of single messages', () => {
    const attribute = (key: string) => ({ key, value: { stringValue: 'x' } });
    const span = { traceId: 't', attributes: ['gen_ai.system', 'llm.input_messages.0.content'].map(attribute) };
    const found = shape(JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans: [span] }] }] }));
    expect(found).toMatchObject({
      columns: ['traceId', 'attributes', 'attributes[gen_ai.system]'],
      paths: { 'attributes[gen_ai.system]': { level: 0, keys: ['attributes'], attribute: 'gen_ai.system' } },
    });
  });

  it('is not taken apart where a request happens to have such a list', () => {
    expect(shape('{"model":"m","data":[{"x":1}],"results":[{"y":1}]}')).toMatchObject({
      columns: ['model', 'data', 'results'],
      records: [],
    });
  });
});

describe('a text log', () => {
  it.each([
    [
      'nginx',
      '10.0.0.1 - - [12/Mar/2025:16:24:57 +0000] "POST /v1/chat/completions HTTP/1.1" 200 349 "-" "curl/8" 1.0',
    ],
    ['vLLM', 'INFO 07-02 10:00:01 [logger.py:39] Received request chatcmpl-1'],
    ['Ollama', '[GIN] 2026/11/03 - 09:00:05 | 200 |  1.34s | 127.0.0.1 | POST     "/api/chat"'],
    ['llama.cpp', 'slot launch_slot_: id  0 | task 0 | processing task'],
    ['uvicorn', 'INFO:     127.0.0.1:40000 - "POST /v1/chat/completions HTTP/1.1" 200 OK'],
  ])('of %s is refused as what it is, by one line and by more', (_, line) => {
    expect(refusal(`${line}\n`)).toMatch(/a text log.*no tokens per request/);
    expect(refusal(`${line}\n${line}\n`)).toMatch(/a text log/);
  });

  it('is no table whose rows have such words, nor one with a column called info', () => {
    expect(shape('time,request,tokens', 't,"POST /v1 HTTP/1.1",3')).toMatchObject({ kind: 'csv' });
    expect(shape('INFO,tokens', 'x,3').columns).toEqual(['INFO', 'tokens']);
    expect(shape('error,tokens', 'x,3').columns).toEqual(['error', 'tokens']);
  });
});
