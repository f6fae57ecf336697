import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type FileKind, fileKind, unreadableKind } from '../../../../lib/logs/files/file-kind';

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
    ['zip', bytes(0x50, 0x4b, 0x05, 0x06)],
    ['utf-16le', bytes(0xff, 0xfe, 0x61, 0x00)],
    ['utf-16be', bytes(0xfe, 0xff, 0x00, 0x61)],
    ['utf-16le', Buffer.from('timestamp,model', 'utf16le')],
    ['utf-16be', Buffer.from('timestamp,model', 'utf16le').swap16()],
    ['binary', bytes(0x7f, 0x45, 0x4c, 0x46, 0x00)],
    ['binary', Buffer.concat([text('%!PS-Adobe'), Buffer.alloc(4000)])],
    ['text', text(`timestamp,model\n${'2026-11-02,gpt-4o\n'.repeat(9)}2026-11-02,a\0b\n`)],
    ['tar', Buffer.concat([text('logs/a.csv').subarray(0, 10), Buffer.alloc(247), text('ustar\x0000')])],
    ['bzip2', text('BZh91AY&SY')],
    ['xz', bytes(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00)],
    ['lz4', bytes(0x04, 0x22, 0x4d, 0x18, 0x64)],
    ['7z', bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)],
    ['rar', bytes(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01)],
    ['xls', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ['avro', text('Obj\x01\x04\x14avro.codec')],
    ['encrypted parquet', text('PARE\x15\x04\x00')],
  ])('%s is told by its first bytes', (kind, head) => {
    expect(fileKind(head)).toBe(kind);
  });

  it('is not taken from two bytes that only begin like a signature', () => {
    expect(fileKind(text('PARTNER,model\n'))).toBe('text');
    expect(fileKind(text('PK,model\n'))).toBe('text');
    expect(fileKind(text('%P'))).toBe('text');
    expect(fileKind(text('PARENT_ID,model\n'))).toBe('text');
    expect(fileKind(text('BZhours,model\n'))).toBe('text');
  });

  it('that can’t be read comes with a remedy, each its own', () => {
    const refused: FileKind[] = [
      'empty',
      'pdf',
      'sqlite',
      'binary',
      'tar',
      'bzip2',
      'xz',
      'lz4',
      '7z',
      'rar',
      'xls',
      'avro',
    ];
    const remedies = refused.map(unreadableKind);
    for (const remedy of remedies) expect(remedy).toMatch(/^is .*\. (Export|Unpack|Save)/);
    expect(new Set(remedies).size).toBe(refused.length);
    const read: FileKind[] = ['text', 'utf-16le', 'utf-16be', 'gzip', 'zstd', 'zip', 'parquet'];
    expect(read.map(unreadableKind)).toEqual(read.map(() => null));
  });
});
