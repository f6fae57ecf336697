import { answerUpload } from '@/lib/audits/upload-server';
import { waitingUploads } from '@/lib/audits/uploads';
import { answer, problem } from '../../answer';
import { refuseForeign, refuseUnknownHost } from '../../same-origin';

type Context = { params: Promise<{ upload?: string[] }> };

/** GET /api/uploads: the files that are arriving, or have arrived and wait for their audit. None is ever sent back. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const refused = refuseUnknownHost(request);
  if (refused !== null) return refused;
  return answer(async () =>
    (await params).upload === undefined
      ? Response.json({ uploads: await waitingUploads() })
      : problem(404, 'An upload can be asked about (HEAD) but not read.'),
  );
}

/** The tus protocol (tus.io): POST begins an upload, PATCH sends bytes from an offset on, HEAD asks how many have arrived. */
export async function POST(request: Request): Promise<Response> {
  return refuseForeign(request) ?? answer(() => answerUpload(request));
}

export async function PATCH(request: Request): Promise<Response> {
  return refuseForeign(request) ?? answer(() => answerUpload(request));
}

/** DELETE removes what has arrived. */
export async function DELETE(request: Request): Promise<Response> {
  return refuseForeign(request) ?? answer(() => answerUpload(request));
}

export async function HEAD(request: Request): Promise<Response> {
  return refuseUnknownHost(request) ?? answer(() => answerUpload(request));
}

/** OPTIONS says which extensions of the protocol are there. */
export async function OPTIONS(request: Request): Promise<Response> {
  return refuseUnknownHost(request) ?? answer(() => answerUpload(request));
}
