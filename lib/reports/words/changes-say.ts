import type { CatalogueChange } from '../../pricing/catalogue/catalogue-changes';
import { formatCount, plural } from '../../wording/number';

/** How many rates a version of the catalogue added, changed and removed. */
export function changesSay({ changes, marked = 0 }: Pick<CatalogueChange, 'changes' | 'marked'>): string {
  const added = changes.filter(({ before }) => before === null).length;
  const removed = changes.filter(({ after }) => after === null).length;
  const changed = changes.length - added - removed;
  const prices = `${plural(added, 'new rate')}, ${formatCount(changed)} changed, ${formatCount(removed)} removed`;
  return marked === 0 ? prices : `${prices}, ${formatCount(marked)} with another source or status`;
}
