import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A file with this content, and a place for another beside it; both go when the test ends. */
export function textFile(content: string): { source: string; target: string; written: () => string } {
  const folder = mkdtempSync(join(tmpdir(), 'whowaits-text-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const source = join(folder, 'source');
  const target = join(folder, 'target');
  writeFileSync(source, content);
  return { source, target, written: () => readFileSync(target, 'utf8') };
}
