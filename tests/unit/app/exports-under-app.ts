import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const APP = fileURLToPath(new URL('../../../app', import.meta.url));

/** The files of one name under `app`, found by walking the folder; their paths begin below it. */
export function filesUnderApp(file: RegExp): string[] {
  return readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => file.test(path));
}

/** Everything that those files export. */
export async function exportsOf(file: RegExp): Promise<{ name: string; file: string; exported: unknown }[]> {
  const found = [];
  for (const path of filesUnderApp(file)) {
    const exports = (await import(pathToFileURL(join(APP, path)).href)) as Record<string, unknown>;
    for (const [name, exported] of Object.entries(exports)) found.push({ name, file: path, exported });
  }
  return found;
}
