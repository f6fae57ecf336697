import * as z from 'zod';
import { MOST_TIMES, RECURRENCE_PERIODS } from './recurrence';

const TIMES = `Say how many times it comes: a whole number from 0 to ${MOST_TIMES}.`;

export const recurrenceSchema = z.object({
  times: z.number({ error: TIMES }).int(TIMES).min(0, TIMES).max(MOST_TIMES, TIMES),
  every: z.enum(RECURRENCE_PERIODS, { error: `Say how often it comes: every ${RECURRENCE_PERIODS.join(', ')}.` }),
});
