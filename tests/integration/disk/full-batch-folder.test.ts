import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundledProgram } from '../bundled-program';
import { temporaryFolder } from '../run-whowaits';
import { runOnSmallDisk } from './on-small-disk';

let disk: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  disk = temporaryFolder();
});
afterEach(() => disk.remove());

it('leaves no half of a file of answers, where the disk takes only a part of a write', async () => {
  const program = bundledProgram(new URL('write-too-much.ts', import.meta.url));
  const { output } = await runOnSmallDisk(disk.path, 1, `"$NODE" "${program}"`, {});
  expect(output).toMatch(/^failed (ENOSPC|EFBIG)$/m);
  expect(output.trimEnd()).toMatch(/^left$/m);
});
