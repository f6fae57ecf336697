import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { previewFile, samplesOf } from '../../../lib/logs/preview-file';

const stream = (content: string | Uint8Array) => new Blob([content as BlobPart]).stream() as ReadableStream<Uint8Array>;
const CSV = 'when,mdl,note\n2026-11-02,gpt-4o,"two\nlines"\n\n2026-11-03,gpt-4o,x\n';

describe('the preview of a file', () => {
  it.each([
    ['plain', CSV],
    ['gzipped', gzipSync(CSV)],
    ['UTF-16', Buffer.from(`\uFEFF${CSV}`, 'utf16le')],
    ['cut off inside its gzip data', gzipSync(CSV + 'a,b,c\n'.repeat(50_000)).subarray(0, -20)],
  ])('has the first rows of a CSV file that is %s', async (_name, content) => {
    const preview = await previewFile('log.csv', stream(content));
    expect(preview?.shape).toMatchObject({ kind: 'csv', columns: ['when', 'mdl', 'note'] });
    expect(preview?.rows.slice(0, 2)).toEqual([
      ['2026-11-02', 'gpt-4o', 'two\nlines'],
      ['2026-11-03', 'gpt-4o', 'x'],
    ]);
  });

  it('ends behind its thousandth row, with nothing of the next', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `${index},gpt-4o`);
    const preview = await previewFile('log.csv', stream(`n,model\n${rows.join('\n')}`));
    expect(preview?.rows).toHaveLength(1000);
    expect(preview?.head).toBe(`n,model\n${rows.slice(0, 1000).join('\n')}\n`);
  });

  it('leaves out a row that is cut off where the look ends', async () => {
    const long = 'x'.repeat(10_000);
    const rows = Array.from({ length: 1000 }, (_, index) => `${index},${long}`);
    const preview = await previewFile('log.csv', stream(`n,text\n${rows.join('\n')}`));
    expect(preview?.rows.length).toBeGreaterThan(300);
    expect(preview?.rows.every(([, text]) => text === long)).toBe(true);
    expect(preview?.head.endsWith(`${long}\n`)).toBe(true);
  });

  it('has the values inside the objects of JSON lines', async () => {
    const lines = ['{"model":"m","usage":{"in":5,"cached":true}}', 'broken', '{"model":null,"tags":["a"]}'];
    const preview = await previewFile('log.jsonl', stream(lines.join('\n')));
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
    const preview = await previewFile('spans.jsonl', stream(line));
    const samples = preview && samplesOf(preview);
    expect(samples?.['name']).toEqual(['chat', 'embed']);
    expect(samples?.['attributes[model]']).toEqual(['gpt-4o', '']);
  });

  it('is not there for files of other kinds', async () => {
    expect(await previewFile('log.parquet', stream('PAR1....'))).toBeNull();
    expect(await previewFile('log.json', stream('[{"model":"m"}]'))).toBeNull();
    expect(await previewFile('empty.csv', stream(''))).toBeNull();
  });
});
