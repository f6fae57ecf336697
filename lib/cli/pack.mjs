import { spawnSync } from 'node:child_process';
import { bundlePrograms } from './bundle.mjs';
import { bundles, root } from './installation.mjs';
import { requireSupportedNode } from './node-version.mjs';
import { build, generate, install, setUp } from './setup.mjs';

/**
 * `npm run pack`: builds what is missing or changed and packs it, so that `npx ./whowaits-VERSION.tgz` runs it anywhere.
 * Prints the output of npm, which ends with the file name. Arguments are those of npm, such as --pack-destination.
 */
requireSupportedNode();
// Modules of older bundles are kept for running processes. A package does not need them.
setUp(install, generate, () => bundlePrograms(root, bundles, 0), build);
const { status, error } = spawnSync('npm', ['pack', '--loglevel=error', ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['ignore', 1, 2],
  shell: process.platform === 'win32',
});
if (error) process.stderr.write(`npm could not be started: ${error.message}\n`);
process.exit(status ?? 1);
