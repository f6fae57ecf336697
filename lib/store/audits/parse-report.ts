import { type Report, reportSchema } from '../../reports/report';
import { compiledForMany, countInLists } from '../../workloads/compiled-for-many';

const schemaFor = compiledForMany(reportSchema, countInLists);

/** Reads a report. Throws a ZodError if it breaks the contract. */
export function parseReport(value: unknown): Report {
  return schemaFor(value).parse(value);
}
