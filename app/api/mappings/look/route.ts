import * as z from 'zod';
import { lookIntoUpload } from '@/lib/audits/mappings/look-into';
import { previewSchema } from '@/lib/audits/mappings/preview-answer';
import { door } from '../../../door/door';

export const POST = door(
  {
    does: 'The columns and first rows of an uploaded file. `preview` is null for a kind of file without them.',
    changes: true,
    may: 'add-audits',
    body: {
      schema: z.object({ upload: z.string().max(100), sheet: z.string().min(1).max(255).optional() }),
      remedy: 'Send JSON: { "upload": the id of an upload }, with "sheet" for one of a workbook.',
    },
    answers: z.object({ preview: previewSchema.nullable() }),
  },
  async ({ request, body: { upload, sheet } }) => ({ preview: await lookIntoUpload(upload, sheet, request.signal) }),
);
