import { ANNOTATION_LABELS, type AnnotationField } from '../../../workloads/annotation';
import type { ReportWorkload } from '../../report';
import { none, type Table } from '../table';

/** A table of workloads with a column for each of these fields that one of them has. */
export function annotatedTable(
  table: Table<ReportWorkload>,
  fields: readonly AnnotationField[],
): Table<ReportWorkload> {
  const used = fields.filter((field) => table.rows.some((workload) => workload[field] !== undefined));
  return {
    ...table,
    columns: [
      ...table.columns,
      ...used.map((field) => ({
        key: field,
        head: ANNOTATION_LABELS[field],
        unit: 'text' as const,
        value: (workload: ReportWorkload) => workload[field] ?? none('–'),
      })),
    ],
  };
}
