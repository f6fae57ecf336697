import { weigh } from '../../weigh';
import { mostSaid } from '../share-said';
import type { Signal } from '../signal';

/** Calls of a consumer of a queue. Whether its messages come from events or from a list, their arrivals say. */
export const queues: Signal = ({ profile }) => {
  const origins = profile?.origins ?? null;
  if (profile === null || origins === null) return null;
  const queued = mostSaid(origins.queue, origins.known, profile.requests);
  if (queued === null) return null;
  const says = `${queued.says} come from a consumer of a queue.`;
  return [
    weigh('from-queue', queued.share, says, queued.share),
    weigh('queue-nobody-watches', queued.share, says, queued.share),
  ];
};
