import { Server, type ServerOptions } from '@tus/server';
import { database } from '../../store/database/database';
import { isUploadId } from '../../store/upload-notes';
import { uploadStore } from '../../store/uploads';
import { InputError } from '../input-error';
import { checkOneMore, diskGotFull, spaceIfFull } from './check-room';
import { whileThereIsRoom } from './while-there-is-room';

/** Where the app answers the protocol. */
const PATH = '/api/uploads';

let server: Server | undefined;

/** Answers a request of the tus protocol (tus.io, version 1.0.0). The caller has checked where it comes from. Throws InputError. */
export async function answerUpload(request: Request): Promise<Response> {
  await database(); // so that nothing arrives where the data no longer is
  const tus = tusServer();
  if (request.body === null) return tus.handleWeb(request);
  const { body, stoppedBy } = whileThereIsRoom(request.body);
  const response = await tus.handleWeb(withBody(request, body));
  const full = stoppedBy() ?? (response.status === 500 ? await spaceIfFull() : null);
  // What has arrived stays: once there is room, the sender goes on from there.
  if (full !== null) throw diskGotFull(full);
  return response;
}

/** The one server of the folder that uploads go to. */
function tusServer(): Server {
  const datastore = uploadStore();
  if (server?.datastore === datastore) return server;
  server = new Server({
    path: PATH,
    datastore,
    relativeLocation: true,
    // No other origin may read an answer: without this the server would allow all of them.
    allowedOrigins: () => false,
    getFileIdFromRequest: (_request, id) => (id !== undefined && isUploadId(id) ? id : undefined),
    onUploadCreate: refuseUnfit,
  });
  return server;
}

/** The same request with another body; a stream needs `duplex`, which the types do not know. */
function withBody(request: Request, body: ReadableStream<Uint8Array>): Request {
  const options: RequestInit & { duplex: 'half' } = {
    method: request.method,
    headers: request.headers,
    body,
    duplex: 'half',
  };
  return new Request(request.url, { ...options, signal: request.signal });
}

/** A refusal in the form that the tus server passes on, with the body of all of Whowaits's refusals. */
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
  await checkOneMore(name, upload.size).catch((error: unknown) => {
    throw error instanceof InputError ? new UploadRefused(error.status, error.message) : error;
  });
  return {};
};
