import { percent } from '../../../wording/percent';
import { isChained } from '../../dependent-calls';
import { weigh } from '../../weigh';
import { type Signal, speaksOf } from '../signal';
import { PACED } from '../time/paced';
import { mayBeWatched } from '../time/watched-lists';

/** A pool of workers is full most of the time. The number of independent requests at once varies around its mean. */
const POOL_FROM = 2;
const FULL_FROM = 0.6;
const HANDOVER_FROM = 0.4;
/** A request with several steps hands over two to five times. Several workers at once are not steps, and their chains are shorter. */
const LIST_FROM = 10;
const SHARED_LIST_FROM = 4;
const SHARED_FROM = 0.5;
const MIN_REQUESTS = 50;
/** A queue hands over while it drains after an outage, which is on a day or two. A list is handed over each time. */
const DAYS_FROM = 0.5;

/**
 * A fixed number of workers that take the next item as soon as one is done: a program goes through a list. One that somebody may watch
 * speaks only against people who read its answers.
 */
export const workers: Signal = ({ profile }, before) => {
  const concurrency = profile?.concurrency ?? null;
  if (profile === null || concurrency === null || profile.requests < MIN_REQUESTS) return null;
  // The next call of an agent also starts when the last one ends, and somebody may be watching.
  if (isChained(profile)) return null;
  const { commonest, commonestShare, handoverShare, handoverChain, handoverDays } = concurrency;
  if (handoverShare >= HANDOVER_FROM) {
    if (handoverDays !== null && handoverDays < DAYS_FROM) return null;
    const shared = commonest >= POOL_FROM && commonestShare >= SHARED_FROM;
    if ((handoverChain ?? LIST_FROM) < (shared ? SHARED_LIST_FROM : LIST_FROM)) return null;
    const says = `${percent(handoverShare)} of requests start within a quarter of a second after another one ends, as when workers go through a list.`;
    // Workers in step keep a pace, so that the two say half of the same.
    const factor = speaksOf(before, PACED) ? 0.5 : 1;
    const nobody = weigh('handover-nobody-watches', handoverShare, says, factor);
    const watched = profile.arrivals !== null && mayBeWatched(profile.arrivals, before);
    return watched ? nobody : [weigh('handover', handoverShare, says, factor), nobody];
  }
  if (commonest < POOL_FROM || commonestShare < FULL_FROM) return null;
  const says = `${commonest} requests run at once for ${percent(commonestShare)} of the busy time, as with a fixed number of workers.`;
  return weigh('fixed-concurrency', commonestShare, says);
};
