import { Server, type ServerOptions } from '@tus/server';
import { database } from '../store/database';
import { freeBytes, isUploadId, listUploads, uploadStore } from '../store/uploads';

/** Where the app answers the protocol. */
const PATH = '/api/uploads';

/** Bytes of all files together that may wait for their audit; OFFPEAK_LIMIT_UPLOAD_BYTES sets another limit. */
const DEFAULT_LIMIT_BYTES = 64 * 2 ** 30;

/** What the disk must have left once the file is there: reading it writes a copy, sorted into columns. */
const SPARE_BYTES = 512 * 2 ** 20;

let server: Server | undefined;

/** Answers a request of the tus protocol (tus.io, version 1.0.0). The caller has checked where it comes from. */
export async function answerUpload(request: Request): Promise<Response> {
  await database(); // so that nothing arrives where the data no longer is
  server ??= new Server({
    path: PATH,
    datastore: uploadStore(),
    relativeLocation: true,
    // No other origin may read an answer: without this the server would allow all of them.
    allowedOrigins: () => false,
    getFileIdFromRequest: (_request, id) => (id !== undefined && isUploadId(id) ? id : undefined),
    onUploadCreate: refuseUnfit,
  });
  return server.handleWeb(request);
}

/** A refusal in the form that the tus server passes on, with the body of all of Offpeak's refusals. */
class UploadRefused extends Error {
  readonly body: string;

  constructor(
    readonly status_code: number,
    message: string,
  ) {
    super(message);
    this.body = JSON.stringify({ error: { message } });
  }
}

const refuseUnfit: NonNullable<ServerOptions['onUploadCreate']> = async (_request, upload) => {
  const name = upload.metadata?.filename;
  if (!name || name.length > 255) throw new UploadRefused(400, 'Name the file in Upload-Metadata, as filename.');
  if (upload.size === undefined) throw new UploadRefused(400, 'Say in Upload-Length how many bytes the file has.');
  const waiting = await listUploads();
  const total = waiting.reduce((sum, { bytes }) => sum + bytes, upload.size);
  const limit = limitBytes();
  if (total > limit) {
    throw new UploadRefused(
      413,
      `${name} is too large: files that wait for their audit may have ${inGib(limit)} GiB together, and with it they would have ${inGib(total)}. ` +
        'Split it, give it to the command line, which reads it where it is, or set OFFPEAK_LIMIT_UPLOAD_BYTES.',
    );
  }
  const missing = waiting.reduce((sum, { bytes, received }) => sum + bytes - received, upload.size);
  const free = await freeBytes();
  if (missing + SPARE_BYTES > free) {
    throw new UploadRefused(
      507,
      `${name} does not fit: the disk of Offpeak's data folder has ${inGib(free)} GiB left. ` +
        'Make room there, move the folder with OFFPEAK_DATA, or give the file to the command line, which reads it where it is.',
    );
  }
  return {};
};

function limitBytes(): number {
  const given = Number(process.env.OFFPEAK_LIMIT_UPLOAD_BYTES);
  return Number.isFinite(given) && given > 0 ? given : DEFAULT_LIMIT_BYTES;
}

function inGib(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(1);
}
