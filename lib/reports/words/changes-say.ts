import type { RateChange } from '../../pricing/catalogue/catalogue-changes';
import { formatCount } from '../../wording/number';

/** How many rates a version of the catalogue added, changed and removed. */
export function changesSay(changes: readonly RateChange[]): string {
  const added = changes.filter(({ before }) => before === null).length;
  const removed = changes.filter(({ after }) => after === null).length;
  const changed = changes.length - added - removed;
  return `${formatCount(added)} new rates, ${formatCount(changed)} changed, ${formatCount(removed)} removed`;
}
