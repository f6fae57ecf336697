import { requireSupportedNode } from './node-version.mjs';
import { generate, install, root, setUp } from './setup.mjs';

/**
 * The offpeak command: sets up what is missing, then runs main.ts in this process, so signals and exit codes are its
 * own.
 */
requireSupportedNode();
setUp(install, generate);

process.env.OFFPEAK_ROOT = root;
process.env.TSX_TSCONFIG_PATH = `${root}tsconfig.json`;
// `npm run` starts every script in the installation's folder; the files are named from where the user stands.
if (process.env.npm_lifecycle_event === 'offpeak' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

// Not a static import: on the first run it is installed only now.
const { register } = await import('tsx/esm/api');
register();
await import('./main.ts');
