import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callWhowaits } from '../call-whowaits';
import { REPOSITORY, temporaryFolder } from '../run-whowaits';

const HEADER = 'request_id,timestamp,application,model,input_tokens,output_tokens\n';

function log(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const at = new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();
    return `r-${index},${at},app-${index % 9},gpt-4o,${100 + (index % 900)},${index % 77}`;
  });
  return `${HEADER}${lines.join('\n')}\n`;
}

const foldersIn = (path: string) => (existsSync(path) ? readdirSync(path) : []);

/** Starts the command as its own process group leader and kills all of it, without a chance to clean up, at this stage. */
function killAt(stage: string, data: string, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(REPOSITORY, 'lib/cli/whowaits.mjs'), 'audit', file], {
      cwd: REPOSITORY,
      env: { ...process.env, WHOWAITS_DATA: data, DATABASE_URL: '' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let seen = '';
    let killed = false;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      seen += text;
      if (killed || !seen.includes(stage)) return;
      killed = true;
      child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('exit', (_code, signal) => {
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`it ended before it could be killed:\n${seen}`));
    });
  });
}

describe('an audit that is killed', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => folder.remove());

  it.each(['Reading the file', 'Mapping requests', 'Measuring workloads'])(
    'during "%s" is marked failed, leaves no requests and no raw input, and does not block the next one',
    async (stage) => {
      const data = join(folder.path, 'data');
      const file = join(folder.path, 'log.csv');
      writeFileSync(file, log(60_000));
      await killAt(stage, data, file);

      const list = await callWhowaits(data, 'list');
      expect(list.code).toBe(0);
      expect(list.stdout).toContain('Failed');
      expect(list.stdout).not.toMatch(/done|running|queued/i);
      expect(foldersIn(join(data, 'audits'))).toEqual([]);
      expect(foldersIn(join(data, 'jobs'))).toEqual([]);

      writeFileSync(file, log(100));
      const next = await callWhowaits(data, 'audit', '--json', file);
      expect(next.code).toBe(0);
      expect(JSON.parse(next.stdout).source.accepted).toBe(100);
    },
  );
});
