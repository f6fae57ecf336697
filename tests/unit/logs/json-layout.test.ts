import { describe, expect, it } from 'vitest';
import { jsonLayout } from '../../../lib/logs/json-layout';

const layout = (text: string) => jsonLayout(Buffer.from(text));

describe('the layout of JSON', () => {
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

  it('is unknown within the first line', () => expect(layout('{"a":"some long text')).toBe('unknown'));

  it.each(['a,b\n1,2\n', '', '"a","b"\n'])('is none in %j', (text) => expect(layout(text)).toBeNull());
});
