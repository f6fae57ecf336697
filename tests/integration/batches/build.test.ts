import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFolder } from '../../../lib/batches/batch-folder';
import { buildBatch } from '../../../lib/batches/build/build-batch';
import type { BuildSettings } from '../../../lib/batches/build/build-settings';
import { DoneRecords } from '../../../lib/batches/build/done-records';
import { readTemplate } from '../../../lib/batches/build/template';
import { manifestSchema } from '../../../lib/plans/manifest';
import { DEFAULT_OPTIONS } from '../../../lib/plans/plan/plan';
import { SAFETY_MARGIN } from '../../../lib/plans/safety-margin';
import { takeLock } from '../../../lib/store/database/process-lock';
import { callWhowaits } from '../call-whowaits';
import { parquet } from '../formats/pack';

const CANARY = 'canary-7f3a9';
const MESSAGES = [{ role: 'user', content: 'x' }];
type Row = Record<string, unknown>;

describe('whowaits batch build', () => {
  let folder: string;
  let data: string;
  let made = 0;
  let before: string | undefined;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'whowaits-kit-'));
    data = path.join(folder, 'data');
    mkdirSync(data);
    before = process.env.WHOWAITS_DATA;
    process.env.WHOWAITS_DATA = data;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.WHOWAITS_DATA;
    else process.env.WHOWAITS_DATA = before;
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (name: string, content: string | Buffer) => {
    const file = path.join(folder, `${made++}`);
    mkdirSync(file);
    writeFileSync(path.join(file, name), content);
    return path.join(file, name);
  };
  const out = () => path.join(folder, `out-${made++}`);
  const jsonl = (rows: readonly (Row | string)[]) =>
    `${rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n')}\n`;
  const record = (id: unknown, more: Row = {}): Row => ({
    id,
    request: { messages: [{ role: 'user', content: `${CANARY} ${id}` }], max_tokens: 10, ...more },
  });
  const linesOf = (file: string) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Row);
  const settings = async (file: string, more: Partial<BuildSettings> = {}): Promise<BuildSettings> => ({
    inputs: [{ path: file, name: path.basename(file) }],
    out: out(),
    shape: 'openai',
    endpoint: '/v1/chat/completions',
    model: 'gpt-4o-mini',
    source: { from: 'field', field: 'request' },
    sourceKey: 'field request',
    idField: 'id',
    promptVersion: null,
    schemaVersion: null,
    schema: null,
    workload: null,
    done: await DoneRecords.read([]),
    maxRequests: null,
    maxBytes: null,
    maxShare: null,
    margin: SAFETY_MARGIN,
    enqueuedTokens: null,
    maxOutput: null,
    capUsd: null,
    refuseAboveCap: false,
    price: { input: 0.075, output: 0.3 },
    ...more,
  });
  const requestsIn = (folder: string) =>
    readdirSync(path.join(folder, 'requests'))
      .sort()
      .flatMap((name) => linesOf(path.join(folder, 'requests', name)));

  it('writes files, ids, what is set aside and a manifest that only the user reads', async () => {
    const file = write(
      'tickets.jsonl',
      jsonl([
        record('a'),
        `{"id": "b", ${CANARY}`,
        record('c', { stream: true }),
        record('a'),
        { request: { messages: MESSAGES } },
        record(''),
        record(4),
        { id: 'e' },
        record('f', { model: 'gpt-4o' }),
        '[1]',
        { id: 'g', request: JSON.stringify({ messages: MESSAGES }) },
        { id: 'h', request: CANARY },
        record('a', { temperature: 1 }),
        { id: 'i', request: {} },
        { id: 'j', request: { model: 'gpt-4o-mini', messages: [] } },
        // Half of a character, which a ledger could not give back.
        record('k\ud800'),
      ]),
    );
    const to = out();
    const run = await callWhowaits(
      data,
      ...['batch', 'build', file, '--provider', 'openai', '--model', 'gpt-4o-mini', '--id', 'id', '--body', 'request'],
      ...['--out', to, '--json'],
    );
    expect(run.code).toBe(0);
    const manifest = manifestSchema.parse(JSON.parse(run.stdout));
    expect(manifest.counts).toEqual({ read: 16, requests: 3, repeated: 1, doneBefore: 0, setAside: 12 });
    // What the plan promised to leave free.
    expect(manifest.limits.find(({ limit }) => limit === 'bytes')?.margin).toBe(DEFAULT_OPTIONS.margin);
    expect(linesOf(path.join(to, 'ids.jsonl')).map((line) => line.recordId)).toEqual(['a', '4', 'g']);
    expect(requestsIn(to).map((line) => line.custom_id)).toEqual(
      linesOf(path.join(to, 'ids.jsonl')).map((line) => line.customId),
    );
    expect(
      linesOf(path.join(to, 'set-aside.jsonl')).map(({ line, recordId, reason }) => [line, recordId, reason]),
    ).toEqual([
      [2, null, 'malformed-json'],
      [3, 'c', 'streaming'],
      [5, null, 'id-missing'],
      [6, null, 'id-empty'],
      [8, 'e', 'body-missing'],
      [9, 'f', 'wrong-model'],
      [10, null, 'not-an-object'],
      [12, 'h', 'malformed-body'],
      [13, 'a', 'repeated-id'],
      [14, 'i', 'no-input'],
      [15, 'j', 'no-input'],
      [16, null, 'id-malformed'],
    ]);
    expect(linesOf(path.join(to, 'set-aside.jsonl')).slice(0, 2)).toEqual([
      {
        ...{ file: 'tickets.jsonl', line: 2, recordId: null, reason: 'malformed-json' },
        ...{ says: 'It is not JSON.', remedy: 'Write one JSON object on the line.' },
      },
      {
        ...{ file: 'tickets.jsonl', line: 3, recordId: 'c', reason: 'streaming' },
        ...{ says: 'It asks for a stream, which a batch cannot give.', remedy: 'Leave out "stream".' },
      },
    ]);
    for (const name of ['ids.jsonl', 'set-aside.jsonl', 'manifest.json', 'requests/0001.jsonl']) {
      expect(statSync(path.join(to, name)).mode & 0o777).toBe(0o600);
    }
    expect(statSync(to).mode & 0o777).toBe(0o700);
    for (const name of ['set-aside.jsonl', 'manifest.json']) {
      expect(readFileSync(path.join(to, name), 'utf8')).not.toContain(CANARY);
    }
    expect(run.stdout + run.stderr).not.toContain(CANARY);
    const [first] = manifest.requests;
    const bytes = readFileSync(path.join(to, 'requests/0001.jsonl'));
    expect(first?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(first?.bytes).toBe(bytes.length);
    expect(first?.inputTokens.counted).toBe('tokenizer');
  });

  it('makes the same bytes of the same input, wherever it lies', async () => {
    const rows = jsonl(Array.from({ length: 400 }, (_, index) => record(`r${index}`)));
    const all = async () => {
      const one = await settings(write('in.jsonl', rows), { maxRequests: 150, maxShare: 0.3 });
      await buildBatch(one);
      return readdirSync(one.out, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [entry.name, readFileSync(path.join(entry.parentPath, entry.name), 'utf8')])
        .sort();
    };
    const first = await all();
    expect(await all()).toEqual(first);
    // 30% of 400 are 120 a file.
    expect(first.filter(([name]) => /^\d{4}\.jsonl$/.test(name ?? ''))).toHaveLength(4);
  });

  it('keeps the files of retries where it is built again', async () => {
    const one = await settings(write('in.jsonl', jsonl([record('a'), record('b')])));
    await buildBatch(one);
    const retry = path.join(one.out, 'requests/retry-01-0001.jsonl');
    writeFileSync(retry, '{}\n');
    await buildBatch(one);
    expect(readdirSync(path.dirname(retry)).sort()).toEqual(['0001.jsonl', 'retry-01-0001.jsonl']);
  });

  it('never breaks a limit, and neither loses nor repeats a record, whatever the records', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }), text), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.integer({ min: 180, max: 900 }),
        fc.integer({ min: 1, max: 9 }),
        async (pairs, maxBytes, maxRequests) => {
          const rows = pairs.map(([id, content]) => ({ id, request: { messages: [{ role: 'user', content }] } }));
          const one = await settings(write('in.jsonl', jsonl(rows)), { maxBytes, maxRequests });
          const manifest = await buildBatch(one).catch(() => null);
          if (manifest === null) return;
          const { read, requests, repeated, setAside } = manifest.counts;
          expect(read).toBe(requests + repeated + setAside);
          for (const file of manifest.requests) {
            expect(statSync(path.join(one.out, file.file)).size).toBe(file.bytes);
            expect(file.bytes).toBeLessThanOrEqual(maxBytes);
            expect(file.requests).toBeLessThanOrEqual(maxRequests);
          }
          const sent = linesOf(path.join(one.out, 'ids.jsonl')).map(({ recordId }) => recordId);
          const aside = linesOf(path.join(one.out, 'set-aside.jsonl'));
          expect(new Set(sent).size).toBe(sent.length);
          const known = new Set([...sent, ...aside.map(({ recordId }) => recordId)]);
          for (const { id } of rows) expect(known.has(id) || id.trim() === '').toBe(true);
          expect(requestsIn(one.out)).toHaveLength(requests);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('reads CSV, packed files and Parquet, with characters across chunks', async () => {
    const word = 'ä€😀'.repeat(30_000);
    const csv = `id,text\n1,"${word}, ""x"""\n2,y\n3\n`;
    const template = readTemplate('{"messages":[{"role":"user","content":"Sort: {{ text }}"}]}', 'template.json');
    const source = { from: 'template', fill: template } as const;
    for (const file of [write('in.csv', csv), write('in.csv.gz', gzipSync(csv))]) {
      const one = await settings(file, { source });
      expect((await buildBatch(one)).counts).toMatchObject({ read: 3, requests: 2, setAside: 1 });
      const [line] = requestsIn(one.out);
      expect(line?.body).toMatchObject({ messages: [{ role: 'user', content: `Sort: ${word}, "x"` }] });
    }
    const rows = await parquet(`SELECT 7 AS id, {'messages': [{'role': 'user', 'content': 'x'}]} AS request`);
    const one = await settings(write('in.parquet', rows));
    expect((await buildBatch(one)).counts).toMatchObject({ read: 1, requests: 1 });
    expect(requestsIn(one.out)[0]?.body).toMatchObject({ messages: [{ role: 'user', content: 'x' }] });
    expect(readdirSync(one.out).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('names the line on which a row of CSV starts, and counts the rows of Parquet', async () => {
    const csv = 'id,text\r\n\r\n1,"two\r\nlines"\r\n2\r\n3,"a\nb\nc"\r\n4\r\n';
    const source = { from: 'template', fill: readTemplate('{"messages":["{{text}}"]}', 't.json') } as const;
    const one = await settings(write('in.csv', csv), { source });
    await buildBatch(one);
    expect(linesOf(path.join(one.out, 'set-aside.jsonl')).map(({ line }) => line)).toEqual([5, 9]);
    const rows = await parquet(
      `SELECT * FROM (VALUES ('a', 'x\ny\nz'), ('b', NULL), ('c', '{}')) AS rows(id, request)`,
    );
    const two = await settings(write('in.parquet', rows));
    await expect(buildBatch(two)).rejects.toThrow('No record can be sent. Line 1 of in.parquet');
    const three = await settings(write('in.parquet', rows), { source });
    await expect(buildBatch(three)).rejects.toThrow('has no field "text"');
  });

  it('keeps every digit of a number, in bodies, ids and templates', async () => {
    const long = ['12345678901234567890', '0.12345678901234567890', '-9007199254740993', '1E400', '5e-324'];
    const short = '[1,2.50,1e3,9007199254740991,"12345678901234567890","\\"12345678901234567890"]';
    const body = `{"messages":[{"role":"user","content":"x"}],"seed":${long[0]},"more":[${long.join()}],"short":${short}}`;
    const file = write(
      'in.jsonl',
      `{"id":${long[0]},"request":${body}}\n{"id":"b","request":${JSON.stringify(body)}}\n{"id":1.5,"request":${body}}\n`,
    );
    const one = await settings(file);
    expect((await buildBatch(one)).counts).toMatchObject({ requests: 2, setAside: 1 });
    expect(linesOf(path.join(one.out, 'ids.jsonl')).map(({ recordId }) => recordId)).toEqual([long[0], 'b']);
    const lines = readFileSync(path.join(one.out, 'requests/0001.jsonl'), 'utf8').trimEnd().split('\n');
    for (const line of lines) {
      expect(line).toContain(`"seed":${long[0]},"more":[${long.join()}]`);
    }
    // As it was written, but beside a long id: then all is read with care and written again.
    expect(lines[0]).toContain(
      '"short":[1,2.5,1000,9007199254740991,"12345678901234567890","\\"12345678901234567890"]',
    );
    expect(lines[1]).toContain(`"short":${short}`);
    // With a model of its own, and where the form has the body in parts.
    const three = await settings(
      write('in.jsonl', `{"id":1,"request":{"seed":${long[0]},"model":"m","contents":["x"]}}\n`),
      {
        shape: 'vertex',
        model: 'm',
      },
    );
    await buildBatch(three);
    expect(readFileSync(path.join(three.out, 'requests/0001.jsonl'), 'utf8')).toContain(
      `{"seed":${long[0]},"contents"`,
    );
    const fill = readTemplate(`{"messages":["Of {{id}}: {{all}}"],"seed":"{{id}}","top":${long[0]}}`, 't.json');
    const two = await settings(write('in.jsonl', `{"id":${long[0]},"all":{"n":${long[1]}}}\n`), {
      source: { from: 'template', fill },
    });
    await buildBatch(two);
    const [filled] = readFileSync(path.join(two.out, 'requests/0001.jsonl'), 'utf8').split('\n');
    expect(filled).toContain(`{"messages":["Of ${long[0]}: {\\"n\\":${long[1]}}"],"seed":${long[0]},"top":${long[0]}`);
  });

  it('sends a body byte for byte, where its line shows where it is', async () => {
    const bodies = [
      '{"messages":[{"role":"user","content":"a"}],"top_p":1.0}',
      '{ "messages" : [{"role":"user","content":"\\u0062 \\"request\\":{}}"}], "other":{"x":1} }',
      '{"messages":["c"],"model":"gpt-4o-mini","n":1.0}',
      '{"messages":["d"]}',
      '{"messages":["e"]}',
      '{"messages":["f"]}',
      '{"messages":["k"]}',
    ];
    const [a, b, c, d, e, f, k] = bodies;
    const rows = [
      `{"id":"a","request":${a}}`,
      ` { "id" : "b" , "request" : ${b} } \r`,
      `{"id":"c","request":${c}}`,
      `{"request":${d},"id":"d"}`,
      `{"x":{"request":{"messages":["no"]}},"id":"e","request":${e}}`,
      `{"id":"f","more":"\\"request\\":{","request":${f}}`,
      '{"id":"g","request":{"messages":["g"]}}}',
      '{"id":"h","request":{"messages":["h"]},}',
      '{"id":"i","x":{"request":{"messages":["i"]}}}',
      `{"id":"k","request":{"messages":["no"]},"request":${k}}`,
      `{"id":"l","a\\"request":{"messages":["no"]}}`,
    ];
    const one = await settings(write('in.jsonl', rows.join('\n')));
    await buildBatch(one);
    const lines = readFileSync(path.join(one.out, 'requests/0001.jsonl'), 'utf8').trimEnd().split('\n');
    const sent = lines.map((line) => line.slice(line.indexOf('"body":') + 7, -1));
    const named = (body = '') => `${body.slice(0, -1)},"model":"gpt-4o-mini"}`;
    expect(sent).toEqual([named(a), named(b), c, named(d), named(e), named(f), named(k)]);
    const aside = linesOf(path.join(one.out, 'set-aside.jsonl')).map(({ line, reason }) => [line, reason]);
    expect(aside).toEqual([
      [7, 'malformed-json'],
      [8, 'malformed-json'],
      [9, 'body-missing'],
      [11, 'body-missing'],
    ]);
  });

  it('fills a template as text, and names a field that is missing', () => {
    const fill = readTemplate('{"a":"{{x}} and {{ y.z }}","n":"{{n}}","k":1}', 't.json');
    expect(fill({ x: '"}\n{{n}}', y: { z: 2 }, n: [1] })).toEqual({ body: { a: '"}\n{{n}} and 2', n: [1], k: 1 } });
    expect(fill({ x: 'x', y: {}, n: 1 })).toMatchObject({ fault: { reason: 'field-missing' } });
    expect(() => readTemplate('{', 't.json')).toThrow('t.json is not JSON.');
  });

  it('takes lines that are requests already, and the bodies of logs where that is allowed', async () => {
    const lines = write('in.jsonl', jsonl([{ custom_id: 'a', params: { max_tokens: 1, messages: MESSAGES } }]));
    const anthropic = await settings(lines, {
      shape: 'anthropic',
      source: { from: 'line' },
      idField: null,
      model: 'm',
    });
    await buildBatch(anthropic);
    expect(requestsIn(anthropic.out)).toMatchObject([{ params: { max_tokens: 1, model: 'm' } }]);
    const log = write(
      'log.jsonl',
      jsonl([
        { request_id: 'x', request_body: { messages: MESSAGES } },
        { id: 'y', messages: MESSAGES, latency: 3 },
      ]),
    );
    const asked = ['batch', 'build', log, '--provider', 'openai', '--model', 'gpt-4o-mini', '--from-log'];
    expect(await callWhowaits(data, ...asked, '--out', out())).toMatchObject({ code: 2 });
    const to = out();
    expect(await callWhowaits(data, ...asked, '--bodies-may-be-used', '--out', to)).toMatchObject({ code: 0 });
    expect(requestsIn(to).map(({ body }) => body)).toEqual([
      { messages: MESSAGES, model: 'gpt-4o-mini' },
      { messages: MESSAGES, model: 'gpt-4o-mini' },
    ]);
  });

  it('leaves out what was done, unless prompt, model or schema are others', async () => {
    const file = write('in.jsonl', jsonl([record('a'), record('b'), record('c')]));
    const first = await settings(file);
    await buildBatch(first);
    const [a] = linesOf(path.join(first.out, 'ids.jsonl'));
    writeFileSync(path.join(first.out, 'published.jsonl'), jsonl([{ ...a }]));
    const done = await DoneRecords.read([first.out, write('done.jsonl', jsonl([{ recordId: 'c' }]))]);
    expect((await buildBatch(await settings(file, { done }))).counts).toMatchObject({ requests: 1, doneBefore: 2 });
    const again = await buildBatch(await settings(file, { done, promptVersion: 'v2' }));
    expect(again.counts).toMatchObject({ requests: 2, doneBefore: 1 });
    expect(done.leftOut).toEqual({ all: 3, byRecordId: 2, changed: 0 });
  });

  it('does again what names another version, and says what was done with another prompt', async () => {
    const file = write('in.jsonl', jsonl([record('a'), record('b')]));
    const first = await settings(file);
    await buildBatch(first);
    const ids = linesOf(path.join(first.out, 'ids.jsonl'));
    writeFileSync(path.join(first.out, 'published.jsonl'), jsonl(ids));
    const asked = ['--provider', 'openai', '--model', 'gpt-4o-mini', '--id', 'id', '--body', 'request'];
    const build = (input: string, ...more: string[]) =>
      callWhowaits(data, 'batch', 'build', input, ...asked, '--done', first.out, '--out', out(), ...more);

    const other = write('other.jsonl', jsonl([record('a'), record('b', { temperature: 1 }), record('c')]));
    const changed = await build(other);
    expect(changed.stdout).toContain('1 request in 1 file. Left out: 2 done before.');
    expect(changed.stderr).toContain('1 record done before had another request then');
    const all = write('all.jsonl', jsonl([record('a', { temperature: 1 }), record('b', { temperature: 1 })]));
    expect((await build(all)).stderr).toContain('done in earlier runs, 2 of them with another request. Name the new');
    expect((await build(all, '--prompt-version', 'v2')).stderr).toContain('No record is left out');

    const versions = { promptVersion: 'v2', model: 'gpt-4o-mini', schemaVersion: null };
    const lines = [
      { recordId: 'a', promptVersion: 'v1' },
      { recordId: 'b', promptVersion: 'v2' },
    ];
    const done = await DoneRecords.read([write('export.jsonl', jsonl(lines))], versions);
    const { counts } = await buildBatch(await settings(file, { done, promptVersion: 'v2' }));
    expect(counts).toMatchObject({ requests: 1, doneBefore: 1 });
    expect(done.named).toEqual({ all: 2, ofOthers: 1 });
  });

  it('parts what costs more than the cap into runs, or refuses it', async () => {
    const file = write(
      'in.jsonl',
      jsonl(Array.from({ length: 30 }, (_, index) => record(`r${index}`, { max_tokens: 1_000_000 }))),
    );
    // An answer of a million tokens is $0.30: three a run of $1.
    const one = await settings(file, { capUsd: 1 });
    const manifest = await buildBatch(one);
    expect(manifest.requests.map(({ run, requests }) => [run, requests])).toEqual(
      Array.from({ length: 10 }, (_, index) => [index + 1, 3]),
    );
    for (const { usd } of manifest.requests) expect(usd?.high).toBeLessThanOrEqual(1);
    await expect(buildBatch(await settings(file, { capUsd: 1, refuseAboveCap: true }))).rejects.toThrow(
      'above the cap of $1.00',
    );
    const unpriced = await buildBatch(await settings(file, { price: null }));
    expect(unpriced.usd).toBeNull();
  });

  it('refuses the data directory, a folder with other files and another build, and says what to do', async () => {
    const file = write('in.jsonl', jsonl([record('a')]));
    await expect(buildBatch(await settings(file, { out: path.join(data, 'x') }))).rejects.toThrow(
      "under Whowaits's data directory",
    );
    // Node's own recursive mkdir never returns there.
    if (process.platform === 'linux') {
      await expect(buildBatch(await settings(file, { out: '/proc/none/nightly' }))).rejects.toThrow("can't be made");
    }
    const other = out();
    mkdirSync(other);
    writeFileSync(path.join(other, 'mine.txt'), 'x');
    await expect(buildBatch(await settings(file, { out: other }))).rejects.toThrow('holds other files');
    const one = await settings(file);
    await buildBatch(one);
    await buildBatch(one);
    await expect(buildBatch({ ...one, model: 'gpt-4o' })).rejects.toThrow('holds another build');
    expect(requestsIn(one.out)).toHaveLength(1);
    writeFileSync(path.join(one.out, 'manifest.json'), `{"batch":"${CANARY}"}`);
    const damaged = await buildBatch(one).then(String, String);
    expect(damaged).toContain('manifest.json is no manifest of a batch at ');
    expect(await openFolder(one.out).then(String, String)).toBe(damaged);
    expect(damaged).not.toContain(CANARY);
    const missing = await callWhowaits(
      data,
      'batch',
      'build',
      'no-such',
      '--provider',
      'openai',
      '--model',
      'm',
      '--out',
      out(),
    );
    expect(missing).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('no-such does not exist. Check its path.'),
    });
  });

  it.each([
    ['[]', 'it is a list'],
    ['{"type":"strin"}', 'schema is invalid'],
    ['7', 'is no JSON Schema'],
  ])('refuses the JSON Schema %s before anything is sent', async (text, why) => {
    const schema = write('schema.json', text);
    const refused = await callWhowaits(
      data,
      ...['batch', 'build', write('in.jsonl', jsonl([record('a')])), '--provider', 'openai', '--model', 'gpt-4o-mini'],
      ...['--id', 'id', '--body', 'request', '--out', out(), '--schema', schema],
    );
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining(why) });
  });

  it('says that a file is no Parquet, and that a log keeps no bodies', async () => {
    const file = write('in.parquet', 'no Parquet');
    await expect(buildBatch(await settings(file))).rejects.toThrow('in.parquet is no Parquet file. Make it again');
    const log = write('log.csv', 'request_id,model\nr-1,gpt-4o-mini\n');
    await expect(buildBatch(await settings(log, { source: { from: 'log' }, idField: null }))).rejects.toThrow(
      'Line 2 of log.csv: It has no request body in a place of Helicone',
    );
  });

  it('says why nothing can be sent', async () => {
    const file = write('in.jsonl', jsonl(['x', record('a', { stream: true })]));
    await expect(buildBatch(await settings(file))).rejects.toThrow(
      'No record can be sent. Line 1 of in.jsonl: It is not JSON. Write one JSON object on the line.',
    );
  });

  it('leaves a folder alone in which another process builds, and removes what an ended one left', async () => {
    const to = out();
    const other = '11111111-2222-3333-4444-555555555555';
    const underWay = path.join(to, `.building-${other}`);
    mkdirSync(underWay, { recursive: true });
    mkdirSync(path.join(data, 'owners'), { recursive: true });
    const lock = await takeLock(path.join(data, 'owners', `${other}.lock`));
    const build = await settings(write('one.jsonl', jsonl([record('a')])), { out: to });
    await expect(buildBatch(build)).rejects.toThrow('Another process builds in');
    expect(readdirSync(to)).toEqual([path.basename(underWay)]);
    await lock?.release();
    expect((await buildBatch(build)).counts.requests).toBe(1);
    expect(readdirSync(to).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
