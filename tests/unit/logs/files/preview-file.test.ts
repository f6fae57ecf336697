import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { previewFile, samplesOf } from '../../../../lib/logs/files/preview-file';
import { zip } from '../../../integration/formats/pack';

const file = (content: string | Uint8Array) => new Blob([content as BlobPart]);
const CSV = 'when,mdl,note\n2026-11-02,gpt-4o,"two\nlines"\n\n2026-11-03,gpt-4o,x\n';

describe('the preview of a file', () => {
  it.each([
    ['plain', CSV],
    ['gzipped', gzipSync(CSV)],
    ['UTF-16', Buffer.from(`\uFEFF${CSV}`, 'utf16le')],
    ['cut off inside its gzip data', gzipSync(CSV + 'a,b,c\n'.repeat(50_000)).subarray(0, -20)],
  ])('has the first rows of a CSV file that is %s', async (_name, content) => {
    const preview = await previewFile('log.csv', file(content));
    expect(preview?.shape).toMatchObject({ kind: 'csv', columns: ['when', 'mdl', 'note'] });
    expect(preview?.rows.slice(0, 2)).toEqual([
      ['2026-11-02', 'gpt-4o', 'two\nlines'],
      ['2026-11-03', 'gpt-4o', 'x'],
    ]);
  });

  it.each(['sep=;\n', '\n\nsep=;\r\n'])('starts below what stands above the header: %j', async (above) => {
    const text = `${above}when;mdl\n2026-11-02;gpt-4o\n`;
    const preview = await previewFile('log.csv', file(text));
    expect(preview).toMatchObject({
      shape: { columns: ['when', 'mdl'] },
      rows: [['2026-11-02', 'gpt-4o']],
      head: text,
    });
  });

  it('ends behind its thousandth row, with nothing of the next', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `${index},gpt-4o`);
    const preview = await previewFile('log.csv', file(`n,model\n${rows.join('\n')}`));
    expect(preview?.rows).toHaveLength(1000);
    expect(preview?.head).toBe(`n,model\n${rows.slice(0, 1000).join('\n')}\n`);
  });

  it('leaves out a row that is cut off where the look ends', async () => {
    const long = 'x'.repeat(10_000);
    const rows = Array.from({ length: 1000 }, (_, index) => `${index},${long}`);
    const preview = await previewFile('log.csv', file(`n,text\n${rows.join('\n')}`));
    expect(preview?.rows.length).toBeGreaterThan(300);
    expect(preview?.rows.every(([, text]) => text === long)).toBe(true);
    expect(preview?.head.endsWith(`${long}\n`)).toBe(true);
  });

  it('has the values inside the objects of JSON lines', async () => {
    const lines = ['{"model":"m","usage":{"in":5,"cached":true}}', 'broken', '{"model":null,"tags":["a"]}'];
    const preview = await previewFile('log.jsonl', file(lines.join('\n')));
    expect(preview && samplesOf(preview)).toEqual({
      model: ['m', ''],
      usage: ['{"in":5,"cached":true}', ''],
      'usage.in': ['5', ''],
      'usage.cached': ['true', ''],
      tags: ['', '["a"]'],
    });
  });

  it('has the records inside lists, with their attributes', async () => {
    const span = { name: 'chat', attributes: [{ key: 'model', value: { stringValue: 'gpt-4o' } }] };
    const line = JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans: [span, { name: 'embed' }] }] }] });
    const preview = await previewFile('spans.jsonl', file(line));
    const samples = preview && samplesOf(preview);
    expect(samples?.name).toEqual(['chat', 'embed']);
    expect(samples?.['attributes[model]']).toEqual(['gpt-4o', '']);
  });

  it.each([
    ['an array', '[{"model":"m","n":1},\n {"model":"x","n":2}]'],
    ['an array, cut off', '[{"model":"m","n":1},{"model":"x","n":2},{"model":"y","us'],
    ['objects over several lines', '{\n "model": "m",\n "n": 1\n}\n{\n "model": "x",\n "n": 2\n}'],
    ['a page', '{"object":"list",\n"data":[{"model":"m","n":1},{"model":"x","n":2}],\n"has_more":true}'],
    ['a page, cut off', '{"object":"list",\n"data":[{"model":"m","n":1},{"model":"x","n":2},{"mod'],
  ])('has the records of a JSON document: %s', async (_name, content) => {
    const preview = await previewFile('log.json', file(content));
    const samples = preview && samplesOf(preview);
    expect(samples).toMatchObject({ model: ['m', 'x'], n: ['1', '2'] });
    expect(preview?.shape.columns).not.toContain('$.has_more');
    // What is tried is what is shown, to the digit.
    expect((await previewFile('head.json', file(preview?.head ?? '')))?.rows).toEqual(preview?.rows);
  });

  it('takes a list that is none in some of its objects for what it is', async () => {
    const page = {
      data: [{ results: [{ model: 'm', n: 1 }] }, { results: null }, { results: [{ model: 'x', n: 2 }] }],
    };
    const preview = await previewFile('page.json', file(JSON.stringify([page])));
    expect(preview && samplesOf(preview)).toMatchObject({ model: ['m', 'x'], n: ['1', '2'] });
  });

  it('ends behind a whole record where a document is longer than the look', async () => {
    const record = (n: number) => ({ n, messages: [{ role: 'user', text: 'x'.repeat(5000) }, { role: 'model' }] });
    const records = Array.from({ length: 2000 }, (_, n) => record(n));
    const preview = await previewFile('log.json', file(JSON.stringify({ data: records })));
    expect(preview?.rows.length).toBeGreaterThan(500);
    expect(preview?.rows.map(([n]) => n)).toEqual(preview?.rows.map((_, n) => String(n)));
    expect(JSON.parse(preview?.head ?? '').data).toEqual(records.slice(0, preview?.rows.length));
  });

  it.each([
    ['a line', '{"model":"m","deep":', '}\n'],
    ['a document', '[{"model":"m","deep":', '}]'],
    ['a document that breaks off', '[{"model":"m","deep":', '},{"mo'],
  ])('is not kept busy by %s that is nested as deep as it is long', async (_name, before, after) => {
    const levels = 300_000;
    const content = `${before}${'[{"a":'.repeat(levels)}1${'}]'.repeat(levels)}${after}`;
    expect((await previewFile('deep.json', file(content)))?.rows[0]?.[0]).toBe('m');
  });

  it.each([
    ['a zip archive', zip({ 'a/log.csv': CSV })],
    [
      'a zip archive with other files in it',
      zip({ 'README.md': 'About this', '.DS_Store': 'a,b,c\n', 'a/log.csv': CSV }),
    ],
    ['gzip in a zip archive', zip({ 'log.csv.gz': gzipSync(CSV) })],
    ['gzip in gzip', gzipSync(gzipSync(CSV))],
  ])('looks into %s', async (_name, content) => {
    const preview = await previewFile('export', file(content));
    expect(preview?.shape.columns).toEqual(['when', 'mdl', 'note']);
    expect(preview?.rows).toHaveLength(2);
  });

  it('prefers the file of an archive that is known', async () => {
    const wide = `${Array.from({ length: 20 }, (_, n) => `c${n}`).join()}\n${'x,'.repeat(19)}x\n`;
    const known = 'timestamp,model,input_tokens\n2026-11-02,gpt-4o,5\n';
    const preview = await previewFile('export.zip', file(zip({ 'a-wide.csv': wide, 'b-log.csv': known })));
    expect(preview?.shape.columns).toEqual(['timestamp', 'model', 'input_tokens']);
  });

  it('looks into zstd', async () => {
    const packed = readFileSync(new URL('../../../fixtures/logs/containers/requests.csv.zst', import.meta.url));
    const plain = readFileSync(new URL('../../../fixtures/logs/containers/requests.csv', import.meta.url));
    expect(await previewFile('log.csv', file(packed))).toEqual(await previewFile('log.csv', file(plain)));
  });

  it('is not there for files of other kinds, or what is not read here', async () => {
    expect(await previewFile('log.parquet', file('PAR1....'))).toBeNull();
    expect(await previewFile('empty.csv', file(''))).toBeNull();
    expect(await previewFile('locked.zip', file(zip({ 'log.csv': CSV }, true)))).toBeNull();
    expect(await previewFile('cut.zip', file(zip({ 'log.csv': CSV }).subarray(0, -30)))).toBeNull();
    await expect(previewFile('broken.json', file('[{"model":'))).rejects.toThrow('no whole record');
  });
});
