import { NOT_IN_LOG } from '../../latency/signals/unsaid';
import { formatList } from '../../wording/list';
import type { Report, ReportWorkload } from '../report';

/** A column of users or sessions that names none is as good as missing. */
const DOUBTED: Readonly<Record<string, string>> = { 'doubted-users': 'users', 'doubted-sessions': 'sessions' };

/** What the log does not say of a workload: what it lacks, and the columns of users and sessions that name none. */
function lackedBy({ evidence }: ReportWorkload): string[] {
  const doubted = evidence.flatMap(({ signal }) => DOUBTED[signal] ?? []);
  const value = evidence.find(({ signal }) => signal === NOT_IN_LOG)?.value;
  const missing = typeof value === 'string' ? value.split(', ') : [];
  return [...missing.filter((name) => name === 'users'), ...doubted, ...missing.filter((name) => name !== 'users')];
}

/** The signals that no workload of a log has, in a sentence: another export of the same traffic may have them. Null where none is missing everywhere. */
export function missingSignalsSays({ workloads }: Pick<Report, 'workloads'>): string | null {
  const lists = workloads.map(lackedBy);
  const [first = [], ...others] = lists;
  const missing = first.filter((name) => others.every((list) => list.includes(name)));
  if (missing.length === 0) return null;
  return `This log does not say: ${formatList(missing)}. An export that does may give other tags.`;
}
