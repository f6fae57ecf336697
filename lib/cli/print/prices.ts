import type { Report } from '../../reports/report';
import { formatDay } from '../../wording/date';
import { plural } from '../../wording/number';
import { printable } from './text-table';

/** The catalogue and the overrides behind the figures. */
export function pricesSection({ catalogue }: Report): string {
  const { version, checkedOn, overrides = [] } = catalogue;
  return [
    `Prices: catalogue ${version}. Its public sources were last checked on ${formatDay(checkedOn)}.`,
    ...overrides.map(
      ({ says, by, on, reason, workloads }) =>
        `  Override on ${plural(workloads, 'workload')}: ${printable(says)} (${printable(by)}, ${formatDay(on)}: ${printable(reason)})`,
    ),
  ].join('\n');
}
