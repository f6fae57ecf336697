import { weigh } from '../weigh';
import type { Signal } from './signal';

const MANY_KEYS = 10;
const MIN_REQUESTS = 50;

/** API keys: one belongs to a service or a job, many to people or their tools. */
export const keys: Signal = ({ profile }) => {
  if (profile === null || profile.keys === null || profile.requests < MIN_REQUESTS) return null;
  if (profile.keys === 1) return weigh('one-key', 1, 'All requests carry one API key.');
  if (profile.keys < MANY_KEYS) return null;
  return weigh('many-keys', profile.keys, `${profile.keys.toLocaleString('en-US')} API keys are used.`);
};
