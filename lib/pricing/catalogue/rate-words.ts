import type { InForce } from './in-force';
import type { Rate } from './rate';

/** Which requests a rate applies to by their length, in words; empty for all of them. */
export function bandSays({ over }: Pick<Rate, 'over'>): string {
  return over === 0 ? '' : `over ${over / 1000}k tokens`;
}

/** When a rate applies, in words; empty for always. Times are UTC. */
export function periodSays({ inForce }: Pick<Rate, 'inForce'>): string {
  if (inForce === undefined) return '';
  const { from, to } = inForce;
  const dates = [from === null ? '' : `from ${moment(from)}`, to === null ? '' : `until ${moment(to)}`];
  return [...dates, hoursSay(inForce)].filter((part) => part !== '').join(', ');
}

function hoursSay({ hours }: InForce): string {
  if (hours === null) return '';
  const spans = hours.utc.map(([from, to]) => `${clock(from)} to ${clock(to)}`).join(' and ');
  return `${hours.outside ? 'outside ' : ''}${spans} UTC${hours.weekdaysOnly ? ' on weekdays' : ''}`;
}

function moment(text: string): string {
  return text.replace('T', ' ').replace(/:\d\d(\.\d+)?Z$/, ' UTC');
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
