import { formatIn } from './unit';

/** A wait in hours; in minutes where it is under an hour. */
export function formatHours(hours: number): string {
  return hours > 0 && hours < 1 ? formatIn(hours * 60, 'minutes') : formatIn(hours, 'hours');
}
