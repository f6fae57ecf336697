import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the programs that tests start are as JavaScript: below the packages that they load. */
export const TEST_BUNDLES = fileURLToPath(new URL('../../node_modules/.cache/whowaits-tests', import.meta.url));

/** The bundle of a program of the tests. */
export function bundledProgram(source: URL): string {
  return join(TEST_BUNDLES, basename(source.pathname).replace(/\.ts$/, '.mjs'));
}
