import { EXPORT_FORMATS, type ExportFormatName } from '../../exports/export-format';
import { type AskedTable, exportReport } from '../../exports/export-report';
import { getAuditRecord } from '../../store/audits/audits';
import { tokenTimesOf } from '../../store/audits/token-times';
import { finishedReport } from '../finished-report';
import { InputError } from '../input-error';

/** The format, the table where it is to hold one alone, and the address of the audit where readers can open one. */
export type AskedExport = { format: ExportFormatName; table?: AskedTable | undefined; link?: string | undefined };

/** What leaves an audit: text or bytes, and the name under which they are saved. */
export type Export = { body: string | Uint8Array; fileName: string; mediaType: string };

/** Makes the report of a finished audit in a format, in this process. Throws InputError if there is none, or the format can't hold it. */
export async function makeExport(id: string, { format, table, link }: AskedExport): Promise<Export> {
  const report = await finishedReport(id);
  const record = await getAuditRecord(id);
  const name = record?.name ?? id;
  const { label, extension, mediaType } = EXPORT_FORMATS[format];
  const body = await exportReport({ report, name, link, times: () => tokenTimesOf(id) }, format, table);
  if (body === null) {
    const why = record?.kind === 'workflows' ? 'A list of workflows is a plan and no usage' : 'This log has no times';
    throw new InputError(
      'conflict',
      `${why}, so it has no ${label} rows.`,
      'Choose another format, or audit a log with times.',
    );
  }
  return {
    body: typeof body === 'string' || body instanceof Uint8Array ? body : await joined(body),
    fileName: `whowaits-${id}${table === undefined ? '' : `-${table}`}.${extension}`,
    mediaType,
  };
}

/** A process hands over a whole. Bytes, as a text has a longest length. */
async function joined(parts: AsyncIterable<string>): Promise<Uint8Array> {
  const all: Buffer[] = [];
  for await (const part of parts) all.push(Buffer.from(part));
  return Buffer.concat(all);
}
