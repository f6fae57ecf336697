import type { WorkloadProfile } from '../../../workloads/profile/profile';
import { weigh } from '../../weigh';
import { mostSaid, type ShareSaid } from '../share-said';
import type { Signal } from '../signal';
import { pollPhase } from '../time/poll-phase';
import { requestsByKind } from './client-kinds';

const HOUR_MINUTES = 60;

/** Calls of cron jobs and timers, by their traces or by a client that is a scheduler. */
export const schedulers: Signal = ({ profile }) => {
  if (profile === null) return null;
  const scheduled = byOrigin(profile) ?? byClient(profile);
  if (scheduled === null) return null;
  const { share } = scheduled;
  const every = profile.arrivals?.schedule?.everyMinutes ?? null;
  // A timer that mostly finds nothing to do shows no schedule, but its minutes.
  const frequent = every === null ? pollPhase(profile) !== null : every < HOUR_MINUTES;
  return [
    weigh(frequent ? 'from-frequent-schedule' : 'from-schedule', share, scheduled.says, share),
    weigh('schedule-nobody-watches', share, scheduled.says, share),
  ];
};

function byOrigin({ origins, requests }: WorkloadProfile): ShareSaid | null {
  if (origins === null) return null;
  const said = mostSaid(origins.schedule, origins.known, requests);
  return said === null ? null : { ...said, says: `${said.says} run in a cron job or on a timer.` };
}

function byClient({ clients, requests }: WorkloadProfile): ShareSaid | null {
  if (clients === null) return null;
  const said = mostSaid(requestsByKind(clients).get('scheduler') ?? 0, clients.known, requests);
  return said === null ? null : { ...said, says: `${said.says} come from a scheduler.` };
}
