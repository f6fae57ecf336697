import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WholeFile } from '../../../lib/batches/run/whole-file';

/** Writes a file of 1.5 MB at once, as answers are written, and prints how that ended and what lies in the folder. */
const folder = join(process.env.WHOWAITS_DATA ?? '', 'batch');
const file = await WholeFile.create(join(folder, 'published.jsonl'));
try {
  await file.add(`${'x'.repeat(1_500_000)}\n`);
  await file.finish();
  console.log('finished');
} catch (error) {
  await file.discard();
  console.log('failed', error instanceof Error && 'code' in error ? error.code : error);
}
console.log('left', ...readdirSync(folder).map((name) => `${name} ${statSync(join(folder, name)).size}`));
