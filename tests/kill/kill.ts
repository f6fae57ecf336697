/**
 * Kills the server, the reader of files, what tags and prices, or the command at random moments of all kinds of work, and
 * looks after each kill that the database is sound, that nothing that was acknowledged is lost, and at the end that
 * nothing was left behind.
 *
 *     npx tsx tests/kill/kill.ts [KILLS, 200 if not given] [SEED]      (Linux; the app has to be built)
 */
import { killAll } from './kill-all';

/** After the second sweep of a server halves of uploads are gone too. */
const SWEPT_AFTER_MS = 63_000;

const [kills = '200', seed = '1'] = process.argv.slice(2);
process.exitCode = (await killAll(Number(kills), Number(seed), SWEPT_AFTER_MS)).length === 0 ? 0 : 1;
