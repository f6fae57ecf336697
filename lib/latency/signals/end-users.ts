import { weigh } from '../weigh';
import type { Signal } from './signal';

const MANY_USERS = 5;
const COMES_BACK_FROM = 2;

/** Distinct end users: many who come back, or none where the log has the column. */
export const endUsers: Signal = ({ profile }) => {
  if (profile === null || profile.endUsers === null || profile.requests === 0) return null;
  const users = profile.endUsers;
  if (users === 0) return weigh('no-users', 0, 'The log names end users, but none on these requests.');
  const each = profile.requests / users;
  if (users < MANY_USERS || each < COMES_BACK_FROM) return null;
  return weigh(
    'returning-users',
    users,
    `${users.toLocaleString('en-US')} end users, ${each.toFixed(1)} requests each on average.`,
  );
};
