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

/**
 * A SHA-256 in hex that is another where a file was added, removed or written since: of names, sizes and times of change. To take it needs a
 * fifth of the time, and it is another in each clone.
 */
export function sourceTimes(root, paths, except = []) {
  const hash = createHash('sha256');
  for (const path of filesUnder(root, paths, except)) {
    const { size, mtimeMs, ctimeMs } = statSync(join(root, path));
    hash.update(`${path}\0${size}\0${mtimeMs}\0${ctimeMs}\0`);
  }
  return hash.digest('hex');
}

function filesUnder(root, paths, except) {
  return paths.flatMap((path) => {
    const full = join(root, path);
    if (except.includes(path) || !existsSync(full)) return [];
    return statSync(full).isDirectory() ? filesIn(root, path, except) : [path];
  });
}

function filesIn(root, folder, except) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (except.includes(path)) return [];
    // A link may lead to a folder, or, as the lock of an editor, to nothing.
    if (entry.isSymbolicLink()) return filesUnder(root, [path], except);
    return entry.isDirectory() ? filesIn(root, path, except) : [path];
  });
}
