import { root } from '../../lib/cli/installation.mjs';
import { install, setUp } from '../../lib/cli/setup.mjs';

/** `npm run evaluate`: installs what is missing, then runs evaluate.ts in this process. */
setUp(install);
process.env.TSX_TSCONFIG_PATH = `${root}tsconfig.json`;
// Not a static import: on the first run it is installed only now.
const { register } = await import('tsx/esm/api');
register();
await import('./evaluate.ts');
