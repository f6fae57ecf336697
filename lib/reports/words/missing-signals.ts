import { NOT_IN_LOG } from '../../latency/signals/unsaid';
import { formatList } from '../../wording/list';
import type { Report } from '../report';

/** The signals that no workload of a log has, in a sentence: another export of the same traffic may have them. Null where none is missing everywhere. */
export function missingSignalsSays({ workloads }: Pick<Report, 'workloads'>): string | null {
  const lists = workloads.map(({ evidence }) => {
    const value = evidence.find(({ signal }) => signal === NOT_IN_LOG)?.value;
    return typeof value === 'string' ? value.split(', ') : [];
  });
  const [first = [], ...others] = lists;
  const missing = first.filter((name) => others.every((list) => list.includes(name)));
  if (missing.length === 0) return null;
  return `This log does not say: ${formatList(missing)}. An export that does may give other tags.`;
}
