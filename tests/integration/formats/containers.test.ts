import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { UnreadableFile } from '../../../lib/logs/files/unreadable-file';
import { type Input, query, rejectsOf } from '../engine/import-files';
import { type Read, readFiles } from '../engine/read-files';
import { REPOSITORY } from '../run-whowaits';
import { parquet, zip } from './pack';

const FIXTURES = join(REPOSITORY, 'tests/fixtures/logs/containers');
const CSV = readFileSync(join(FIXTURES, 'requests.csv'), 'utf8');
const OBJECTS = [1, 2, 3].map((n) => ({
  timestamp: `2026-11-02T09:0${n - 1}:00Z`,
  model: 'gpt-4o',
  application: 'chat',
  usage: { input_tokens: 100 * n, output_tokens: 10 * n },
  messages: [{ role: 'user', content: 'brackets ]}, quotes \\" and\nbreaks' }],
}));
const LINES = `${OBJECTS.map((object) => JSON.stringify(object)).join('\n')}\n`;
const ROWS = `SELECT * FROM (VALUES (TIMESTAMP '2026-11-02 09:00:00', 'gpt-4o', 'chat', {'input_tokens': 100, 'output_tokens': 10}),
  (TIMESTAMP '2026-11-02 09:01:00', 'gpt-4o', 'chat', {'input_tokens': 200, 'output_tokens': 20}),
  (TIMESTAMP '2026-11-02 09:02:00', 'gpt-4o', 'chat', {'input_tokens': 300, 'output_tokens': 30}))
  AS t(timestamp, model, application, usage)`;

const file = (name: string, content: string | Uint8Array): Input => ({ name, content });
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

/** The same three requests: 600 tokens in, 60 out, at 9:00, 9:01 and 9:02. */
async function expectTheThree(imported: Read): Promise<void> {
  expect(imported).toMatchObject({ accepted: 3, duplicates: 0, rejects: [] });
  const rows = await query(
    imported,
    'SELECT started_at, model, application, input_tokens, output_tokens FROM requests ORDER BY started_at',
  );
  expect(rows).toEqual(
    [1, 2, 3].map((n) => ({
      started_at: `2026-11-02 09:0${n - 1}:00`,
      model: 'gpt-4o',
      application: 'chat',
      input_tokens: `${100 * n}`,
      output_tokens: `${10 * n}`,
    })),
  );
}

describe('the same requests are read, told by content and under any name, from', () => {
  const cases: [what: string, content: string | Uint8Array | Promise<Uint8Array>][] = [
    ['CSV', CSV],
    ['CSV with CRLF and a byte order mark', `\uFEFF${CSV.replaceAll('\n', '\r\n')}`],
    ['TSV', CSV.replaceAll(',', '\t')],
    ['UTF-16 with a mark, little-endian', Buffer.from(`\uFEFF${CSV}`, 'utf16le')],
    ['UTF-16 with a mark, big-endian', utf16be(`\uFEFF${CSV}`)],
    ['UTF-16 without a mark', Buffer.from(CSV.replaceAll('\n', '\r\n'), 'utf16le')],
    ['JSON lines', LINES],
    ['JSON lines with CRLF and a byte order mark', `\uFEFF${LINES.replaceAll('\n', '\r\n')}`],
    ['JSON lines behind times, as log shippers print them', LINES.replace(/^(?=.)/gm, '2026-11-02T10:00:00.000Z ')],
    [
      'JSON lines whose only times are before them',
      `${OBJECTS.map(({ timestamp, ...object }) => `${timestamp} ${JSON.stringify(object)}`).join('\r\n')}\r\n`,
    ],
    ['UTF-16 JSON lines', utf16be(`\uFEFF${LINES}`)],
    ['a JSON array', JSON.stringify(OBJECTS)],
    ['a pretty-printed JSON array', JSON.stringify(OBJECTS, null, 2)],
    [
      'pretty-printed objects, one after the other',
      OBJECTS.map((object) => JSON.stringify(object, null, 4)).join('\n'),
    ],
    ['a document {data: […]}', JSON.stringify({ object: 'list', data: OBJECTS, has_more: false })],
    [
      'a pretty-printed document {data: […]}',
      JSON.stringify({ object: 'list', data: OBJECTS, has_more: false }, null, 2),
    ],
    ['pages, one a line', OBJECTS.map((object) => JSON.stringify({ data: [object] })).join('\n')],
    ['gzip', gzipSync(CSV)],
    ['gzip of a JSON array', gzipSync(JSON.stringify(OBJECTS))],
    ['gzip of gzip', gzipSync(gzipSync(LINES))],
    ['zstd', readFileSync(join(FIXTURES, 'requests.csv.zst'))],
    ['zip', zip({ 'folder/requests.csv': CSV })],
    [
      'zip of gzip, beside what is no log',
      zip({ 'README.txt': 'about: this export', '.DS_Store': 'x', 'a/b.gz': gzipSync(LINES) }),
    ],
    [
      'zip of a JSON file for each request',
      zip(Object.fromEntries(OBJECTS.map((object, n) => [`${n}.json`, JSON.stringify(object, null, 1)]))),
    ],
    ['Parquet', parquet(ROWS)],
    ['zip of Parquet', parquet(ROWS).then((bytes) => zip({ 'part-0': bytes }))],
  ];
  it.each(cases)('%s', async (_what, content) => {
    await expectTheThree(await readFiles([file('export', await content)]));
  });

  it('several files, each of its own kind', async () => {
    const imported = await readFiles([
      file('a', CSV.split('\n').slice(0, 2).join('\n')),
      file('b', gzipSync(JSON.stringify([OBJECTS[1]]))),
      file('c', zip({ c: LINES.split('\n')[2] ?? '' })),
    ]);
    await expectTheThree(imported);
    expect(imported.files.map(({ rows }) => rows)).toEqual([1, 1, 1]);
  });
});

