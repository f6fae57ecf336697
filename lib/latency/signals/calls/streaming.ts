import { formatCount } from '../../../wording/number';
import { percent } from '../../../wording/percent';
import type { Evidence } from '../../latency-class';
import { isMostlyStreamed, MIN_SAYING } from '../../mostly-streamed';
import { weigh } from '../../weigh';
import { thoseThatSay } from '../share-said';
import type { Signal } from '../signal';

const HARDLY_STREAMED = 0.05;
/** Real-time is under 2 s (lib/latency/README.md); after 10 s people look away (Nielsen, Usability Engineering, 1993, ch. 5). */
const QUICK_MS = 2_000;
const LATE_MS = 10_000;

/** Streamed share, and for streams the median time to the first token. The latency of a whole response separates no classes. */
export const streaming: Signal = ({ profile, workflow }) => {
  if (profile === null) {
    if (workflow === null || workflow.streamed === null) return null;
    return workflow.streamed
      ? weigh('streamed', 'yes', 'Listed as streamed.')
      : weigh('not-streamed', 'no', 'Listed as not streamed.');
  }
  const { known, yes } = profile.streamed;
  if (known < MIN_SAYING) return null;
  const share = yes / known;
  const of = thoseThatSay(known, profile.requests);
  if (share <= HARDLY_STREAMED) return weigh('not-streamed', share, `${percent(share)} of ${of} are streamed.`);
  if (!isMostlyStreamed(profile)) return null;

  const users = profile.endUsers ?? 0;
  const evidence: Evidence[] =
    users > 1
      ? [weigh('streamed-to-users', share, `${percent(share)} of ${of} are streamed, to ${formatCount(users)} users.`)]
      : [weigh('streamed', share, `${percent(share)} of ${of} are streamed.`)];
  const first = profile.medianFirstTokenMs;
  if (first !== null && first < QUICK_MS) {
    evidence.push(weigh('quick-first-token', first, `Half of the streams begin within ${Math.round(first)} ms.`));
  } else if (first !== null && first >= LATE_MS) {
    evidence.push(
      weigh('late-first-token', first, `Half of the streams take ${Math.round(first / 1000)} s or longer to begin.`),
    );
  }
  return evidence;
};
