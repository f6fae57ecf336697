import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this installation: a clone, or what npm unpacked. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A clone sets itself up from its sources. A package has none: it was built before it was packed, and never writes to its own folder. */
export const isClone = existsSync(join(root, 'lib/cli/main.ts'));

/** Where the bundled programs are. */
export const bundles = join(root, 'dist');

/** Where a program is once it is bundled. */
export function bundled(program) {
  return join(bundles, `${program}.mjs`);
}
