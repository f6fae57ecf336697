import { aboutAssumption } from '../../cost/assumptions/table';
import { formatIn } from '../../wording/unit';
import type { ReportSensitivity } from '../report';

/** A break-even this many times beyond an assumption's high is not shown exactly. */
const FAR_TIMES = 100;

/** The break-even of an assumption, in words; null if no value of it changes whether batch pays off. */
export function breakEvenSays({ assumption, range, breakEven }: ReportSensitivity, netBase: number): string | null {
  if (breakEven === null) return null;
  const value = formatIn(breakEven, aboutAssumption(assumption).domain.unit);
  if (range === null) return `breaks even at ${value}`;
  const wins = netBase > 0;
  if (range.high > 0 && breakEven > FAR_TIMES * range.high) {
    return `${wins ? 'wins' : 'loses'} even at ${FAR_TIMES} times its high`;
  }
  if (breakEven >= range.base) return wins ? `wins up to ${value}` : `would win over ${value}`;
  return wins ? `wins from ${value} on` : `would win under ${value}`;
}