describe('lines that are rejected keep the place that the user knows', () => {
  const bad = { ...OBJECTS[0], usage: { input_tokens: -1, output_tokens: 1 } };

  it('in a pretty-printed array: the line where the record starts', async () => {
    const text = JSON.stringify([OBJECTS[0], bad, OBJECTS[1]], null, 2);
    const line = text.split('\n').findIndex((row, index) => row === '  {' && index > 1) + 1;
    const imported = await readFiles([file('a.json', text)]);
    expect(rejectsOf(imported)).toEqual({ 'negative-number': { count: 1, lines: [line] } });
  });

  it('in a page of one line: that line, also in later pages', async () => {
    const pages = [
      [OBJECTS[0], OBJECTS[1]],
      [OBJECTS[2], bad],
    ].map((data) => JSON.stringify({ data }));
    expect(rejectsOf(await readFiles([file('a.jsonl', pages.join('\n'))]))).toEqual({
      'negative-number': { count: 1, lines: [2] },
    });
  });

  it('among pages of which one is broken, one empty and one holds more than objects', async () => {
    const page = (...data: unknown[]) => JSON.stringify({ data });
    const lines = [page(OBJECTS[0]), '{"data":[{"timestamp":', page(), page(OBJECTS[1], 5), page(OBJECTS[2])];
    const imported = await readFiles([file('a.jsonl', lines.join('\n'))]);
    expect(imported).toMatchObject({ accepted: 3, files: [{ rows: 5, rejected: 2 }] });
    expect(rejectsOf(imported)).toEqual({
      'broken-json': { count: 1, lines: [2] },
      'not-an-object': { count: 1, lines: [4] },
    });
  });

  it('in a Parquet file: the row', async () => {
    const bytes = await parquet(
      `${ROWS} UNION ALL SELECT TIMESTAMP '2026-11-02 09:03:00', 'gpt-4o', 'chat', {'input_tokens': -5, 'output_tokens': 0}`,
    );
    expect(rejectsOf(await readFiles([file('a.parquet', bytes)]))).toEqual({
      'negative-number': { count: 1, lines: [4] },
    });
  });

  it('among more than a thousand small files: the file', async () => {
    const members = Array.from({ length: 1100 }, (_, n) => [
      `2026/${n}.json`,
      JSON.stringify(n === 1034 ? bad : OBJECTS[n % 3], null, n % 2),
    ]);
    const imported = await readFiles([file('s3.zip', zip(Object.fromEntries(members)))]);
    expect(imported).toMatchObject({
      accepted: 1099,
      files: [{ name: 's3.zip/2026/0.json and 1,099 more', rows: 1100 }],
    });
    expect(imported.rejects).toMatchObject([{ count: 1, examples: [{ file: 's3.zip/2026/1034.json', line: 1 }] }]);
  });
});

describe('what lies beside the logs in an archive', () => {
  it('is passed over and named', async () => {
    const imported = await readFiles([file('a.zip', zip({ 'notes.pdf': '%PDF-1.7', 'requests.csv': CSV }))]);
    await expectTheThree(imported);
    expect(imported.files[0]?.notes).toContainEqual({
      code: 'files-passed-over',
      says: expect.stringMatching(/^Skipped files without requests: .*a\.zip\/notes\.pdf\. The first one: .*is a PDF/),
    });
  });

  it('says why when it is all there is', async () => {
    await expect(readFiles([file('a.zip', zip({ 'notes.pdf': '%PDF-1.7' }))])).rejects.toThrow(/notes\.pdf is a PDF/);
    await expect(readFiles([file('a.zip', zip({}))])).rejects.toThrow(/a\.zip holds no files/);
  });
});

