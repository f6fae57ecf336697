import { spawnSync } from 'node:child_process';
import { aptGet } from '../apt-get.mjs';

const isThere = () =>
  spawnSync('python3', ['-c', 'import ast, json, urllib.request'], { timeout: 60_000 }).status === 0;

/** Python 3 for the tests that run a hand-off as Python, installed when there is none. Throws with what to do when that can't be done. */
export async function findOrInstallPython() {
  if (isThere()) return;
  await aptGet('Python', ['python3']);
  if (isThere()) return;
  throw new Error(
    'The tests of hand-offs run Python, and none was found or could be installed. Install Python 3 as `python3`.',
  );
}
