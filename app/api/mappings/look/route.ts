import { z } from 'zod';
import { lookIntoUpload } from '@/lib/audits/mappings/look-into';
import { changeWith } from '../../door';

const body = {
  schema: z.object({ upload: z.string().max(100), sheet: z.string().min(1).max(255).optional() }),
  says: 'Send JSON: { "upload": the id of an upload }, with "sheet" for one of a workbook.',
};

/** POST /api/mappings/look with { upload, sheet? }: the columns and first rows of a file that was uploaded; { preview: null } for a kind that can't be looked into. */
export const POST = changeWith(body, async ({ request, body }) =>
  Response.json({ preview: await lookIntoUpload(body.upload, body.sheet, request.signal) }),
);
