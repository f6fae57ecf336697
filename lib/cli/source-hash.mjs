import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A sha256 in hex over the names and bytes of these files and folders; what does not exist or is in `except` is left
 * out.
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
