import * as z from 'zod';
import { exportAudit } from '@/lib/audits/export-audit';
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS, type ExportFormatName } from '@/lib/exports/export-format';
import { ASKED_TABLES } from '@/lib/exports/export-report';
import { reportSchema } from '@/lib/reports/report';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

/** The media type of a format without its parameters. */
function typeOf(name: ExportFormatName): string {
  return EXPORT_FORMATS[name].mediaType.replace(/;.*$/, '');
}

const query = {
  schema: z.object({ format: z.enum(EXPORT_FORMAT_NAMES).default('json'), table: z.enum(ASKED_TABLES).optional() }),
  remedy: `Ask for one of the formats ${EXPORT_FORMAT_NAMES.join(', ')}.`,
};

export const GET = door(
  {
    does: 'The report of an audit as a file. It is JSON unless another format is asked for.',
    may: 'see-audits',
    params: auditParams,
    query,
    answers: 'stream',
    sends: Object.fromEntries(EXPORT_FORMAT_NAMES.map((name) => [typeOf(name), name === 'json' ? reportSchema : null])),
  },
  async ({ request, params: { id }, query: asked }) => {
    const { body, fileName, mediaType } = await exportAudit(id, asked, request.signal);
    return new Response(body as BodyInit, {
      headers: {
        'Content-Type': mediaType,
        'Content-Disposition': `attachment; filename="${encodeURIComponent(fileName)}"`,
      },
    });
  },
);
