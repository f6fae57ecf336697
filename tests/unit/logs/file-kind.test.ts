import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type FileKind, fileKind, unreadableKind } from '../../../lib/logs/file-kind';

const bytes = (...list: number[]): Uint8Array => Uint8Array.from(list);
const text = (value: string): Uint8Array => Buffer.from(value);

describe('the kind of a file', () => {
  it.each<[FileKind, Uint8Array]>([
    ['empty', bytes()],
    ['gzip', gzipSync('a,b\n')],
    ['text', text('timestamp,model\n')],
    ['text', text('\uFEFFtimestamp,model\n')],
    ['text', text('{"model":"gpt-4o"}')],
    ['text', text('Zeit;Modell;für\n')],
    ['pdf', text('%PDF-1.7\n')],
    ['zip', bytes(0x50, 0x4b, 0x03, 0x04)],
    ['parquet', text('PAR1')],
    ['zstd', bytes(0x28, 0xb5, 0x2f, 0xfd)],
    ['sqlite', text('SQLite format 3\0')],
    ['utf-16', bytes(0xff, 0xfe, 0x61, 0x00)],
    ['utf-16', bytes(0xfe, 0xff, 0x00, 0x61)],
    ['binary', bytes(0x7f, 0x45, 0x4c, 0x46, 0x00)],
  ])('%s is told by its first bytes', (kind, head) => {
    expect(fileKind(head)).toBe(kind);
  });

  it('is not taken from two bytes that only begin like a signature', () => {
    expect(fileKind(text('PARTNER,model\n'))).toBe('text');
    expect(fileKind(text('PK,model\n'))).toBe('text');
    expect(fileKind(text('%P'))).toBe('text');
  });

  it('that can’t be read comes with a remedy, each its own', () => {
    const refused: FileKind[] = ['empty', 'pdf', 'zip', 'parquet', 'zstd', 'sqlite', 'utf-16', 'binary'];
    const remedies = refused.map(unreadableKind);
    for (const remedy of remedies) expect(remedy).toMatch(/\. (Export|Unpack|Save)/);
    expect(new Set(remedies).size).toBe(refused.length);
    expect([unreadableKind('text'), unreadableKind('gzip')]).toEqual([null, null]);
  });
});
