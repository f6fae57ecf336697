import { formatClock, formatWhen } from '../../wording/date';
import { formatCount } from '../../wording/number';
import type { InForce } from './in-force';
import type { Rate } from './rate';

/** The input lengths that a rate applies to, in words; empty if it applies to all. */
export function bandSays({ over }: Pick<Rate, 'over'>): string {
  return over === 0 ? '' : `over ${formatCount(over)} input tokens`;
}

/** When a rate applies, in words; empty if always. Times are UTC. */
export function periodSays({ inForce }: Pick<Rate, 'inForce'>): string {
  if (inForce === undefined) return '';
  const { from, to } = inForce;
  const dates = [from === null ? '' : `from ${formatWhen(from)}`, to === null ? '' : `until ${formatWhen(to)}`];
  return [...dates, hoursSay(inForce)].filter((part) => part !== '').join(', ');
}

function hoursSay({ hours }: InForce): string {
  if (hours === null) return '';
  const spans = hours.utc.map(([from, to]) => `${formatClock(from)} to ${formatClock(to)}`).join(' and ');
  return `${hours.outside ? 'outside ' : ''}${spans} UTC${hours.weekdaysOnly ? ' on weekdays' : ''}`;
}
