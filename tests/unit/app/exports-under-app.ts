import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const APP = fileURLToPath(new URL('../../../app', import.meta.url));

/** Everything that the files of one name under `app` export, found by walking the folder. */
export async function exportsOf(file: RegExp): Promise<{ name: string; file: string; exported: unknown }[]> {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => file.test(path));
  const found = [];
  for (const path of files) {
    const exports = (await import(pathToFileURL(join(APP, path)).href)) as Record<string, unknown>;
    for (const [name, exported] of Object.entries(exports)) found.push({ name, file: path, exported });
  }
  return found;
}
