import { createHash } from 'node:crypto';

/** The names of some files as one short text, whatever their order: there may be thousands. */
export function namesOfFiles(files: readonly { name: string }[]): string {
  const names = files.map(({ name }) => name).sort();
  return createHash('sha256').update(names.join('\n')).digest('hex');
}