it.each([
  ['an array', '[{"timestamp":"2026-11-02","input_tokens":1},'],
  ['a page', '{"data":[{"timestamp":"2026-11-02","input_tokens":1}'],
])('%s of JSON that is cut off between two records says that rows are missing', async (_what, content) => {
  const imported = await readFiles([{ name: 'log.json', content }]);
  expect(imported).toMatchObject({ accepted: 1, rejects: [] });
  const notes = imported.files[0]?.notes.filter(({ code }) => code === 'truncated-file');
  expect(notes?.map(({ says }) => says)).toEqual([expect.stringMatching(/^log\.json ends before its JSON does/)]);
  const whole = await readFiles([
    { name: 'log.json', content: `${content.replace(/,$/, '')}]${content.startsWith('{') ? '}' : ''}` },
  ]);
  expect(whole.files[0]?.notes.filter(({ code }) => code === 'truncated-file')).toEqual([]);
});

describe('a container that can’t be read', () => {
  const cases: [what: string, content: () => Uint8Array | Promise<Uint8Array>, says: RegExp][] = [
    ['an encrypted zip', () => zip({ 'a.csv': CSV }, true), /is encrypted\. Unpack it with its password/],
    [
      'a document of Office',
      () => zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': 'x' }),
      /an Office document without a sheet/,
    ],
    ['a zip with a name that leads out of it', () => zip({ '../../a.csv': CSV }), /holds a file whose path leads out/],
    ['a zip with a name from the root', () => zip({ '/etc/a.csv': CSV }), /holds a file whose path leads out/],
    ['a zip packed by LZMA', () => withMethod(zip({ 'a.csv': CSV }), 14), /zip method 14.*pack it with deflate/],
    ['a tar archive in gzip', () => gzipSync(tarStart('a.csv')), /is a tar archive\. Unpack it/],
    ['JSON without a record', () => Buffer.from('[]'), /JSON without an object.* Export the log again/],
    ['JSON without an object', () => Buffer.from('[1, [2], "x"]'), /JSON without an object/],
    ['a page of the web', () => Buffer.from('<!doctype html>\n<html>a,b</html>\n'), /line 1: .*sign-in page.*again/],
    ['a cut-off zip', () => zip({ 'a.csv': CSV }).subarray(0, 100), /zip archive is cut off or damaged/],
    ['zstd of nothing but its first bytes', () => Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]), /zstd data is cut off/],
    [
      'gzip five layers deep',
      () => [1, 2, 3, 4, 5, 6].reduce((inner) => gzipSync(inner), gzipSync(CSV)),
      /packed more than 4 times/,
    ],
    ['a gzip bomb', () => gzipSync(Buffer.alloc(80 << 20, 'a,b\n')), /more than 500 times its size/],
    ['a zip bomb', () => zip({ 'a.csv': Buffer.alloc(80 << 20, 'a,b\n') }), /more than 500 times its size/],
    ['a Parquet file with a false footer', async () => withFalseFooter(await parquet(ROWS)), /Parquet file is damaged/],
    [
      'a Parquet file of millions of equal rows',
      () => parquet("SELECT 1 AS input_tokens, 'gpt-4o' AS model FROM range(20_000_000)"),
      /more than any real log/,
    ],
    ['a cut-off Parquet file', async () => (await parquet(ROWS)).subarray(0, 200), /Parquet file is damaged/],
    [
      'a JSON document 100,000 levels deep',
      () => Buffer.from('['.repeat(100_000)),
      /line 1: The JSON is nested deeper than the limit/,
    ],
    [
      'a record of 17 MB in a document',
      () => Buffer.from(`[{"x":"${'y'.repeat(17 << 20)}"}]`),
      /line 1: The record is longer than the limit/,
    ],
  ];
  it.each(cases)('%s is refused, saying so', async (_what, content, says) => {
    const imported = readFiles([file('export', await content())]);
    await expect(imported).rejects.toThrow(UnreadableFile);
    await expect(imported).rejects.toThrow(says);
  });
});

/** The same archive of one file, said to be packed by another method (APPNOTE.TXT 6.3.10, sections 4.3.7 and 4.3.12). */
function withMethod(archive: Buffer, method: number): Buffer {
  archive.writeUInt16LE(method, 8);
  archive.writeUInt16LE(method, archive.indexOf('PK\x01\x02', 0, 'latin1') + 10);
  return archive;
}

/** The header of a file in a tar archive (POSIX ustar). */
function tarStart(name: string): Buffer {
  const header = Buffer.alloc(1024);
  header.write(name, 0);
  header.write('ustar\x0000', 257, 'latin1');
  return header;
}

/** Scribbles over the middle of the footer, whose length stands before the last four bytes. */
function withFalseFooter(bytes: Buffer): Buffer {
  const length = bytes.readUInt32LE(bytes.length - 8);
  const footer = bytes.length - 8 - length;
  bytes.fill(0xff, footer + Math.floor(length / 4), footer + Math.floor(length / 2));
  return bytes;
}
