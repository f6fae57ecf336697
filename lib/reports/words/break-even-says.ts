import { aboutAssumption } from '../../cost/assumptions/table';
import { formatIn } from '../../wording/unit';
import type { ReportSensitivity } from '../report';

/** So far beyond an assumption's high that its exact value tells nothing. */
const FAR_TIMES = 100;

/** Where batch stops or starts to pay, in words; null when no value of the assumption changes that. */
export function breakEvenSays({ assumption, range, breakEven }: ReportSensitivity, netBase: number): string | null {
  if (breakEven === null) return null;
  const value = formatIn(breakEven, aboutAssumption(assumption).domain.unit);
  if (range === null) return `turns at ${value}`;
  const wins = netBase > 0;
  if (range.high > 0 && breakEven > FAR_TIMES * range.high) {
    return `${wins ? 'wins' : 'loses'} even at ${FAR_TIMES} times its high`;
  }
  if (breakEven >= range.base) return wins ? `wins up to ${value}` : `would win over ${value}`;
  return wins ? `wins from ${value} on` : `would win under ${value}`;
}
