import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { importRequests } from '../../../lib/engine/import/import-requests';
import { LIMITS } from '../../../lib/engine/limits/limits';
import { zip } from '../formats/pack';
import { type Input, importRequest, query, rejectsOf } from './import-files';
import { readFiles } from './read-files';

// The least that may be set, so that what is longer is written and read quickly.
vi.hoisted(() => vi.stubEnv('WHOWAITS_LIMIT_LINE_BYTES', `${2 ** 20}`));

const request = (minute: number, more: object = {}) => ({
  timestamp: `2026-11-02T09:${String(minute).padStart(2, '0')}:00Z`,
  model: 'gpt-4o',
  input_tokens: 10,
  ...more,
});
const LONG = 'x'.repeat(LIMITS.lineBytes);
const DEEP = JSON.parse(`${'['.repeat(LIMITS.jsonDepth + 1)}${']'.repeat(LIMITS.jsonDepth + 1)}`) as unknown;
const RECORDS = [
  request(0),
  request(1, { image: LONG }),
  request(2),
  request(3, { nested: DEEP }),
  request(4, { nested: DEEP }),
  request(5),
];
const LINES = `${RECORDS.map((record) => JSON.stringify(record)).join('\n')}\n`;
const DOCUMENT = `[\n${RECORDS.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`;
const PAGE = `{"data":${DOCUMENT.trim()}}\n`;
const CSV = [
  'timestamp,model,input_tokens,image',
  ...[0, 1, 2, 3].map((minute) => `2026-11-02T09:0${minute}:00Z,gpt-4o,10,${minute === 1 ? `"a\nb ${LONG}"` : 'x'}`),
  `2026-11-02T09:04:00Z,gpt-4o,10,${LONG}`,
  '2026-11-02T09:05:00Z,gpt-4o,10,x',
].join('\n');

const minutesOf = async (imported: { requests: string }) =>
  (await query(imported, 'SELECT list(minute(started_at)::INT ORDER BY started_at) AS minutes FROM requests'))[0]
    ?.minutes;

describe('one record that is too long or too deep costs itself alone', () => {
  const json = (above: number) => ({
    'too-long': { count: 1, lines: [above + 2] },
    'too-deep': { count: 2, lines: [above + 4, above + 5] },
  });
  it.each<[what: string, content: () => string | Uint8Array, above: number]>([
    ['JSON lines', () => LINES, 0],
    ['JSON lines of the other line end', () => LINES.replaceAll('\n', '\r\n'), 0],
    ['JSON lines of mixed line ends', () => LINES.replace('\n', '\r\n'), 0],
    ['an array', () => DOCUMENT, 1],
    ['a page', () => PAGE, 1],
    ['gzip', () => gzipSync(LINES, { level: 1 }), 0],
    ['zip', () => zip({ 'log.json': DOCUMENT }), 1],
  ])('in %s', async (_what, content, above) => {
    const imported = await readFiles([{ name: 'log', content: content() }]);
    expect(await minutesOf(imported)).toEqual([0, 2, 5]);
    expect(rejectsOf(imported)).toEqual(json(above));
  });

  it('in CSV, where it may span lines', async () => {
    const imported = await readFiles([{ name: 'log.csv', content: CSV }]);
    expect(await minutesOf(imported)).toEqual([0, 2, 3, 5]);
    expect(rejectsOf(imported)).toEqual({ 'too-long': { count: 2, lines: [3, 7] } });
  });

  it('in one of many small files, by its name, and is written down', async () => {
    const inputs: Input[] = Array.from({ length: 10 }, (_, index) => {
      const records = [request(index), request(10 + index, index === 7 ? { nested: DEEP } : {})];
      return { name: `${index}.jsonl`, content: records.map((record) => JSON.stringify(record)).join('\n') };
    });
    const asked = importRequest(inputs);
    const rejects = join(asked.directory, 'rejects.csv');
    const result = await importRequests({ ...asked, rejects }, () => {});
    expect(result).toMatchObject({ accepted: 19, files: [{ name: '0.jsonl and 9 more', rows: 20, rejected: 1 }] });
    expect(readFileSync(rejects, 'utf8')).toBe('file,line,reason,column\n7.jsonl,2,too-deep,\n');
  });
});

describe('a log that begins inside a line', () => {
  const lines = [0, 2, 5].map((index) => RECORDS[index]).map((record) => JSON.stringify(record));
  it.each([
    ['is cut', (text: string) => text.slice(30)],
    ['is cut inside an object', (text: string) => `{"role":"user"}], ${text.slice(1)}`],
    ['has a spoilt first byte', (text: string) => `x${text.slice(1)}`],
    ['has another bracket first', (text: string) => `[${text.slice(1)}`],
    ['looks like a web page', (text: string) => `<${text.slice(1)}`],
  ])('and %s loses its first line alone', async (_what, spoil) => {
    const [first = '', ...others] = lines;
    const imported = await readFiles([{ name: 'log.jsonl', content: `${spoil(first)}\n${others.join('\n')}\n` }]);
    expect(rejectsOf(imported)).toEqual({ 'broken-json': { count: 1, lines: [1] } });
    expect(imported.accepted).toBe(lines.length - 1);
  });

  it('has its other bounds too', async () => {
    const deep = `{"a":${'['.repeat(50_000)}`;
    const content = `"tail": 1}\n${lines.join('\n')}\n${deep}\n`;
    const imported = await readFiles([{ name: 'log.jsonl', content }]);
    expect(rejectsOf(imported)).toEqual({
      'broken-json': { count: 1, lines: [1] },
      'too-deep': { count: 1, lines: [lines.length + 2] },
    });
  });

  it('by two byte order marks loses no more than that line', async () => {
    const imported = await readFiles([{ name: 'log.jsonl', content: `\uFEFF\uFEFF${lines.join('\n')}` }]);
    expect(imported.accepted).toBeGreaterThanOrEqual(lines.length - 1);
  });
});

it.each([
  ['CSV', 'timestamp,input_tokens\n2026-11-02T09:00:00Z,1\n2026-11-02T09:00:00Z,-1\n', 3],
  ['JSON lines', '{"timestamp":"2026-11-02","input_tokens":1}\n{"timestamp":"2026-11-02","input_tokens":-1}\n', 2],
])('%s below three million blank lines is read, with its lines', async (_what, text, line) => {
  const imported = await readFiles([{ name: 'log', content: '\n'.repeat(3_000_000) + text }]);
  expect(imported.accepted).toBe(1);
  expect(rejectsOf(imported)).toEqual({ 'negative-number': { count: 1, lines: [3_000_000 + line] } });
});
