import { answerUpload } from '@/lib/audits/uploads/upload-server';
import { waitingUploads } from '@/lib/audits/uploads/uploads';
import { change, look } from '../../door';
import { problem } from '../../problem';

type Params = { upload?: string[] };

/** GET /api/uploads: the files that are arriving, or have arrived and wait for their audit. None is ever sent back. */
export const GET = look<Params>(async ({ params }) =>
  params.upload === undefined
    ? Response.json({ uploads: await waitingUploads() })
    : problem(404, 'An upload can be asked about (HEAD) but not read.'),
);

/** The tus protocol (tus.io): POST begins an upload, PATCH sends bytes from an offset on, HEAD asks how many have arrived. */
export const POST = change<Params>(({ request }) => answerUpload(request));

export const PATCH = change<Params>(({ request }) => answerUpload(request));

/** DELETE removes what has arrived. */
export const DELETE = change<Params>(({ request }) => answerUpload(request));

export const HEAD = look<Params>(({ request }) => answerUpload(request));

/** OPTIONS says which extensions of the protocol are there. */
export const OPTIONS = look<Params>(({ request }) => answerUpload(request));
