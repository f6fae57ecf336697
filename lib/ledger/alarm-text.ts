import { formatDuration } from '../wording/duration';
import type { Alarm } from './alarms';

const [HOUR_MS, DAY_MS] = [3_600_000, 86_400_000];

/** An alarm in a sentence: what is wrong, and what to do. */
export function alarmText(alarm: Alarm): string {
  const { file } = alarm;
  switch (alarm.is) {
    case 'stalled':
      return `${file} has run for ${formatDuration(alarm.hours * HOUR_MS)}; 95 of 100 jobs take ${formatDuration(alarm.usualHours * HOUR_MS)}. Ask the vendor, or cancel it.`;
    case 'expires':
      return `${file} expires in ${formatDuration(alarm.days * DAY_MS)}. What isn’t answered by then has to be sent again.`;
    case 'results-end':
      return `The vendor deletes the results of ${file} in ${formatDuration(alarm.days * DAY_MS)}. Collect them now.`;
    case 'results-gone':
      return `The vendor has deleted the results of ${file}, which nobody collected.`;
  }
}
