import { pathToFileURL } from 'node:url';
import { requireSupportedNode } from './node-version.mjs';
import { warnOfOldNames } from './old-names.mjs';
import { bundle, bundled, generate, install, root, setUp } from './setup.mjs';

/**
 * The whowaits command: sets up what is missing, then runs main.ts in this process, so signals and exit codes are its
 * own.
 */
requireSupportedNode();
warnOfOldNames(process.env, (says) => process.stderr.write(says));
setUp(install, generate, bundle);

process.env.WHOWAITS_ROOT = root;
process.env.WHOWAITS_WORKER = bundled('engine-worker');
// `npm run` starts every script in the installation's folder; the files are named from where the user stands.
if (process.env.npm_lifecycle_event === 'whowaits' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

await import(pathToFileURL(bundled('whowaits')).href);
