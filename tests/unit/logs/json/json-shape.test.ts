import { describe, expect, it } from 'vitest';
import { headerOf, readShape } from '../../../../lib/logs/files/file-shape';
import { followPath, type JsonPlace } from '../../../../lib/logs/json/json-place';
import { readJsonShape } from '../../../../lib/logs/json/json-shape';

const columns = (...objects: object[]) => readJsonShape(objects).columns;

describe('the columns of JSON', () => {
  it('are keys at eight levels, also with dots and dollars in them', () => {
    const deep = { a: { b: { c: { d: { e: { f: { g: { tokens: 1 } } } } } } } };
    expect(columns(deep)).toContain('a.b.c.d.e.f.g.tokens');
    const { paths } = readJsonShape([{ properties: { $ai_model: 'm', 'gen_ai.usage.input_tokens': 5 } }]);
    expect(paths['properties.$ai_model']?.keys).toEqual(['properties', '$ai_model']);
    expect(paths['properties.gen_ai.usage.input_tokens']?.keys).toEqual(['properties', 'gen_ai.usage.input_tokens']);
  });

  it('are those that tell most where there are too many', () => {
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`k${index}`, index]));
    const { columns: kept } = readJsonShape([{ ...many, a: { b: { c: { d: { prompt_tokens: 1, model: 'm' } } } } }]);
    expect(kept).toHaveLength(500);
    expect(kept).toEqual(expect.arrayContaining(['a.b.c.d.prompt_tokens', 'a.b.c.d.model']));
  });

  it('are keys inside texts of JSON, and inside texts in these', () => {
    const inner = JSON.stringify({ metadata: JSON.stringify({ ls_provider: 'openai' }), n: 1 });
    const { columns: found, paths } = readJsonShape([{ extra: inner, note: '{not json}' }]);
    expect(found).toEqual(['extra', 'extra.metadata', 'extra.metadata.ls_provider', 'extra.n', 'note']);
    expect(paths['extra.metadata.ls_provider']).toEqual({
      level: 0,
      keys: ['extra'],
      texts: [['metadata'], ['ls_provider']],
    });
    expect(paths.extra?.holds).toBe('objects');
    expect(paths.note?.holds).toBeUndefined();
  });

  it('say what they hold where that is not always a value', () => {
    const { paths } = readJsonShape([
      { a: 1, b: { x: 1 }, c: [1], d: null },
      { a: { x: 1 }, b: null, c: [2], d: 'v' },
    ]);
    expect(Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, paths[name]?.holds]))).toEqual({
      a: 'mixed',
      b: 'objects',
      c: 'lists',
      d: undefined,
    });
  });
});

describe('the columns of a table', () => {
  it('are also the keys inside its cells, behind its header', () => {
    const shape = readShape('log.csv', 'id,usage\n1,"{""prompt_tokens"":5,""details"":{""cached_tokens"":2}}"\n2,\n');
    if (shape.kind !== 'csv') throw new Error('no table');
    expect(shape.columns).toEqual([
      'id',
      'usage',
      'usage.prompt_tokens',
      'usage.details',
      'usage.details.cached_tokens',
    ]);
    expect(headerOf(shape)).toEqual(['id', 'usage']);
    expect(shape.paths?.usage?.holds).toBe('objects');
  });

  it('are its own where a key has the name of one', () => {
    const shape = readShape('log.csv', 'usage,usage.n\n"{""n"":5}",7\n');
    if (shape.kind !== 'csv') throw new Error('no table');
    expect(shape.columns).toEqual(['usage', 'usage.n']);
    expect(headerOf(shape)).toEqual(['usage', 'usage.n']);
  });
});

describe('a path that the first rows do not show', () => {
  const places: Record<string, JsonPlace> = {
    usage: { level: 0, keys: ['usage'] },
    attributes: { level: 0, keys: ['attributes'] },
    'extra.m': { level: 0, keys: ['extra'], texts: [['m']] },
  };
  const follow = (path: string) => followPath(path, (column) => places[column]);

  it.each([
    ['usage.a.b.c.d.e', [['a', 'b', 'c', 'd', 'e']]],
    ['usage[0].x', [[0, 'x']]],
    ['usage.list[-1]["key.with.dots"].n', [['list', -1, 'key.with.dots', 'n']]],
    ['extra.m.deeper', [['m', 'deeper']]],
  ])('is followed: %s', (path, texts) => expect(follow(path)?.texts).toEqual(texts));

  it('may name an attribute of OpenTelemetry, and what is inside its text', () => {
    expect(follow('attributes[gen_ai.usage]')).toEqual({ level: 0, keys: ['attributes'], attribute: 'gen_ai.usage' });
    expect(follow('attributes[gen_ai.usage].in')).toMatchObject({ attribute: 'gen_ai.usage', texts: [['in']] });
  });

  it.each(['other.x', 'usag.x', 'usage', 'usage..x', 'usage[x', 'usage.'])(
    'is none where it begins in no column or is broken: %s',
    (path) => expect(follow(path)).toBeNull(),
  );
});
