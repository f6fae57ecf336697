import { describe, expect, it } from 'vitest';
import { jsonLayout } from '../../../../lib/logs/json/json-layout';

const layout = (text: string) => jsonLayout(Buffer.from(text));

describe('the layout of JSON', () => {
  it('is none where a bracket holds the name of a logger', () => {
    expect(layout('[GIN] 2026/11/03 - 09:00:05 | 200\n')).toBeNull();
  });

  it.each(['{"a":1}\n{"b":2}\n', '{"a":1}', '{"a":"}\\n{"}\r\n', '\uFEFF{"a":1}\n', '\n\n{"a":[{}]} \n'])(
    'is lines where the first one holds a whole object: %j',
    (text) => expect(layout(text)).toBe('lines'),
  );

  it.each(['{"model": \n{"model": 1}\n', '{"a":"cut\n{"a":1}'])('is lines where only the first is broken: %j', (text) =>
    expect(layout(text)).toBe('lines'),
  );

  it.each(['[{"a":1}]', ' \n[\n', '{\n  "a": 1\n}', '{"a":1}{"b":2}', '{"a":1},\n{"b":2}', '{"a":[\n1]}'])(
    'is documents in %j',
    (text) => expect(layout(text)).toBe('documents'),
  );

  it.each([
    '{"data":[\n{"a":1},\n{"b":2}\n]}',
    '{"data":[{"a":1},\n{"b":2}]}',
    '[\n{"a":1}\n]',
    '{"a":1}{"b":2}\n{"c":3}\n',
  ])('is documents where a list or a line holds several objects: %j', (text) => expect(layout(text)).toBe('documents'));

  it.each([
    'ne": 5}\n{"a":1}\n{"a":2}\n',
    'x"a": 5}\n{"a":1}\n{"a":2}',
    '["a": 5}\n{"a":1}\n{"a":2}\n',
    '<"a": 5}\r\n{"a":1}\r\n',
    '{"role":"user"}],"a":5}\n{"a":1}\n{"a":2}\n',
    '\uFEFF\uFEFF{"a":1}\n{"a":2}\n',
    'one, two\n\n{"a":1}\n',
  ])('is lines where the text begins inside the first one, as those below tell: %j', (text) =>
    expect(layout(text)).toBe('lines'),
  );

  it('is none where rows only hold JSON', () => {
    expect(layout('id,body\n1,"{""a"":1}"\n2,"{""a"":1}"\n')).toBeNull();
    expect(layout('id,body\n1,"text\n{}"\n2,x\n3,y\n')).toBeNull();
  });

  it('is unknown within the first line', () => expect(layout('{"a":"some long text')).toBe('unknown'));

  it.each(['a,b\n1,2\n', '', '"a","b"\n'])('is none in %j', (text) => expect(layout(text)).toBeNull());
});
