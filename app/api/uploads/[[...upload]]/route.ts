import * as z from 'zod';
import { InputError } from '@/lib/audits/input-error';
import { answerUpload } from '@/lib/audits/uploads/upload-server';
import { waitingUploads } from '@/lib/audits/uploads/uploads';
import { waitingUploadSchema } from '@/lib/reports/answers/waiting-upload';
import { door } from '../../../door/door';

export const GET = door(
  {
    does: 'Lists the uploads in progress and those that wait for their audit. Their contents are never sent back.',
    may: 'see-audits',
    params: z.object({ upload: z.array(z.string()).optional() }),
    answers: z.object({ uploads: z.array(waitingUploadSchema) }),
  },
  async ({ params: { upload } }) => {
    if (upload === undefined) return { uploads: await waitingUploads() };
    throw new InputError('not-found', 'An upload can’t be read.', 'Use HEAD to ask how much of it has arrived.');
  },
);

export const POST = door(
  {
    does: 'Starts an upload by the tus protocol (tus.io).',
    changes: true,
    may: 'add-audits',
    body: 'stream',
    answers: 'stream',
  },
  ({ request }) => answerUpload(request),
);

export const PATCH = door(
  {
    does: 'Sends bytes of an upload from an offset, by the tus protocol.',
    changes: true,
    may: 'add-audits',
    body: 'stream',
    answers: 'stream',
  },
  ({ request }) => answerUpload(request),
);

export const DELETE = door(
  {
    does: 'Removes what has arrived of an upload.',
    changes: true,
    may: 'add-audits',
    answers: 'stream',
  },
  ({ request }) => answerUpload(request),
);

export const HEAD = door(
  {
    does: 'How much of an upload has arrived, by the tus protocol.',
    may: 'see-audits',
    answers: 'stream',
  },
  ({ request }) => answerUpload(request),
);

export const OPTIONS = door(
  {
    does: 'Lists the supported extensions of the tus protocol.',
    may: 'see-audits',
    answers: 'stream',
  },
  ({ request }) => answerUpload(request),
);
