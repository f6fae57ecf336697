import { formatCount } from '../../../wording/number';
import { weigh } from '../../weigh';
import type { Signal } from '../signal';

const MANY_KEYS = 10;
const MIN_REQUESTS = 50;

/** API keys: many keys belong to people or their tools. One key says nothing, because services and jobs both have one. */
export const keys: Signal = ({ profile }) => {
  if (profile === null || profile.keys === null || profile.requests < MIN_REQUESTS) return null;
  if (profile.keys < MANY_KEYS) return null;
  return weigh('many-keys', profile.keys, `${formatCount(profile.keys)} API keys are used.`);
};
