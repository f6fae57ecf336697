import { formatDecimal } from './number';

/** Hours with two decimals; in minutes where it is under an hour. */
export function formatHours(hours: number): string {
  return hours > 0 && hours < 1 ? `${formatDecimal(hours * 60, 2)} min` : `${formatDecimal(hours, 2)} h`;
}
