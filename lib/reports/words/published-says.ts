import { formatDay } from '../../wording/date';
import { formatList } from '../../wording/list';
import type { PublishedShare } from '../published-shares';

/** How to read published shares beside one's own. */
export function publishedSays(published: readonly PublishedShare[]): string {
  const days = [...new Set(published.map(({ readOn }) => readOn))].sort().map(formatDay);
  return (
    'These are claims of others. We have not measured them, and no figure here rests on them. Each counts something else, so compare the ' +
    `order of magnitude only. Read on ${formatList(days)}.`
  );
}
