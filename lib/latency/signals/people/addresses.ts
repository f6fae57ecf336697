import { formatCount } from '../../../wording/number';
import { weigh } from '../../weigh';
import type { Signal } from '../signal';

const MANY_ADDRESSES = 20;
const MIN_REQUESTS = 50;
/** A new address for nearly every request is a pool, and no caller. */
const EACH_FROM = 1.5;

/** Network addresses: many belong to people or their machines. A few belong to servers, of services and jobs alike. */
export const addresses: Signal = ({ profile }) => {
  const count = profile?.addresses ?? null;
  if (profile === null || count === null || profile.requests < MIN_REQUESTS) return null;
  if (count < MANY_ADDRESSES || profile.requests / count < EACH_FROM) return null;
  return weigh('many-addresses', count, `Requests come from ${formatCount(count)} network addresses.`);
};
