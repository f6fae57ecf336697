import { z } from 'zod';
import { InputError } from '@/lib/audits/input-error';
import { answerUpload } from '@/lib/audits/uploads/upload-server';
import { waitingUploads } from '@/lib/audits/uploads/uploads';
import { waitingUploadSchema } from '@/lib/reports/answers/waiting-upload';
import { door } from '../../../door/door';

/** GET /api/uploads: the uploads in progress and those that wait for their audit. Their contents are never sent back. */
export const GET = door(
  {
    may: 'see-audits',
    params: z.object({ upload: z.array(z.string()).optional() }),
    answers: z.object({ uploads: z.array(waitingUploadSchema) }),
  },
  async ({ params: { upload } }) => {
    if (upload === undefined) return { uploads: await waitingUploads() };
    throw new InputError('not-found', 'An upload can’t be read.', 'Use HEAD to ask how much of it has arrived.');
  },
);

/** The tus protocol (tus.io): POST starts an upload, PATCH sends bytes from an offset, HEAD asks how many have arrived. */
export const POST = door({ changes: true, may: 'add-audits', body: 'stream', answers: 'stream' }, ({ request }) =>
  answerUpload(request),
);

export const PATCH = door({ changes: true, may: 'add-audits', body: 'stream', answers: 'stream' }, ({ request }) =>
  answerUpload(request),
);

/** DELETE removes what has arrived. */
export const DELETE = door({ changes: true, may: 'add-audits', answers: 'stream' }, ({ request }) =>
  answerUpload(request),
);

export const HEAD = door({ may: 'see-audits', answers: 'stream' }, ({ request }) => answerUpload(request));

/** OPTIONS lists the supported extensions of the protocol. */
export const OPTIONS = door({ may: 'see-audits', answers: 'stream' }, ({ request }) => answerUpload(request));
