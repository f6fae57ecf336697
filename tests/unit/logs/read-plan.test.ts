import { describe, expect, it } from 'vitest';
import { cells } from '../../../lib/logs/columns/column-source';
import { type FileShape, readShape } from '../../../lib/logs/files/file-shape';
import { UnreadableFile } from '../../../lib/logs/files/unreadable-file';
import { NO_MAPPING } from '../../../lib/logs/mapping/column-mapping';
import { planReading } from '../../../lib/logs/read-plan';

const csvOf = (...columns: string[]): FileShape => ({
  kind: 'csv',
  delimiter: ',',
  columns,
  linesAboveHeader: 0,
  decimalComma: false,
});
const LITELLM = ['request_id', 'call_type', 'spend', 'startTime', 'prompt_tokens', 'completion_tokens'];

describe('a plan to read a file', () => {
  it('leaves out the columns of a format that the file lacks', () => {
    const { format, projection } = planReading('log.csv', csvOf(...LITELLM, 'endTime', 'team_id'), NO_MAPPING);
    expect(format).toBe('litellm-spend-logs');
    expect(projection.latency_ms).toEqual({
      from: 'between',
      start: { column: 'startTime' },
      end: { column: 'endTime' },
    });
    expect(projection.application).toEqual(cells('team_id'));
    for (const absent of ['first_token_ms', 'streamed', 'cache_read_tokens', 'model'] as const) {
      expect(projection[absent]).toBeUndefined();
    }
  });

  it('keeps a key that means something where it is absent, because it may come after the first records', () => {
    const record = {
      timestamp: 't',
      requestId: 'r',
      operation: 'Converse',
      modelId: 'm',
      input: { inputTokenCount: 1 },
    };
    const { format, projection } = planReading('log.jsonl', readShape('log.jsonl', JSON.stringify(record)), NO_MAPPING);
    expect(format).toBe('bedrock-invocations');
    expect(projection.status).toMatchObject({ cells: [{ column: 'errorCode' }], absent: 'success' });
  });

  it('follows the user’s mapping in a known format too', () => {
    const plan = planReading('log.csv', csvOf(...LITELLM, 'job'), {
      columns: { job: 'route' },
      constants: { model: 'gpt-4o' },
    });
    expect(plan.projection.route).toEqual(cells('job'));
    expect(plan.projection.model).toEqual({ from: 'constant', value: 'gpt-4o' });
  });

  it('of a long run of claude -p, whose result stands further down, is refused with how to take it', () => {
    const seen = csvOf('type', 'subtype', 'session_id', 'permissionMode', 'message.usage.output_tokens');
    expect(() => planReading('run.jsonl', seen, NO_MAPPING)).toThrow(/adds up the run.*grep '"type":"result"' FILE/);
  });

  it.each(['input_tokens', 'output_tokens', 'cost'])('is enough with %s alone', (column) => {
    expect(Object.keys(planReading('log.csv', csvOf(column), NO_MAPPING).projection)).toHaveLength(1);
  });

  it('is refused without tokens or a cost, with the columns found and how to name them', () => {
    const plan = () => planReading('log.csv', csvOf('timestamp', 'words'), NO_MAPPING);
    expect(plan).toThrow(UnreadableFile);
    expect(plan).toThrow(
      /^log\.csv, line 1: no column has tokens or a cost per request\. Columns found: timestamp, words\..*--map/,
    );
  });

  it('is refused with the commands that propose a mapping, filled in', () => {
    expect(() =>
      planReading(
        'my calls.csv',
        csvOf('Timestamp', 'Model', 'Tokens of the prompt', 'Tokens of the completion'),
        NO_MAPPING,
      ),
    ).toThrow(
      "whowaits mapping 'my calls.csv' > mapping.json writes a proposal, and --map mapping.json uses it. By their names: " +
        "--map Timestamp=started_at --map Model=model --map 'Tokens of the prompt=input_tokens' --map 'Tokens of the completion=output_tokens'.",
    );
  });

  it.each([
    [
      '{"custom_id":"r1","method":"POST","url":"/v1/chat/completions","body":{"model":"m"}}',
      'input of a batch: it has no tokens yet',
    ],
    ['{"custom_id":"r1","params":{"model":"m","max_tokens":5}}', 'input of a batch: it has no tokens yet'],
    ['{"title":"t","create_time":1,"mapping":{},"current_node":"n"}', 'conversations of ChatGPT'],
    [
      '{"api_key":"k","startTime":"2024-04-04","spend":0.1,"models":{"gpt-4o":0.1},"users":{"u":0.1}}',
      'summarize=false',
    ],
  ])('says what a file is that is no log: %s', (line, says) => {
    expect(() => planReading('f.jsonl', readShape('f.jsonl', `${line}\n`), NO_MAPPING)).toThrow(says);
  });

  it('follows a path into an object, and takes no object for a value', () => {
    const shape = readShape('f.jsonl', '{"usage":{"in":{"n":5}},"tags":["a"]}\n');
    const plan = (column: string, canonical = 'input_tokens') =>
      planReading('f.jsonl', shape, {
        columns: { [column]: canonical },
        constants: { model: 'm', output_tokens: '1' },
      });
    expect(plan('usage.in.deeper.still[0]').shape.columns).toContain('usage.in.deeper.still[0]');
    expect(() => plan('usage')).toThrow(
      'the mapping uses "usage" as input_tokens, but it holds objects. Map a value in it, such as usage.in.n.',
    );
    expect(() => plan('usge.in')).toThrow('the mapping names the column "usge.in", but the file has');
    expect(plan('usage', 'prompt_hash').projection.prompt_hash).toBeDefined();
    expect(plan('tags', 'tags').projection.tags).toBeDefined();
  });

  it('is refused for a filter on a column that a pivot does not keep', () => {
    const pivot = { by: ['day'], kind: 'type', amount: 'n', kinds: { in: 'input_tokens' as const } };
    const of = (column: string) => () =>
      planReading('f.csv', csvOf('day', 'type', 'n'), { ...NO_MAPPING, pivot, only: { [column]: ['x'] } });
    expect(of('type')).toThrow('f.csv: its rows are filtered by "type", which is not a key of the pivot.');
    expect(of('day')).not.toThrow();
  });

  it('is refused for a pivot over columns that are not there', () => {
    const pivot = { by: ['day'], kind: 'type', amount: 'n', kinds: { in: 'input_tokens' as const } };
    expect(() => planReading('f.csv', csvOf('day', 'type'), { ...NO_MAPPING, pivot })).toThrow(
      'uses columns that the file lacks: n.',
    );
  });

  it('is refused for a mapping that does not fit, naming the file', () => {
    const plan = () => planReading('log.csv', csvOf('tokens'), { columns: { token: 'input_tokens' }, constants: {} });
    expect(plan).toThrow(UnreadableFile);
    expect(plan).toThrow(/^log\.csv: the mapping names the column "token", but the file has: tokens\./);
  });

  it.each([
    [['name', 'requests_per_month', 'trigger'], 'name, requests_per_month, trigger'],
    [['Workload', 'model', 'input_tokens', 'Cost per request'], 'Workload, Cost per request'],
    [['job', 'deadline', 'input_tokens'], 'job, deadline'],
  ])('is refused for a list of workflows, with what to do: %j', (columns, signs) => {
    const plan = () => planReading('jobs.csv', csvOf(...columns), NO_MAPPING);
    expect(plan).toThrow(UnreadableFile);
    expect(plan).toThrow(`jobs.csv, line 1: this is a list of workflows (columns ${signs}, and no time)`);
    expect(plan).toThrow('whowaits audit --workflows FILE, or load it on the page "List workflows"');
  });

  it.each([
    ['with a time', ['timestamp', 'name', 'trigger', 'input_tokens'], {}],
    ['without what only workflows have', ['name', 'model', 'input_tokens'], {}],
    ['without a name', ['requests', 'trigger', 'input_tokens'], {}],
    ['that the user maps', ['name', 'trigger', 'len'], { len: 'input_tokens' }],
  ])('takes a file %s for a log', (_what, columns, mapped) => {
    expect(planReading('log.csv', csvOf(...columns), { columns: mapped, constants: {} }).format).toBe('named-columns');
  });
});
