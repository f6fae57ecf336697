import { setImmediate } from 'node:timers/promises';
import { EXPORT_FORMATS, type ExportFormatName } from '../exports/export-format';
import { type AskedTable, exportReport, FORMATS_OF_A_TABLE } from '../exports/export-report';
import { tokenTimesOf } from '../store/audits/token-times';
import { getAuditSummary } from './audits';
import { finishedReport } from './finished-report';
import { InputError } from './input-error';

/** What leaves an audit: text, text in parts, or bytes, and the name under which they are saved. */
type Export = { body: string | AsyncIterable<string> | Uint8Array; fileName: string; mediaType: string };

/** The report of a finished audit in a format. Throws InputError if there is none, or the format holds no single table. */
export async function exportAudit(
  id: string,
  asked: { format: ExportFormatName; table?: AskedTable | undefined; link?: string | undefined },
): Promise<Export> {
  const { format, table, link } = asked;
  if (table !== undefined && !FORMATS_OF_A_TABLE.some((one) => one === format)) {
    throw new InputError(
      'wrong-request',
      `The format ${format} has no single table.`,
      `Ask for ${FORMATS_OF_A_TABLE.join(' or ')}, or leave the table out.`,
    );
  }
  const report = await finishedReport(id);
  const summary = await getAuditSummary(id);
  const name = summary?.name ?? id;
  const { label, extension, mediaType } = EXPORT_FORMATS[format];
  const body = await exportReport({ report, name, link, times: () => tokenTimesOf(id) }, format, table);
  if (body === null) {
    const why = summary?.kind === 'workflows' ? 'A list of workflows is a plan and no usage' : 'This log has no times';
    throw new InputError(
      'conflict',
      `${why}, so it has no ${label} rows.`,
      'Choose another format, or audit a log with times.',
    );
  }
  return {
    body: typeof body === 'string' || body instanceof Uint8Array ? body : withPauses(body),
    fileName: `whowaits-${id}${table === undefined ? '' : `-${table}`}.${extension}`,
    mediaType,
  };
}

/** Parts of a text with a pause after each, so that a server answers others while a long one is written. */
async function* withPauses(parts: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const part of parts) {
    yield part;
    await setImmediate();
  }
}
