import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { AuditFile } from '../../audits/intake/audit-input';
import { formatCount } from '../../wording/number';

/** A folder with more files than this is a mistake, not an export of a log. */
const MOST_FILES = 100_000;

/**
 * The files of the arguments: a file, all files in a folder and its subfolders (except hidden ones), or `-` for standard input.
 * `problem` says what is wrong with an argument.
 */
export function findInputs(paths: readonly string[], folders: boolean): { inputs: AuditFile[] } | { problem: string } {
  const inputs: AuditFile[] = [];
  if (paths.filter((path) => path === '-').length > 1)
    return { problem: '- is standard input, which can be read only once.' };
  for (const path of paths) {
    if (path === '-') {
      inputs.push({
        name: 'standard input',
        stream: Readable.toWeb(process.stdin) as NodeReadableStream as ReadableStream<Uint8Array>,
      });
      continue;
    }
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return { problem: `${path}: the file does not exist.` };
    if (found.isFile()) inputs.push({ name: basename(path), path });
    else if (!found.isDirectory() || !folders) return { problem: `${path}: this is not a file.` };
    else {
      const files = filesIn(path);
      if (files.length === 0) return { problem: `${path}: this folder has no files.` };
      inputs.push(...files.map((file) => ({ name: relative(path, file), path: file, found: true as const })));
    }
    if (inputs.length > MOST_FILES) {
      return {
        problem: `${path}: this folder has more than ${formatCount(MOST_FILES)} files. Name the folder of the log itself.`,
      };
    }
  }
  return { inputs };
}

function filesIn(folder: string): string[] {
  const files: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined && files.length <= MOST_FILES; next = folders.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      collect(entry, join(next, entry.name), files, folders);
    }
  }
  return files.sort();
}

/** Links are not followed, because they may lead out of the folder or in a circle. */
function collect(entry: Dirent, path: string, files: string[], folders: string[]): void {
  if (entry.isDirectory()) folders.push(path);
  else if (entry.isFile()) files.push(path);
}
