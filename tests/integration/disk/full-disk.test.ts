import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundledProgram } from '../bundled-program';
import { temporaryFolder } from '../run-whowaits';
import { runOnSmallDisk } from './on-small-disk';

const DISK_MB = 12;
const inputs = temporaryFolder();
let disk: ReturnType<typeof temporaryFolder>;
const small = join(inputs.path, 'small.csv');
const big = join(inputs.path, 'big.csv.gz');

const header = 'timestamp,model,prompt_tokens,completion_tokens\n';

beforeAll(() => {
  writeFileSync(small, `${header}2026-11-01T00:00:00Z,gpt-4o,5,5\n`);
  // 25 MB of rows, of which a quarter does not pack.
  const rows: string[] = [header];
  let seed = 1;
  for (let row = 0; row < 600_000; row += 1) {
    seed = (seed * 48_271) % 2_147_483_647;
    rows.push(`${new Date(1.76e12 + seed).toISOString()},gpt-4o,${seed % 100_000},${seed % 977}\n`);
  }
  writeFileSync(big, gzipSync(rows.join(''), { level: 1 }));
});
afterAll(inputs.remove);
beforeEach(() => {
  disk = temporaryFolder();
});
afterEach(() => disk.remove());

const WHOWAITS = `whowaits() { echo "== $*"; "$NODE" lib/cli/whowaits.mjs "$@"; echo "-> $?"; }`;

/** Runs steps on a small disk; what each said, with "-> " and its exit code. */
async function said(steps: string, settings: Record<string, string> = {}): Promise<string[]> {
  const environment = { SMALL: small, BIG: big, ...settings };
  const { output } = await runOnSmallDisk(disk.path, DISK_MB, `${WHOWAITS}\n${steps}`, environment);
  return output.split('== ').slice(1);
}

const REFUSAL = "error: The disk of Whowaits's data folder is full";

describe('a log that takes more than the disk has', () => {
  it('is refused before it takes what must stay free', async () => {
    const [unpacked, listed] = await said('whowaits audit "$BIG"\nwhowaits list\nfind "$WHOWAITS_DATA/jobs" -type f');
    expect(unpacked).toContain(REFUSAL);
    expect(unpacked).toContain('-> 1');
    expect(listed).toMatch(/big\.csv\.gz .*Failed/);
    expect(listed?.trimEnd()).toMatch(/-> 0$/);
  });

  it('leaves nothing at the very end of the disk, and audits can be seen and deleted on a disk that others have filled', async () => {
    const steps = `
whowaits audit --name first "$SMALL"
gzip -dc "$BIG" | whowaits audit - --name piped
head -c 99000000 /dev/zero > "$WHOWAITS_DATA/filler" 2> /dev/null
whowaits list
whowaits delete "$("$NODE" lib/cli/whowaits.mjs list 2> /dev/null | grep -o '^[a-z][a-z0-9]* *first' | cut -d ' ' -f 1)" --yes
rm "$WHOWAITS_DATA/filler"
whowaits audit --name after "$SMALL"
find "$WHOWAITS_DATA/jobs" -type f`;
    const [first, piped, listed, deleted, after] = await said(steps, { WHOWAITS_RESERVE_BYTES: '0' });
    expect(first).toContain('-> 0');
    expect(piped).toContain(REFUSAL);
    expect(piped).toContain('-> 1');
    expect(listed).toMatch(/piped .*Failed/);
    expect(listed).toMatch(/first .*Done/);
    expect(listed).toContain('-> 0');
    expect(deleted).toContain('Deleted audit');
    expect(after?.trimEnd()).toMatch(/-> 0$/);
  });

  it('that is sent to the server is refused with a status and words, and is gone, row and all', async () => {
    const program = bundledProgram(new URL('./send-too-much.ts', import.meta.url));
    const { output } = await runOnSmallDisk(disk.path, DISK_MB, '"$NODE" "$PROGRAM"', {
      PROGRAM: program,
    });
    expect(output).toContain(`507 {"error":{"code":"disk-full","message":"The disk of Whowaits's data folder is full`);
    expect(output).toContain('left 0');
    expect(output).toContain('list 200 {"audits":[]}');
  });
});
