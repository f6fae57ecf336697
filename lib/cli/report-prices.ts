import type { Report } from '../reports/report';
import { formatCount } from '../wording/number';
import { printable } from './text-table';

/** Which catalogue and which overrides the figures rest on. */
export function pricesSection({ catalogue }: Report): string {
  const { version, checkedOn, overrides = [] } = catalogue;
  return [
    `Prices: catalogue ${version}, whose public sources were read up to ${checkedOn}.`,
    ...overrides.map(
      ({ says, by, on, reason, workloads }) =>
        `  Override on ${formatCount(workloads)} ${workloads === 1 ? 'workload' : 'workloads'}: ${printable(says)} (${printable(by)}, ${on.slice(0, 10)}: ${printable(reason)})`,
    ),
  ].join('\n');
}
