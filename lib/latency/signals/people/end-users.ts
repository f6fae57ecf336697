import { formatCount, formatDecimal } from '../../../wording/number';
import { percent } from '../../../wording/percent';
import type { WorkloadProfile } from '../../../workloads/profile/profile';
import { weigh } from '../../weigh';
import { type Signal, speaksOf } from '../signal';

const MANY_USERS = 5;
/** A few users may be the people who start a job. */
const CERTAIN_USERS = 20;
const COMES_BACK_FROM = 2;
const MIN_REQUESTS = 20;
/**
 * Machines ask inline while somebody waits for something else: a fraud score, a guardrail, the embedding of a query. Such answers are a
 * few words, and there within the 2 s of real-time.
 */
const INLINE_MS = 2_000;
const A_FEW_WORDS = 20;
const INLINE_FACTOR = 0.5;
/**
 * Where this share of the applications name users, all name those that they have: of the tuned archetypes 47% of real-time uses have
 * some, and 4% of all others. Where fewer do, most applications keep their users to themselves, as behind a gateway, and none says less: not
 * much less, since a log whose applications are mostly jobs looks alike. tests/evaluate/README.md says what other factors led to.
 */
const NAMING_FROM = 0.2;
const SELDOM_NAMED = 0.8;

/** Distinct end users: many who return, or none where the log names users on other requests. */
export const endUsers: Signal = ({ profile }, before) => {
  if (profile === null || profile.endUsers === null || profile.requests < MIN_REQUESTS) return null;
  const users = profile.endUsers;
  if (users === 0) {
    // A caller that stands still until the answer is there is waiting, whoever it is.
    if (speaksOf(before, ['open-request'])) return null;
    const elsewhere = profile.usersElsewhere ?? 1;
    const usual = Math.max(SELDOM_NAMED, Math.min(1, elsewhere / NAMING_FROM));
    const says =
      usual < 1
        ? `Requests of ${percent(elsewhere)} of the applications name end users, but not these.`
        : 'The log names end users on other requests, but not on these.';
    return weigh('no-users', 0, says, usual * (isInline(profile) ? INLINE_FACTOR : 1));
  }
  if (users < MANY_USERS) return null;
  const each = profile.requests / users;
  const says = `${formatCount(users)} end users, ${formatDecimal(each)} requests each on average.`;
  const factor = Math.min(1, users / CERTAIN_USERS);
  const named = weigh('users-named', users, says, factor);
  return each < COMES_BACK_FROM ? named : [weigh('returning-users', users, says, factor), named];
};

function isInline({ medianLatencyMs, outputLength }: WorkloadProfile): boolean {
  return medianLatencyMs !== null && medianLatencyMs < INLINE_MS && outputLength.mean < A_FEW_WORDS;
}
