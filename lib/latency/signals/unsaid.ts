import { formatList } from '../../wording/list';
import type { WorkloadProfile } from '../../workloads/profile/profile';
import { weigh } from '../weigh';
import type { Signal } from './signal';

/** What signals look at, in the words of the page, and whether a log lacks it. */
const LACKS: readonly (readonly [string, (profile: WorkloadProfile) => boolean])[] = [
  ['users', ({ endUsers, doubted }) => endUsers === null && (doubted?.endUsers ?? null) === null],
  ['sessions', ({ sessions, doubted }) => sessions === null && (doubted?.sessions ?? null) === null],
  ['streaming', ({ streamed }) => streamed.known === 0],
  ['latency', ({ medianLatencyMs }) => medianLatencyMs === null],
  ['what started a call', ({ origins }) => origins === null],
  ['which client sent it', ({ clients }) => clients === null],
];

export const NOT_IN_LOG = 'not-in-log';

/** The signals that this log can't give; `value` lists them, each between commas. Adds nothing: what a log does not say is no evidence. */
export const unsaid: Signal = ({ profile }) => {
  if (profile === null) return null;
  const missing = LACKS.flatMap(([words, lacks]) => (lacks(profile) ? [words] : []));
  if (missing.length === 0) return null;
  return weigh(NOT_IN_LOG, missing.join(', '), `The log does not say: ${formatList(missing)}.`);
};
