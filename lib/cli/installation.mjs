import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this installation: a clone or an npm package. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A clone is set up from its sources. A package was built before it was packed, has no sources and never writes to its own folder. */
export const isClone = existsSync(join(root, 'lib/cli/main.ts'));

/** The folder of the bundled programs. */
export const bundles = join(root, 'dist');

/** The bundled command. */
export const bundledCommand = join(bundles, 'whowaits.mjs');

/** The bundled reader (`bundle.mjs`). */
export const bundledReader = join(bundles, 'engine-worker.cjs');
