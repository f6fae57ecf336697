import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { RejectLog } from '../../../lib/engine/stage/reject-log';

function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'whowaits-rejects-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'rejects.csv');
}

it('is no file when nothing was rejected', async () => {
  const path = newPath();
  await new RejectLog(path).close();
  expect(existsSync(path)).toBe(false);
});

it('quotes what CSV needs quoted, and keeps a spreadsheet from taking a name for a formula', async () => {
  const path = newPath();
  const log = new RejectLog(path);
  await log.add({ file: 'a,"b".csv', line: 3, reason: 'no-time', column: null });
  await log.add({ file: '=cmd|calc.csv', line: 4, reason: 'not-a-number', column: 'tokens' });
  await log.close();
  expect(readFileSync(path, 'utf8')).toBe(
    `file,line,reason,column\n"a,""b"".csv",3,no-time,\n'=cmd|calc.csv,4,not-a-number,tokens\n`,
  );
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('holds every reject, however many', async () => {
  const path = newPath();
  const log = new RejectLog(path);
  for (let line = 1; line <= 20_000; line += 1)
    await log.add({ file: 'log.csv', line, reason: 'no-time', column: null });
  await log.close();
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(20_001);
  expect(lines.at(-1)).toBe('log.csv,20000,no-time,');
});
