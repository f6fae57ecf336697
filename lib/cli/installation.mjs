import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this installation: a clone or an npm package. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A clone is set up from its sources. A package was built before it was packed, has no sources and never writes to its own folder. */
export const isClone = existsSync(join(root, 'lib/cli/main.ts'));

/** The folder of the bundled programs. */
export const bundles = join(root, 'dist');

/** The path of a bundled program. */
export function bundled(program) {
  return join(bundles, `${program}.mjs`);
}
