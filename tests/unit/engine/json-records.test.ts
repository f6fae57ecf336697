import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTellingLines } from '../../../lib/engine/files/read-head';
import { JsonRecords } from '../../../lib/engine/unpack/json-records';
import type { RecordPath } from '../../../lib/logs/json/record-paths';
import { textFile } from './text-files';

/** The records of a text that arrives in pieces of so many bytes, as `line: record`. */
function split(text: string, pieces = 7, path: RecordPath = []): string[] {
  const found: string[] = [];
  const records = new JsonRecords(
    (record, line) => found.push(`${line}: ${record.toString()}`),
    (reason, line) => found.push(`${line}: ${reason}`),
    path,
  );
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += pieces) records.feed(bytes.subarray(at, at + pieces));
  records.finish();
  return found;
}

describe('the records of JSON documents', () => {
  it('are the elements of an array, each on one line, with the line where it starts', () => {
    expect(split('[\n  {"a": 1},\n  {\n    "b": [1, {"c": 2}]\n  }\n]\n')).toEqual([
      '2: {"a":1}',
      '3: {"b":[1,{"c":2}]}',
    ]);
  });

  it('are objects that stand one after the other', () => {
    expect(split('{"a":1}{"b":2}\n\n{\n"c":3}')).toEqual(['1: {"a":1}', '1: {"b":2}', '3: {"c":3}']);
  });

  it('are what a list of records holds, inside the objects around it', () => {
    const page =
      '{"object":"page","data":[{"from":1,"results":[{"n":1},{"n":2}]},{"from":2,"results":[{"n":3}]}],"more":false}';
    expect(split(page, 7, [['data'], ['results']])).toEqual([
      '1: {"object":"page","data":[{"from":1,"results":[{"n":1}]}]}',
      '1: {"object":"page","data":[{"from":1,"results":[{"n":2}]}]}',
      '1: {"object":"page","data":[{"from":2,"results":[{"n":3}]}]}',
    ]);
  });

  it('stay whole where an object is a request, or its list holds no objects', () => {
    for (const whole of ['{"model":"m","data":[{"x":1}]}', '{"data":[1,2]}', '{"data":[]}', '{"tags":[{"x":1}]}']) {
      expect(split(whole, 7, [['data']])).toEqual([`1: ${whole}`]);
    }
  });

  it('are found behind objects, in lists inside lists, and in arrays of arrays', () => {
    const answer = '{"took":1,"hits":{"total":{"value":2},"hits":[{"n":1},{"n":2}]},"more":false}';
    expect(split(answer, 3, [['hits', 'hits']])).toEqual([
      '1: {"took":1,"hits":{"total":{"value":2},"hits":[{"n":1}]}}',
      '1: {"took":1,"hits":{"total":{"value":2},"hits":[{"n":2}]}}',
    ]);
    expect(split('{"turns":[[{"n":1},{"n":2}],[{"n":3}]],"x":[{"n":4}]}', 5, [['turns'], []])).toEqual([
      '1: {"turns":[[{"n":1}]]}',
      '1: {"turns":[[{"n":2}]]}',
      '1: {"turns":[[{"n":3}]]}',
    ]);
    expect(split('[[{"n":1}],\n[{"n":2}]]')).toEqual(['1: {"n":1}', '2: {"n":2}']);
  });

  it('stay whole where the path leads to no list', () => {
    for (const whole of [
      '{"hits":{"hits":[]}}',
      '{"hits":[{"hits":1}]}',
      '{"hits":{"total":0}}',
      '{"hits":{"hits":{"n":1}}}',
    ]) {
      expect(split(whole, 4, [['hits', 'hits']])).toEqual([`1: ${whole}`]);
    }
  });

  it('keep brackets, quotes and escapes inside strings', () => {
    const odd = '{"a":"]}[{\\"","b":"\\\\","c":"\\u005d,"}';
    expect(split(`[${odd},${odd}]`)).toEqual([`1: ${odd}`, `1: ${odd}`]);
  });

  it('have no line ends inside strings, which the reader would take for the ends of lines', () => {
    expect(split('[{"a":"one\r\ntwo\rthree\nfour"},\r\n{"b":1}]')).toEqual([
      '1: {"a":"one  two three four"}',
      '4: {"b":1}',
    ]);
  });

  it('are broken ones where the document is broken or cut off', () => {
    expect(split('[{"a":1},{"b":')).toEqual(['1: {"a":1}', '1: {"b":']);
    expect(split('[1,"x",null]')).toEqual(['1: 1', '1: "x"', '1: null']);
  });

  it('drop what stands before a list when it is long', () => {
    const long = `{"note":"${'x'.repeat(70_000)}","data":[{"n":1},{"n":2}]}`;
    expect(split(long, 4096, [['data']])).toEqual(['1: {"data":[{"n":1}]}', '1: {"data":[{"n":2}]}']);
    const around = `{"note":"${'x'.repeat(70_000)}","hits":{"hits":[{"n":1},{"n":2}]}}`;
    expect(split(around, 4096, [['hits', 'hits']])).toEqual([
      '1: {"hits":{"hits":[{"n":1}]}}',
      '1: {"hits":{"hits":[{"n":2}]}}',
    ]);
  });

  it('are the same objects, however they are written and cut into pieces', () => {
    const record = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(
        fc.array(record),
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(0, 1, 2),
        (records, pieces, indent) => {
          const found = split(JSON.stringify(records, null, indent), pieces);
          expect(found.map((line) => JSON.parse(line.slice(line.indexOf(' ') + 1)))).toEqual(
            JSON.parse(JSON.stringify(records)),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each([
    ['too-deep', `${'['.repeat(300)}${']'.repeat(300)}`],
    ['too-long', `"${'x'.repeat(17 << 20)}"`],
  ])('that are %s are left out, and those after them are not', (reason, value) => {
    const data = [['data']];
    const bad = `{"n":1,\n"a":${value},"b":2}`;
    expect(split(`[{"n":0},\n${bad},\n{"n":2}]`, 1 << 20)).toEqual(['1: {"n":0}', `2: ${reason}`, '4: {"n":2}']);
    expect(split(`{"n":0}\n${bad}{"n":2}`, 1 << 20)).toEqual(['1: {"n":0}', `2: ${reason}`, '3: {"n":2}']);
    expect(split(`{"page":1,"data":[{"n":0},${bad},{"n":2}],"more":1}`, 1 << 20, data)).toEqual([
      '1: {"page":1,"data":[{"n":0}]}',
      `1: ${reason}`,
      '2: {"page":1,"data":[{"n":2}]}',
    ]);
    expect(split(`{"data":[{"n":0}],"rest":${value}}{"n":1}`, 1 << 20, data)).toEqual([
      '1: {"data":[{"n":0}]}',
      '1: {"n":1}',
    ]);
    expect(split(`[{"n":0},{"a":${value.slice(0, -300)}`, 1 << 20)).toEqual(['1: {"n":0}', `1: ${reason}`]);
  });
});

describe('the lines that tell the layout', () => {
  const record = (at: number) =>
    `{"model":"gpt-4o","input_tokens":${at},"padding":"${'x'.repeat(400)}"${at > 7000 ? ',"errorCode":"late"' : ''}}`;

  it('come from all over a file of JSON, and are whole', async () => {
    const { source } = textFile(`${Array.from({ length: 8000 }, (_, at) => record(at)).join('\n')}\n`);
    const read = (await readTellingLines(source)).trimEnd().split('\n');
    expect(read.length).toBeLessThan(5000);
    expect(read.filter((line) => 'errorCode' in (JSON.parse(line) as object)).length).toBeGreaterThan(0);
  });

  it('are the first of a table, whose rows may break anywhere', async () => {
    const { source } = textFile(`model,input_tokens\n${'gpt-4o,12345678\n'.repeat(200_000)}`);
    expect(Buffer.byteLength(await readTellingLines(source))).toBeLessThanOrEqual(1 << 20);
  });
});
