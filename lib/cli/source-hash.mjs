import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The SHA-256 in hex of the names and bytes of these files and folders. Missing ones and those in `except` are left out.
 */
export function sourceHash(root, paths, except = []) {
  const hash = createHash('sha256');
  for (const path of filesUnder(root, paths, except)) {
    const bytes = readFileSync(join(root, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

function filesUnder(root, paths, except) {
  return paths.flatMap((path) => {
    const full = join(root, path);
    if (except.includes(path) || !existsSync(full)) return [];
    if (!statSync(full).isDirectory()) return [path];
    return filesUnder(
      root,
      readdirSync(full)
        .sort()
        .map((name) => `${path}/${name}`),
      except,
    );
  });
}
