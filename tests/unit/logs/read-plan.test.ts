import { describe, expect, it } from 'vitest';
import { NO_MAPPING } from '../../../lib/logs/column-mapping';
import { cells } from '../../../lib/logs/column-source';
import type { FileShape } from '../../../lib/logs/file-shape';
import { planReading } from '../../../lib/logs/read-plan';
import { UnreadableFile } from '../../../lib/logs/unreadable-file';

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

  it('follows the user’s mapping in a known format too', () => {
    const plan = planReading('log.csv', csvOf(...LITELLM, 'job'), {
      columns: { job: 'route' },
      constants: { model: 'gpt-4o' },
    });
    expect(plan.projection.route).toEqual(cells('job'));
    expect(plan.projection.model).toEqual({ from: 'constant', value: 'gpt-4o' });
  });

  it.each(['input_tokens', 'output_tokens', 'cost'])('is enough with %s alone', (column) => {
    expect(Object.keys(planReading('log.csv', csvOf(column), NO_MAPPING).projection)).toHaveLength(1);
  });

  it('is refused without tokens or a cost, with the columns found and how to name them', () => {
    const plan = () => planReading('log.csv', csvOf('timestamp', 'words'), NO_MAPPING);
    expect(plan).toThrow(UnreadableFile);
    expect(plan).toThrow(
      /^log\.csv, line 1: no column holds tokens or a cost of one request\. Columns found: timestamp, words\..*--map/,
    );
  });

  it('is refused for a mapping that does not fit, naming the file', () => {
    const plan = () => planReading('log.csv', csvOf('tokens'), { columns: { token: 'input_tokens' }, constants: {} });
    expect(plan).toThrow(UnreadableFile);
    expect(plan).toThrow(/^log\.csv: --map names the column "token", but the file has: tokens\./);
  });

  it.each([
    [['name', 'requests_per_month', 'trigger'], 'name, requests_per_month, trigger'],
    [['Workload', 'model', 'input_tokens', 'Cost per request'], 'Workload, Cost per request'],
    [['job', 'deadline', 'input_tokens'], 'job, deadline'],
  ])('is refused for a list of workflows, with what to do: %j', (columns, signs) => {
    const plan = () => planReading('jobs.csv', csvOf(...columns), NO_MAPPING);
    expect(plan).toThrow(UnreadableFile);
    expect(plan).toThrow(`jobs.csv, line 1: this is a list of workflows (columns ${signs}, and no time)`);
    expect(plan).toThrow('offpeak audit --workflows FILE, or load it on the page "List workflows"');
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
