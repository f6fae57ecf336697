import { EXPORT_FORMATS, type ExportFormatName } from '../../exports/export-format';
import { type AskedTable, exportReport } from '../../exports/export-report';
import { getAuditRecord } from '../../store/audits/audits';
import { finishedReport } from '../finished-report';
import { InputError } from '../input-error';

/** The format, the table where it is to hold one alone, and the address of the audit where readers can open one. */
export type AskedExport = { format: ExportFormatName; table?: AskedTable | undefined; link?: string | undefined };

/** What leaves an audit: text or bytes, and the name under which they are saved. */
export type Export = { body: string | Uint8Array; fileName: string; mediaType: string };

/** Makes the report of a finished audit in a format, in this process. Throws InputError if there is none, or the format can't hold it. */
export async function makeExport(id: string, { format, table, link }: AskedExport): Promise<Export> {
  const report = await finishedReport(id);
  const name = (await getAuditRecord(id))?.name ?? id;
  const { label, extension, mediaType } = EXPORT_FORMATS[format];
  const body = await exportReport({ report, name, link }, format, table);
  if (body === null) {
    throw new InputError(
      'conflict',
      `A list of workflows is a plan and no usage, so it has no ${label} rows.`,
      'Choose another format, or audit a log.',
    );
  }
  return {
    body,
    fileName: `whowaits-${id}${table === undefined ? '' : `-${table}`}.${extension}`,
    mediaType,
  };
}
