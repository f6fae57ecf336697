import { describe, expect, it } from 'vitest';
import { cells, type Projection } from '../../../../lib/logs/columns/column-source';
import { applyMapping, type ColumnMapping, layMapping, NO_MAPPING } from '../../../../lib/logs/mapping/column-mapping';
import { readColumnMapping } from '../../../../lib/logs/mapping/column-mapping-file';

const COLUMNS = { columns: ['when', 'model', 'ContextTokens'] };
const FOUND: Projection = { model: cells('model') };

describe('a user’s mapping', () => {
  it('wins over what was recognised, and keeps the rest', () => {
    const mapping = { columns: { ContextTokens: 'input_tokens', when: 'model' }, constants: {} };
    expect(applyMapping(FOUND, mapping, COLUMNS)).toEqual({
      projection: { model: cells('when'), input_tokens: cells('ContextTokens') },
      problem: null,
    });
    expect(FOUND).toEqual({ model: cells('model') });
  });

  it('takes the first that is filled of several columns for one', () => {
    const mapping = { columns: { when: 'model', ContextTokens: 'model' }, constants: {} };
    expect(applyMapping(FOUND, mapping, COLUMNS).projection.model).toEqual(cells('when', 'ContextTokens'));
  });

  it('sets a constant, which wins over a column', () => {
    const mapping = { columns: {}, constants: { model: 'gpt-4o', application: 'chat' } };
    expect(applyMapping(FOUND, mapping, COLUMNS).projection).toEqual({
      model: { from: 'constant', value: 'gpt-4o' },
      application: { from: 'constant', value: 'chat' },
    });
  });

  it('sets no number that is none', () => {
    const problem = (canonical: string, value: string) =>
      applyMapping(FOUND, { columns: {}, constants: { [canonical]: value } }, COLUMNS).problem;
    for (const value of ['1,200', '12.5', '-1', 'many', '']) {
      expect(problem('input_tokens', value)).toMatch(/^the value set for input_tokens must be a whole number/);
    }
    for (const value of ['0,01', '-1', '', 'Infinity'])
      expect(problem('billed_usd', value)).toMatch(/must be a number/);
    for (const [canonical, value] of [
      ['input_tokens', '1200'],
      ['billed_usd', '0.01'],
      ['latency_ms', '250'],
      ['model', '7'],
    ]) {
      expect(problem(canonical ?? '', value ?? '')).toBeNull();
    }
  });

  it('gives models their real names, whatever the column, the constant or the fallback', () => {
    const models = { 'Chat-Pilot': 'gpt-4o' };
    const model = (source: Projection['model'] & object) =>
      applyMapping({ model: source }, { columns: {}, constants: {}, models }, COLUMNS).projection.model;
    expect(model({ ...cells('model'), rename: { a: 'b' } })).toEqual({
      ...cells('model'),
      rename: { a: 'b', 'chat-pilot': 'gpt-4o' },
    });
    expect(model({ from: 'constant', value: 'CHAT-PILOT' })).toEqual({ from: 'constant', value: 'gpt-4o' });
    expect(model({ from: 'first', of: [cells('model')] })).toEqual({
      from: 'first',
      of: [{ ...cells('model'), rename: { 'chat-pilot': 'gpt-4o' } }],
    });
  });

  it('sets the unit of a duration', () => {
    const mapping = { columns: { when: 'latency_ms' }, constants: {}, units: { latency_ms: 's' as const } };
    expect(applyMapping(FOUND, mapping, COLUMNS).projection.latency_ms).toEqual({ ...cells('when'), unit: 's' });
  });

  it('leaves out a column that it ignores, whatever its name says', () => {
    const found: Projection = { model: cells('model', 'engine'), end_user: cells('user') };
    const { projection } = applyMapping(found, { ...NO_MAPPING, ignored: ['model', 'user'] }, COLUMNS);
    expect(projection).toEqual({ model: cells('engine') });
  });

  it('that says nothing changes nothing', () => {
    expect(applyMapping(FOUND, NO_MAPPING, COLUMNS)).toEqual({ projection: FOUND, problem: null });
  });

  it('of a column that the file lacks is refused, with the columns it has', () => {
    const { projection, problem } = applyMapping(
      FOUND,
      { columns: { tokens: 'input_tokens' }, constants: {} },
      COLUMNS,
    );
    expect(problem).toBe('the mapping names the column "tokens", but the file has: when, model, ContextTokens.');
    expect(projection).toBe(FOUND);
  });

  it.each<ColumnMapping>([
    { columns: { when: 'toString' }, constants: {} },
    { columns: {}, constants: Object.fromEntries([['toString', 'x']]) },
  ])('to a column that is not canonical is refused, with the canonical ones: %j', (mapping) => {
    const { problem } = applyMapping(FOUND, mapping, COLUMNS);
    expect(problem).toMatch(/^"toString" is not a canonical column\. Use one of: request_id, started_at, /);
  });
});

describe('a mapping as JSON', () => {
  it('is read, with nothing as the default', () => {
    expect(readColumnMapping('{"columns":{"when":"started_at"},"constants":{"model":"gpt-4o"}}')).toEqual({
      columns: { when: 'started_at' },
      constants: { model: 'gpt-4o' },
    });
    expect(readColumnMapping('{}')).toEqual({ columns: {}, constants: {} });
  });

  it('may hold aliases of models, units, a time zone and a sampling rate', () => {
    const settings = {
      models: { pilot: 'gpt-4o' },
      units: { latency_ms: 's' },
      timeZone: 'Europe/Berlin',
      sampleRate: 0.1,
    };
    expect(readColumnMapping(JSON.stringify(settings))).toEqual({ columns: {}, constants: {}, ...settings });
  });

  it.each([
    ['{"timeZone":"Mars/Olympus"}', 'Give a time zone'],
    ['{"timeZone":"UTC\u0027; DROP"}', 'Give a time zone'],
    ['{"sampleRate":0}', 'above 0'],
    ['{"sampleRate":2}', 'at most 1'],
    ['{"units":{"latency_ms":"h"}}', 'units'],
    ['{"models":{"a":""}}', 'models'],
    ['{"columns":', 'not valid JSON'],
    ['[]', 'is not valid'],
    ['{"columns":{"when":"begin"}}', '"begin" is not a canonical column'],
    ['{"constants":{"begin":"x"}}', 'is not valid'],
    ['{"constants":{"model":5}}', 'is not valid'],
    ['{"column":{}}', 'is not valid'],
  ])('that is wrong says what is: %s', (json, says) => {
    const read = readColumnMapping(json);
    expect('problem' in read ? read.problem : '').toContain(says);
  });
});

describe('two mappings of one file', () => {
  it('are one, in which the upper one counts', () => {
    const under = {
      columns: { asked: 'input_tokens', mdl: 'model' },
      constants: { provider: 'openai', application: 'a' },
      models: { x: 'gpt-4o', y: 'gpt-4o' },
      timeZone: 'Europe/Berlin',
    };
    const upper = {
      columns: { engine: 'model', app: 'application' },
      constants: { provider: 'azure' },
      models: { y: 'o3' },
      sampleRate: 0.1,
    };
    expect(layMapping(under, upper)).toEqual({
      columns: { asked: 'input_tokens', engine: 'model', app: 'application' },
      constants: { provider: 'azure' },
      models: { x: 'gpt-4o', y: 'o3' },
      timeZone: 'Europe/Berlin',
      sampleRate: 0.1,
    });
  });
});
