import { weigh } from '../../weigh';
import type { WeightName } from '../../weights';
import { type Signal, speaksOf } from '../signal';
import { SWELLS_BY_DAY } from './day-rhythm';

/** The log says what starts a call, so that its times have nothing to add on who waits. */
const STARTS_SAID: readonly WeightName[] = [
  'open-request',
  'answered-before',
  'from-queue',
  'from-schedule',
  'from-frequent-schedule',
  'from-pipeline',
  'evaluation-environment',
  'webhooks',
  'word-job-one-by-one',
];
/** What is several calls at a time was put together by a program, at whatever hour. */
const PUT_TOGETHER: readonly WeightName[] = ['handover-nobody-watches', 'chained-calls', 'fan-out', 'growing-rows'];

/**
 * Single calls, or calls by day: a check behind a button leaves the same rows as an event that nobody waits for, and names no user either.
 * It comes after all that says how the calls were put together.
 */
export const peopleMayWait: Signal = ({ profile }, before) => {
  if (profile === null || speaksOf(before, STARTS_SAID)) return null;
  const alone = speaksOf(before, ['one-by-one']);
  if (!alone && (!speaksOf(before, SWELLS_BY_DAY) || speaksOf(before, PUT_TOGETHER))) return null;
  const how = alone ? 'Its requests come one by one' : 'It follows the day of people';
  return weigh(
    'people-may-wait',
    'yes',
    `${how}, as checks behind a button do, and the log does not say what starts them.`,
  );
};
