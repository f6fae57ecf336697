import { formatCount } from '../../wording/number';
import { percent } from '../../wording/percent';

/** Fewer requests, or a smaller share of them, do not speak for a workload. */
const MIN_KNOWN = 10;
const KNOWN_FROM = 0.5;
/** Most of the requests. Of a smaller part the rest may be another use. */
const MOST_FROM = 0.5;

/** A share of the requests that say something, and in words "93% of the 900 requests that say so"; `whole` is all requests. */
export type ShareSaid = { share: number; says: string };

/** The share of a part among those that are known, if these speak for the workload and the part is most of them. Else null. */
export function mostSaid(part: number, known: number, whole: number): ShareSaid | null {
  if (known < MIN_KNOWN || known < KNOWN_FROM * whole || part < MOST_FROM * known) return null;
  const share = part / known;
  return { share, says: `${percent(share)} of ${thoseThatSay(known, whole)}` };
}

/** "requests" where all of them say it, else "the 900 requests that say so". */
export function thoseThatSay(known: number, whole: number): string {
  return known === whole ? 'requests' : `the ${formatCount(known)} requests that say so`;
}
