import type { IdentityDoubt } from '../../../workloads/profile/identity-doubt';
import { weigh } from '../../weigh';
import type { Signal } from '../signal';

const USERS: Readonly<Record<IdentityDoubt, string>> = {
  constant: 'All requests of its application name one user, so the log can not say who its users are.',
  'new-each-row': 'Nearly every request of its application names a new user, so the log can not say who returns.',
};
const SESSIONS: Readonly<Record<IdentityDoubt, string>> = {
  constant: 'All requests of its application name one session, so the log can not say what its sessions are.',
  'new-each-row':
    'Nearly every request of its application has a new session id, so the log can not say what its sessions are.',
};

/** Why signals of people are silent where a column that should name users or sessions names none. Adds nothing. */
export const doubtedIdentities: Signal = ({ profile }) => {
  const doubted = profile?.doubted ?? null;
  if (doubted === null) return null;
  const { endUsers, sessions } = doubted;
  return [
    ...(endUsers === null ? [] : [weigh('doubted-users', endUsers, USERS[endUsers])]),
    ...(sessions === null ? [] : [weigh('doubted-sessions', sessions, SESSIONS[sessions])]),
  ];
};
