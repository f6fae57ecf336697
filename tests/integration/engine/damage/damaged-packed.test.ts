import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../lib/cost/assumptions/points';
import { lookInto, recogniseMapping } from '../../../../lib/engine/look/look-into';
import { inTurn, runLook } from '../../../../lib/engine/process/run-engine';
import { UnreadableFile } from '../../../../lib/logs/files/unreadable-file';
import { zip } from '../../formats/pack';
import { REPOSITORY } from '../../run-whowaits';
import { importRequest } from '../import-files';

const CONTAINERS = join(REPOSITORY, 'tests/fixtures/logs/containers');
const CSV = readFileSync(join(CONTAINERS, 'requests.csv'), 'utf8');
const PACKED: Record<string, Uint8Array> = {
  'log.csv.gz': gzipSync(CSV),
  'log.csv.zst': readFileSync(join(CONTAINERS, 'requests.csv.zst')),
  'log.zip': zip({ 'a.csv': CSV, 'b.csv.gz': gzipSync(CSV) }),
};
const SAVED = [
  { id: '1', name: 'Ours', columns: ['asked'], mapping: { columns: { asked: 'input_tokens' }, constants: {} } },
];
const MUTANTS = 60;

/** A copy with one fault: a byte that differs, a cut, a gap, or bytes behind its end. */
function damaged(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const garbage = Buffer.from(Array.from({ length: 1 + Math.floor(random() * 9) }, () => Math.floor(random() * 256)));
  switch (Math.floor(random() * 4)) {
    case 0: {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ (1 + Math.floor(random() * 255));
      return copy;
    }
    case 1:
      return bytes.subarray(0, Math.max(8, at));
    case 2:
      return Buffer.concat([bytes.subarray(0, Math.max(8, at)), bytes.subarray(at + garbage.length)]);
    default:
      return Buffer.concat([bytes, garbage]);
  }
}

/** What a step ends with: its result, or a refusal in our own words; anything else fails the test. */
async function outcome<T>(step: Promise<T>): Promise<T | UnreadableFile> {
  return step.catch((error: unknown) => {
    if (error instanceof UnreadableFile) return error;
    throw error;
  });
}

describe.each(Object.entries(PACKED))('%s, damaged', (name, bytes) => {
  it('is shown as far as it can be read or refused in words, and fits no mapping it does not have', async () => {
    const random = seededRandom(16);
    let refused = 0;
    for (let mutant = 0; mutant < MUTANTS; mutant += 1) {
      const request = importRequest([{ name, content: damaged(bytes, random) }]);
      const [file = { name, path: '' }] = request.files;
      const looked = await outcome(lookInto({ file, directory: request.directory }));
      if (looked instanceof UnreadableFile) {
        refused += 1;
        expect(looked.message.startsWith(name)).toBe(true);
      }
      const recognised = await recogniseMapping({ files: [file], saved: SAVED, directory: request.directory });
      expect(recognised).toEqual({ id: null });
    }
    expect(refused).toBeGreaterThan(0);
  });
});

it('the reading process says so too, where nothing comes out', async () => {
  const content = Buffer.concat([gzipSync(CSV).subarray(0, 12), Buffer.alloc(40, 0xff)]);
  const request = importRequest([{ name: 'log.csv.gz', content }]);
  const [file = { name: '', path: '' }] = request.files;
  const looked = await runLook({ file, directory: request.directory }).catch((error: unknown) => error);
  expect(looked).toBeInstanceOf(UnreadableFile);
  expect((looked as Error).message).toBe(
    'log.csv.gz: the packed data is cut off or damaged. Copy or export the file again.',
  );
  const { directory } = request;
  await expect(
    inTurn('looks', (engine) => engine.recognise({ files: [file], saved: SAVED, directory })),
  ).resolves.toEqual({ id: null });
});
