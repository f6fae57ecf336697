/**
 * Kills `whowaits batch run` at random moments while it drives a vendor's server, with faults, and looks at the end of each batch that every
 * record is in one final state, that no answer was billed twice, and that none was published twice.
 *
 *     npx tsx tests/kill/batches.ts [KILLS, 200 if not given] [SEED]
 */
import bundlePrograms from '../integration/bundle-programs';
import { killBatches } from './kill-batches';

bundlePrograms();
const [kills = '200', seed = '1'] = process.argv.slice(2);
const { problems, midway } = await killBatches(Number(kills), Number(seed));
console.log(`${kills} kills, ${midway} of them while it worked, ${problems.length} problems`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
