import type { Way } from '../../pricing/lookup/way';
import { classActedOn, taggedAs } from '../../reports/held';
import type { ReportWorkload } from '../../reports/report';
import { isOpenInTime } from '../../reports/ways/patience';
import { WAY_WORDS } from '../../reports/words/way-words';
import { formatHours } from '../../wording/hours';
import type { How, Instead } from './plan';

type ReportWay = ReportWorkload['ways'][number];

export const HOW_OF_WAYS: Record<Way, How> = {
  standard: 'standard',
  flex: 'flex',
  'window-2h': 'window',
  'window-8h': 'window',
  'off-peak': 'off-peak',
  batch: 'batch',
};

/** Whether its calls use answers of earlier ones, so that batch would take a window for each. */
export function isChain({ batch }: Pick<ReportWorkload, 'batch'>): boolean {
  return batch.blockers.some(({ code }) => code === 'dependent-calls');
}

/** Whether batch never fits, whatever it saves: agent chains, and answers that are needed within minutes. */
export function neverBatch(
  workload: Pick<ReportWorkload, 'batch' | 'latencyClass' | 'held' | 'question' | 'verdict'>,
): boolean {
  return isChain(workload) || classActedOn(workload) === 'near-real-time';
}

/**
 * What fits such work. A way that is open is taken, and one that only time stops is named with what has to hold for it. Otherwise an
 * asynchronous queue with a webhook, which costs what it costs now.
 */
export function fittingWay(workload: ReportWorkload): Instead {
  const { id, name, provider, model } = workload;
  const about = { id, name, provider, model, ...taggedAs(workload) };
  const sold = workload.ways
    .filter(({ way, net }) => HOW_OF_WAYS[way] !== 'batch' && net !== null && net.median > 0)
    .toSorted((a, b) => (b.net?.median ?? 0) - (a.net?.median ?? 0));
  const open = sold.find(({ blockers }) => blockers.length === 0);
  if (open !== undefined) return { ...about, how: HOW_OF_WAYS[open.way], says: openSays(open), usd: medianOf(open) };
  const inTime = sold.find(isOpenInTime);
  const queue = isChain(workload) ? CHAIN : NEAR;
  if (inTime === undefined) return { ...about, how: 'queue', says: queue, usd: null };
  return { ...about, how: 'queue', says: `${queue} ${ifInTimeSays(inTime)}`, usd: medianOf(inTime) };
}

const CHAIN =
  'Put the whole task behind an asynchronous queue, and tell its user by a webhook when it is done. Its calls stay synchronous.';
const NEAR =
  'Put it behind an asynchronous queue with a webhook. It costs what it costs now, and peaks no longer hit the rate limits.';

const medianOf = ({ net }: ReportWay) => net?.median ?? null;

function openSays({ way, windowHours }: ReportWay): string {
  const { subject, says } = WAY_WORDS[way];
  const wait = windowHours === null || windowHours === 0 ? '' : ` Answers may take ${formatHours(windowHours)}.`;
  return `${subject} fits: ${says}.${wait}`;
}

function ifInTimeSays({ way, windowHours }: ReportWay): string {
  const wait = windowHours === null ? 'longer' : formatHours(windowHours);
  return `If each answer may take ${wait}, ${WAY_WORDS[way].subject.toLowerCase()} fits as well.`;
}
