import { z } from 'zod';
import { exportAudit } from '@/lib/audits/export-audit';
import { EXPORT_FORMAT_NAMES } from '@/lib/exports/export-format';
import { ASKED_TABLES } from '@/lib/exports/export-report';
import { auditParams } from '../../../../door/audit-address';
import { door } from '../../../../door/door';

const query = {
  schema: z.object({ format: z.enum(EXPORT_FORMAT_NAMES).default('json'), table: z.enum(ASKED_TABLES).optional() }),
  remedy: `Ask for one of the formats ${EXPORT_FORMAT_NAMES.join(', ')}.`,
};

/** GET /api/audits/ID/report?format=FORMAT: the report as a file, JSON unless another format is asked for. */
export const GET = door(
  {
    does: 'The report of an audit, as a file in the format that is asked for.',
    may: 'see-audits',
    params: auditParams,
    query,
    answers: 'stream',
  },
  async ({ params: { id }, query: asked }) => {
    const { body, fileName, mediaType } = await exportAudit(id, asked);
    return new Response(body as BodyInit, {
      headers: {
        'Content-Type': mediaType,
        'Content-Disposition': `attachment; filename="${encodeURIComponent(fileName)}"`,
      },
    });
  },
);
