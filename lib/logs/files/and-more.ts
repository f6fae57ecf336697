import { formatCount } from '../../wording/number';
/** A file's name that stands for this many files. */
export function andMore(name: string, files: number): string {
  if (files === 1) return name;
  return `${name} (and ${formatCount(files - 1)} more ${files === 2 ? 'file' : 'files'} like it)`;
}
