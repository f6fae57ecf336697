import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { READER, RUN_COMPILED } from '../../lib/cli/bundle.mjs';
import { bundledReader } from '../../lib/cli/installation.mjs';
import { csv, importInTurn, importRequest } from './engine/import-files';

const folder = dirname(bundledReader);

afterEach(() => vi.unstubAllEnvs());

/** Whether V8 refused the code that was made of the reader: `false` or `true`, or `undefined` where there is none. */
function refused(flags: readonly string[]): string {
  const name = /__dirname, '(.*)'/.exec(readFileSync(bundledReader, 'utf8'))?.[1];
  const program = `const { refused } = require(${JSON.stringify(RUN_COMPILED)})(${JSON.stringify(folder)}, ${JSON.stringify(name)});
    require('node:fs').writeSync(1, String(refused));
    process.exit();`;
  return spawnSync(process.execPath, [...flags, '--eval', program], { encoding: 'utf8' }).stdout;
}

it('runs from the code that V8 made of it, under the flags with which it is started', () => {
  const heap = /HEAP_MB = (\d+)/.exec(readFileSync('lib/engine/process/engine-process.ts', 'utf8'))?.[1];
  expect(READER.flags).toEqual([`--max-old-space-size=${heap}`]);
  expect(refused(READER.flags)).toBe('false');
});

it('reads where V8 refuses that code, as with another Node', async () => {
  const others = '--interpreted-frames-native-stack';
  expect(refused([...READER.flags, others])).toBe('true');
  vi.stubEnv('NODE_OPTIONS', others);
  const log = csv('log.csv', 'timestamp,model,input_tokens,output_tokens', '2026-11-02T09:00:00Z,gpt-4o,100,20');
  expect(await importInTurn(importRequest([log]))).toMatchObject({ accepted: 1 });
});
