import type { Report } from '../../reports/report';
import { formatCount, plural } from '../../wording/number';
import { printable } from './text-table';

/** The rows that could not be read or priced, by reason, with examples and remedies. Empty when there are none. */
export function problemsSection(report: Report): string {
  const { source, warnings } = report;
  const rejects = source.rejects.flatMap((reject) => [
    `  ${formatCount(reject.count)} × ${reject.reason}: ${reject.says}`,
    ...reject.examples.map(
      ({ file, line, column }) =>
        `    ${printable(file)}:${line}${column === null ? '' : ` (column ${printable(column)})`}`,
    ),
  ]);
  return [
    ...(source.rejected > 0
      ? [`${formatCount(source.rejected)} of ${plural(source.rows, 'row')} could not be read`]
      : []),
    ...rejects,
    ...(warnings.length > 0 ? ['Warnings'] : []),
    ...warnings.map((warning) => `  ${formatCount(warning.count)} × ${warning.code}: ${printable(warning.says)}`),
  ].join('\n');
}
