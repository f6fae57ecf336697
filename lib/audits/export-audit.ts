import { FORMATS_OF_A_TABLE } from '../exports/export-report';
import { InputError } from './input-error';
import { doTask } from './tasks/do-task';
import type { AskedExport, Export } from './tasks/make-export';

/**
 * The report of a finished audit in a format. A server has it made beside it: thousands of workloads take seconds. Throws InputError if there
 * is no report, or the format holds no single table, and the signal's reason if it is aborted.
 */
export async function exportAudit(id: string, asked: AskedExport, signal?: AbortSignal): Promise<Export> {
  const { format, table } = asked;
  if (table !== undefined && !FORMATS_OF_A_TABLE.some((one) => one === format)) {
    throw new InputError(
      'wrong-request',
      `The format ${format} has no single table.`,
      `Ask for ${FORMATS_OF_A_TABLE.join(' or ')}, or leave the table out.`,
    );
  }
  return doTask('export', { id, asked }, signal);
}
